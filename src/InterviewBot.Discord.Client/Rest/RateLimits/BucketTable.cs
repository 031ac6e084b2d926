namespace InterviewBot.Discord.Client.Rest.RateLimits;

/// <summary>
/// The buckets in memory: those that are busy or exhausted and no others, as every interaction brings a major parameter of its own that
/// never comes again. One that is neither is learned anew by its next request. Touched under its owner's lock only.
/// </summary>
internal sealed class BucketTable
{
    private readonly Dictionary<BucketKey, Bucket> _buckets = [];

    /// <summary>Idle buckets that are exhausted, by when they are no more.</summary>
    private readonly PriorityQueue<Bucket, TimeSpan> _remembered = new();

    public int Count => _buckets.Count;

    /// <returns>The one there is, or a new one.</returns>
    public Bucket Find(BucketKey key)
    {
        if (!_buckets.TryGetValue(key, out var bucket))
        {
            bucket = new Bucket { Key = key };
            _buckets.Add(key, bucket);
        }

        return bucket;
    }

    /// <returns>A copy, so that they may be changed.</returns>
    public IReadOnlyList<Bucket> WithId(string id) => [.. _buckets.Values.Where(bucket => bucket.Key.Id == id)];

    /// <returns>False: there is one by that name.</returns>
    public bool TryRename(Bucket bucket, BucketKey key)
    {
        if (!_buckets.TryAdd(key, bucket))
        {
            return false;
        }

        _buckets.Remove(bucket.Key);
        bucket.Key = key;
        return true;
    }

    /// <summary>Nobody uses it: it is forgotten, now or when it is no more exhausted.</summary>
    public void Retire(Bucket bucket, TimeSpan now)
    {
        if (bucket.IsRemembered || bucket.IsForgotten)
        {
            return;
        }

        if (bucket.ExhaustedUntil(now) is { } until)
        {
            bucket.IsRemembered = true;
            _remembered.Enqueue(bucket, until);
            return;
        }

        bucket.IsForgotten = true;
        bucket.Alarm?.Dispose();
        _buckets.Remove(bucket.Key);
    }

    /// <summary>Lets go of those whose time has come.</summary>
    public void Forget(TimeSpan now)
    {
        while (_remembered.TryPeek(out var bucket, out var until) && until <= now)
        {
            _remembered.Dequeue();
            bucket.IsRemembered = false;
            if (bucket.IsIdle)
            {
                Retire(bucket, now);
            }
        }
    }
}
