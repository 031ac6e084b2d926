using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Daily;

/// <summary>What a chat chose for its daily question.</summary>
public sealed record DailySchedule
{
    /// <summary>In whole minutes, on the clocks of <see cref="Zone"/>.</summary>
    public required TimeOnly Time { get; init; }

    /// <summary>As <see cref="Typed.ZoneWords"/> reads it: an IANA id, or an offset such as <c>UTC+07:00</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>At least one.</summary>
    public Days Days { get; init; } = Days.All;

    /// <summary>Which questions are wanted. Topics may leave the bank.</summary>
    public QuestionFilter Filter { get; init; } = QuestionFilter.All;

    /// <summary>The post's language in a chat that has none of its own: the one of who chose; null: the bot's default.</summary>
    public Language? Language { get; init; }

    /// <summary>Nobody is notified of the post.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>A part of the chat to post in, as its platform names it; null: where the chat is.</summary>
    public string? Place { get; init; }

    /// <summary>A thread is opened under each post, where the platform has them.</summary>
    public bool OpensThread { get; init; }

    /// <summary>The post is pinned, and the one before no longer.</summary>
    public bool Pins { get; init; }
}
