namespace InterviewBot.Engine.Daily;

/// <summary>What the owner of a bot sets for daily questions.</summary>
public sealed record DailyOptions
{
    /// <summary>How late a post may go out when nothing but the bot was in its way, such as its being down; later, it is skipped.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromHours(6);

    /// <summary>
    /// Whether a post whose fate is unknown is sent again on a platform that cannot tell a repeat: then a chat may see one twice, instead
    /// of perhaps not at all.
    /// </summary>
    public bool RepeatsUncertain { get; init; }
}
