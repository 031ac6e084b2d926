using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Discord.Client.Tests.Gateway.Scripted;

/// <summary>A clock that stands until it is moved, and tells when somebody begins to wait on it.</summary>
internal sealed class TestClock(Signal signal) : FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 8, 30, 0, TimeSpan.Zero))
{
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _waits = [];

    /// <summary>Returns when somebody has begun to wait so long for the n-th time.</summary>
    public Task WaitBeginsAsync(TimeSpan wait, int times = 1) => signal.UntilAsync(() => CountWaits(wait) >= times);

    /// <summary>How many have begun to wait so long.</summary>
    public int CountWaits(TimeSpan wait)
    {
        lock (_gate)
        {
            return _waits.Count(begun => begun == wait);
        }
    }

    /// <summary>Waits until somebody waits so long, then lets the time pass.</summary>
    public async Task PassAsync(TimeSpan wait, int times = 1)
    {
        await WaitBeginsAsync(wait, times);
        Advance(wait);
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
