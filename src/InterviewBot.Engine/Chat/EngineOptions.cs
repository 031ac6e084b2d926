using System.Collections.Frozen;
using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Chat;

/// <summary>What the owner of a bot sets for the engine.</summary>
public sealed record EngineOptions
{
    /// <summary>Where neither a person, nor a chat, nor the platform tells a language.</summary>
    public Language DefaultLanguage { get; init; } = Language.English;

    /// <summary>The daily question's, for a chat that chose none; <see cref="Zones"/> finds it.</summary>
    public string DefaultTimeZone { get; init; } = "Asia/Ho_Chi_Minh";

    public DailyOptions Daily { get; init; } = new();

    /// <summary>How soon after a comment the number of comments on a question's posts follows, where nobody commented on it just before.</summary>
    public TimeSpan NumbersFollowAfter { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// How long a question's posts in a chat rest between two changes of their number: in a lively chat edits would take up what the platform
    /// lets through, and answers would wait for it.
    /// </summary>
    public TimeSpan NumbersRest { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Who sees reports and moderates across chats.</summary>
    public FrozenSet<PersonId> Owners { get; init; } = [];

    public CommentLimits Comments { get; init; } = new();

    /// <summary>For how long a backup is kept at most, as people are told who ask to be forgotten.</summary>
    public TimeSpan BackupsKeptFor { get; init; } = TimeSpan.FromDays(30);
}
