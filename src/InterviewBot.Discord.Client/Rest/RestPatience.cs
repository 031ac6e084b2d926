namespace InterviewBot.Discord.Client.Rest;

/// <summary>How long a call may take.</summary>
public sealed record RestPatience
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <param name="total">From 0 to a day.</param>
    /// <param name="answer">More than 0, up to a day.</param>
    public RestPatience(TimeSpan total, TimeSpan answer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(total, Longest);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(answer, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(answer, Longest);
        Total = total;
        Answer = answer;
    }

    /// <summary>Somebody looks at the screen: Discord takes a first response for 3 seconds.</summary>
    public static RestPatience Interactive { get; } = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5));

    /// <summary>Nobody waits for it, and it ought to arrive.</summary>
    public static RestPatience Scheduled { get; } = new(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(20));

    /// <summary>From the call on: after it no wait for a rate limit ends and no further try begins.</summary>
    public TimeSpan Total { get; }

    /// <summary>How long each try may wait for Discord's answer; a call takes <see cref="Total"/> and this at the most.</summary>
    public TimeSpan Answer { get; }
}
