using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Telegram.Tests.Updates;

/// <summary>A clock that stands until it is moved, and tells when somebody begins to wait on it.</summary>
internal sealed class SignallingClock(Signal signal) : FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 8, 30, 0, TimeSpan.Zero))
{
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _waits = [];

    /// <summary>All waits that began, in order: deadlines of calls and pauses between them.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_gate)
            {
                return [.. _waits];
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        lock (_gate)
        {
            _waits.Add(dueTime);
        }

        signal.Set();
        return timer;
    }
}
