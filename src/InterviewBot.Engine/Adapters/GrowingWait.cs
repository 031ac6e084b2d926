namespace InterviewBot.Engine.Adapters;

/// <summary>How long to wait before the next attempt of one thing: longer each time until it works.</summary>
/// <param name="random">Spreads the waits, so that many who failed together do not come back together.</param>
public sealed class GrowingWait(Random random)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly Backoff _backoff = new(random);
    private int _tries;

    /// <summary>Within <see cref="Shortest"/> and <see cref="Longest"/>.</summary>
    public TimeSpan Next() => _backoff.After(++_tries, Shortest * 2, Longest);

    public void Reset() => _tries = 0;
}
