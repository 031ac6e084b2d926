using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Telegram.Tests.Sending;

/// <summary>
/// A clock that a test lets run fast, and that stands while a call is under way: a call takes real time, in which its patience must not run
/// out.
/// </summary>
internal sealed class CallFirstClock() : FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 8, 30, 0, TimeSpan.Zero))
{
    private static readonly TimeSpan CallPatience = TimeSpan.FromSeconds(20);

    private int _calls;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime != CallPatience)
        {
            return timer;
        }

        Interlocked.Increment(ref _calls);
        return new Deadline(timer, () => Interlocked.Decrement(ref _calls));
    }

    /// <summary>Lets time go by in small steps until it is done.</summary>
    public async Task<T> PlayAsync<T>(Task<T> task)
    {
        while (!task.IsCompleted)
        {
            if (Volatile.Read(ref _calls) == 0)
            {
                Advance(TimeSpan.FromMilliseconds(100));
            }

            await Task.Yield();
        }

        return await task;
    }

    private sealed class Deadline(ITimer timer, Action ended) : ITimer
    {
        private int _ended;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            timer.Dispose();
            End();
        }

        public ValueTask DisposeAsync()
        {
            End();
            return timer.DisposeAsync();
        }

        private void End()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
            {
                ended();
            }
        }
    }
}
