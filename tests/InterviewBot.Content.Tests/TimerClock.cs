using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Content.Tests;

/// <summary>A clock that stands until it is moved, and tells when somebody begins to wait on it.</summary>
internal sealed class TimerClock : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Returns when the next wait begins, which must be one for so long.</summary>
    public async Task WaitBeginsAsync(TimeSpan expected)
        => Assert.Equal(expected, await _waits.Reader.ReadAsync(TestContext.Current.CancellationToken));
}
