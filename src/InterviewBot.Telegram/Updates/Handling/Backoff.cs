namespace InterviewBot.Telegram.Updates.Handling;

/// <summary>How long to wait before the next attempt: longer each time, and never in step with others.</summary>
/// <param name="random">Spreads the waits.</param>
internal sealed class Backoff(Random random)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private TimeSpan _ceiling = Shortest;

    /// <summary>Between half of a ceiling that doubles each time and the ceiling; within <see cref="Shortest"/> and <see cref="Longest"/>.</summary>
    public TimeSpan Next()
    {
        _ceiling = TimeSpan.FromTicks(Math.Min(_ceiling.Ticks * 2, Longest.Ticks));
        return _ceiling * (0.5 + (random.NextDouble() / 2));
    }

    public void Reset() => _ceiling = Shortest;
}
