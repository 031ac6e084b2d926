namespace InterviewBot.Discord.Client.Rest.RateLimits;

/// <summary>Time that does not go back, from any one moment on: what waiting is measured by.</summary>
internal sealed class RestClock(TimeProvider time)
{
    /// <summary>Timers take no longer times; it is looked again then.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);

    private readonly long _start = time.GetTimestamp();

    public TimeProvider Time => time;

    public TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Not started.</summary>
    public ITimer CreateTimer(Action wake) => time.CreateTimer(_ => wake(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Wakes at the moment; earlier when that is more than a day away.</summary>
    public void Start(ITimer timer, TimeSpan at) => timer.Change(Sleep(at - Now), Timeout.InfiniteTimeSpan);

    /// <summary>Whole milliseconds, as timers count: rounded down, it would wake too early and spin.</summary>
    private static TimeSpan Sleep(TimeSpan wait)
        => wait > LongestSleep ? LongestSleep : TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling(wait.TotalMilliseconds)));
}
