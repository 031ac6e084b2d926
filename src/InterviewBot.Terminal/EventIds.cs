using InterviewBot.Engine.Chat;

namespace InterviewBot.Terminal;

/// <summary>Names events so that no two are alike, not even those of another run.</summary>
internal sealed class EventIds(TimeProvider time, int processId)
{
    private readonly long _start = time.GetUtcNow().ToUnixTimeMilliseconds();
    private long _count;

    public EventId Next() => new(TerminalAdapter.PlatformName, $"{_start}-{processId}-{Interlocked.Increment(ref _count)}");
}
