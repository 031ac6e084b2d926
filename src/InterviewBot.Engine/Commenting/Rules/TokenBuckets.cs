using InterviewBot.Engine.Adapters;

namespace InterviewBot.Engine.Commenting.Rules;

/// <summary>
/// A bucket of tokens for each person in a chat: each thing written takes one, time puts them back. Who has none waits. Beside them it is
/// kept what the person was told of late. Those that were touched longest ago are forgotten, which is as good as full for all but those
/// who write as fast as they may.
/// </summary>
/// <param name="burst">How many a bucket holds.</param>
/// <param name="perMinute">How many come back in a minute.</param>
/// <param name="time">Says how long ago.</param>
internal sealed class TokenBuckets(int burst, int perMinute, TimeProvider time)
{
    private const int MaxBuckets = 20_000;

    private readonly Lock _gate = new();
    private readonly BoundedMemory<(long Person, long Chat), Bucket> _buckets = new(MaxBuckets);

    /// <summary>Takes a token.</summary>
    /// <returns>
    /// How long to wait for one where there is none, in whole seconds, and whether this is the first time since there was one.
    /// </returns>
    public (TimeSpan Wait, bool IsFirst) Take(long person, long chat)
    {
        lock (_gate)
        {
            var kept = Find(person, chat);
            var isThere = kept.Tokens >= 1;
            Keep(person, chat, kept with { Tokens = isThere ? kept.Tokens - 1 : kept.Tokens, IsEmpty = !isThere });
            return isThere ? default : (TimeSpan.FromSeconds(Math.Ceiling((1 - kept.Tokens) * 60 / perMinute)), !kept.IsEmpty);
        }
    }

    /// <summary>Notes that the person is told something.</summary>
    /// <returns>Whether they were not told since they were last welcome.</returns>
    public bool Tell(long person, long chat, Ruling ruling)
    {
        lock (_gate)
        {
            var (kept, told) = (Find(person, chat), 1 << (int)ruling);
            Keep(person, chat, kept with { Told = kept.Told | told });
            return (kept.Told & told) == 0;
        }
    }

    /// <summary>What the person wrote was welcome: whatever they are told next is news.</summary>
    public void Welcome(long person, long chat)
    {
        lock (_gate)
        {
            Keep(person, chat, Find(person, chat) with { Told = 0 });
        }
    }

    private Bucket Find(long person, long chat)
    {
        var now = time.GetTimestamp();
        return _buckets.TryGet((person, chat), out var kept)
            ? kept with { Tokens = Math.Min(burst, kept.Tokens + (time.GetElapsedTime(kept.At, now).TotalMinutes * perMinute)), At = now }
            : new Bucket(burst, now);
    }

    private void Keep(long person, long chat, Bucket bucket) => _buckets.Remember((person, chat), bucket);

    /// <param name="Tokens">How many there are.</param>
    /// <param name="At">When that was so.</param>
    /// <param name="IsEmpty">There was none when one was wanted last.</param>
    /// <param name="Told">A bit for each <see cref="Ruling"/>.</param>
    private readonly record struct Bucket(double Tokens, long At, bool IsEmpty = false, int Told = 0);
}
