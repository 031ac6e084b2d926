namespace InterviewBot.Discord.Client.Rest.RateLimits;

/// <summary>So many in any span of time, wherever one starts to count.</summary>
/// <param name="count">At least 1.</param>
/// <param name="span">How long one counts.</param>
internal sealed class SlidingWindow(int count, TimeSpan span)
{
    private readonly TimeSpan[] _last = new TimeSpan[count > 0 ? count : throw new ArgumentOutOfRangeException(nameof(count), count, "None at all is no limit.")];
    private int _next;
    private bool _full;

    /// <summary>From when on another one fits.</summary>
    public TimeSpan FreeAt => _full ? _last[_next] + span : TimeSpan.MinValue;

    /// <summary>One more, also where it does not fit.</summary>
    public void Record(TimeSpan now)
    {
        _last[_next] = now;
        _next = (_next + 1) % count;
        _full |= _next == 0;
    }
}
