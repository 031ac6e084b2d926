using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>A post that is this program's to send, until its lease ends.</summary>
internal sealed record ClaimedPost
{
    public required PostKey Key { get; init; }

    public required ChatAddress Chat { get; init; }

    /// <summary>The same at every try.</summary>
    public required Question Question { get; init; }

    /// <summary>Where the question is from.</summary>
    public required QuestionBank Bank { get; init; }

    /// <summary>What the chat wants questions of.</summary>
    public required QuestionFilter Filter { get; init; }

    /// <summary>Of the chat, or of who chose the schedule; null: the bot's default.</summary>
    public required Language? Language { get; init; }

    public required bool IsPlain { get; init; }

    public required string? Place { get; init; }

    public required bool IsQuiet { get; init; }

    public required bool OpensThread { get; init; }

    public required bool Pins { get; init; }

    /// <summary>The chat's last post that is known to be there.</summary>
    public required MessageRef? Before { get; init; }

    public required DateTimeOffset Due { get; init; }

    /// <summary>From 1; tries that surely did not work do not count.</summary>
    public required int Attempt { get; init; }

    /// <summary>An earlier try could have worked.</summary>
    public required bool MayBeThere { get; init; }

    public DailyMessage With(Card card) => new(Chat, Key, card, Place, IsQuiet, OpensThread, Pins, Before, MayBeThere, Due);
}
