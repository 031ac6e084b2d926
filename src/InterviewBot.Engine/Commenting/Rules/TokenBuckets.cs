using InterviewBot.Engine.Adapters;

namespace InterviewBot.Engine.Commenting.Rules;

/// <summary>
/// A bucket of tokens for each person in a chat: each thing written takes one, time puts them back. Who has none waits. Those that were
/// touched longest ago are forgotten, which is as good as full for all but those who write as fast as they may.
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
            var now = time.GetTimestamp();
            var tokens = (double)burst;
            var isRefusing = false;
            if (_buckets.TryGet((person, chat), out var kept))
            {
                tokens = Math.Min(burst, kept.Tokens + (time.GetElapsedTime(kept.At, now).TotalMinutes * perMinute));
                isRefusing = kept.IsRefusing;
            }

            var isThere = tokens >= 1;
            _buckets.Remember((person, chat), new Bucket(isThere ? tokens - 1 : tokens, now, !isThere));
            return isThere ? default : (TimeSpan.FromSeconds(Math.Ceiling((1 - tokens) * 60 / perMinute)), !isRefusing);
        }
    }

    private readonly record struct Bucket(double Tokens, long At, bool IsRefusing);
}
