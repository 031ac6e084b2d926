using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Testing;

/// <summary>
/// A clock that a test moves, and that rather stands than lets a deadline pass: what has one, such as a call, takes real time, and on a slow
/// machine more of it. A deadline is a <see cref="CancellationTokenSource"/> that is cancelled when its time is over. One that still lies ahead
/// after a minute of real time passes: what it is of may need the time.
/// </summary>
public sealed class PatientClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    /// <summary>How far from a deadline it stands.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);

    private readonly Lock _gate = new();
    private readonly HashSet<Deadline> _deadlines = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        return state is CancellationTokenSource ? new Deadline(this, timer, dueTime) : timer;
    }

    /// <summary>Lets the time go by. What would be given up meanwhile is really waited for before.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        var end = GetUtcNow() + time;
        for (var now = GetUtcNow(); now < end; now = GetUtcNow())
        {
            var deadline = NextDeadline() - Margin;
            var stop = deadline < end ? deadline.Value : end;
            if (stop > now)
            {
                Advance(stop - now);
            }
            else
            {
                await KeptAsync(end);
            }
        }
    }

    /// <summary>Lets time go by until something is done, in small steps, and none while anything has a deadline.</summary>
    public async Task<T> PlayAsync<T>(Task<T> task)
    {
        while (!task.IsCompleted)
        {
            if (NextDeadline() is null)
            {
                Advance(Step);
            }

            await Task.Yield();
        }

        return await task;
    }

    /// <summary>Waits until the next deadline is another one.</summary>
    private async Task KeptAsync(DateTimeOffset end)
    {
        var (began, deadline) = (TimeProvider.System.GetTimestamp(), NextDeadline());
        while (NextDeadline() == deadline)
        {
            if (TimeProvider.System.GetElapsedTime(began) > Signal.Patience)
            {
                Advance((deadline < end ? deadline.Value : end) - GetUtcNow());
                return;
            }

            await Task.Delay(Look, TimeProvider.System);
        }
    }

    /// <summary>Null: nothing is under way that would be given up.</summary>
    private DateTimeOffset? NextDeadline()
    {
        var now = GetUtcNow();
        lock (_gate)
        {
            return _deadlines.Where(deadline => deadline.At > now).Min(deadline => deadline.At);
        }
    }

    private sealed class Deadline : ITimer
    {
        private readonly PatientClock _clock;
        private readonly ITimer _timer;

        public Deadline(PatientClock clock, ITimer timer, TimeSpan dueTime)
        {
            (_clock, _timer) = (clock, timer);
            Set(dueTime);
        }

        /// <summary>Null: not yet set.</summary>
        public DateTimeOffset? At { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Set(dueTime);
            return _timer.Change(dueTime, period);
        }

        public void Dispose()
        {
            Forget();
            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Forget();
            return _timer.DisposeAsync();
        }

        private void Set(TimeSpan dueTime)
        {
            lock (_clock._gate)
            {
                At = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + dueTime;
                _clock._deadlines.Add(this);
            }
        }

        private void Forget()
        {
            lock (_clock._gate)
            {
                _clock._deadlines.Remove(this);
            }
        }
    }
}
