namespace InterviewBot.Discord.Client.Rest.RateLimits;

/// <summary>
/// Keeps to the limits of each bucket, first come, first served. Kept in memory is only what is busy or exhausted: every interaction brings
/// a major parameter of its own that never comes again.
/// </summary>
internal sealed class Buckets(RestClock clock)
{
    /// <summary>In place of a bucket's id: Discord does not count on the route.</summary>
    private const string Unlimited = "";

    private readonly Lock _lock = new();
    private readonly Dictionary<BucketKey, Bucket> _buckets = [];

    /// <summary>What Discord told of the routes: their buckets' ids.</summary>
    private readonly Dictionary<RestRoute, string> _learned = [];

    /// <summary>Idle buckets whose exhaustion is remembered, by when it ends.</summary>
    private readonly PriorityQueue<Bucket, TimeSpan> _remembered = new();

    /// <summary>How many are kept in memory.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _buckets.Count;
            }
        }
    }

    /// <summary>Takes a place for one request, or waits for it until the deadline.</summary>
    /// <returns>The place, which has to be left again, or how long it would take.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled before its turn came.</exception>
    public ValueTask<Admission> EnterAsync(RestCall call, CancellationToken cancellationToken)
    {
        Waiter waiter;
        lock (_lock)
        {
            var now = clock.Now;
            Forget(now);
            if (_learned.TryGetValue(call.Route, out var id) && id == Unlimited)
            {
                return new(Admission.Free);
            }

            var bucket = Find(new BucketKey(id ?? call.Route.Name, call.Major));
            if (bucket.Line.IsEmpty && bucket.TryTake(now))
            {
                return new(new Admission(bucket));
            }

            if (bucket.ExhaustedUntil(now) is { } until && until > call.Deadline)
            {
                return new(new Admission(new RestFailure.RateLimited(until - now, bucket.Scope)));
            }

            waiter = new Waiter(call.Ticket, _lock) { Bucket = bucket };
            bucket.Line.Join(waiter);
            Settle(bucket, now);
        }

        return new(WaitAsync(waiter, call, cancellationToken));
    }

    /// <summary>Leaves the place, and takes over what the answer told.</summary>
    public void Leave(in Admission place, RestCall call, in RateLimitReport report)
    {
        lock (_lock)
        {
            var now = clock.Now;
            var entered = place.Bucket;
            entered?.Leave();
            if (LearnRoute(entered, call, report, now) is { } bucket)
            {
                if (report.Hit is { } hit)
                {
                    bucket.Block(now, hit);
                }

                if (report.Headers is { } headers)
                {
                    bucket.Learn(now, headers);
                }

                Settle(bucket, now);
            }

            if (entered is not null)
            {
                Settle(entered, now);
            }
        }
    }

    /// <returns>The bucket that the answer tells of; null where it tells of none.</returns>
    private Bucket? LearnRoute(Bucket? entered, RestCall call, in RateLimitReport report, TimeSpan now)
    {
        if (report.Headers is { Bucket: { } id })
        {
            Learn(call.Route, id, now);
            return Find(new BucketKey(id, call.Major));
        }

        if (report is { Headers: null, Hit: null })
        {
            if (report.IsSuccess && entered?.Key.Id == call.Route.Name)
            {
                Learn(call.Route, Unlimited, now);
            }

            return null;
        }

        if (entered is null)
        {
            _learned.Remove(call.Route);
        }

        return entered ?? Find(new BucketKey(call.Route.Name, call.Major));
    }

    /// <summary>Those who wait under the route's own name, for whatever resource, go on under the bucket's.</summary>
    private void Learn(RestRoute route, string id, TimeSpan now)
    {
        var isFirst = !_learned.ContainsKey(route);
        _learned[route] = id;
        if (!isFirst)
        {
            return;
        }

        foreach (var unnamed in _buckets.Values.Where(bucket => bucket.Key.Id == route.Name).ToArray())
        {
            if (id == Unlimited)
            {
                unnamed.IsUnlimited = true;
            }
            else
            {
                Rename(unnamed, new BucketKey(id, unnamed.Key.Major), now);
            }

            Settle(unnamed, now);
        }
    }

    private void Rename(Bucket bucket, BucketKey key, TimeSpan now)
    {
        if (!_buckets.TryGetValue(key, out var other))
        {
            _buckets.Remove(bucket.Key);
            _buckets.Add(key, bucket);
            bucket.Key = key;
            return;
        }

        // Another route of the bucket was quicker. What is on its way here ends under the old name.
        while (bucket.Line.TryTakeFirst(out var waiter))
        {
            waiter.Bucket = other;
            other.Line.Join(waiter);
        }

        Settle(other, now);
    }

    private async Task<Admission> WaitAsync(Waiter waiter, RestCall call, CancellationToken cancellationToken)
    {
        var isAdmitted = false;
        try
        {
            isAdmitted = await waiter.WaitAsync(clock, call.Deadline, cancellationToken);
        }
        finally
        {
            if (!isAdmitted)
            {
                lock (_lock)
                {
                    Settle(waiter.Bucket!, clock.Now);
                }
            }
        }

        if (isAdmitted)
        {
            return new Admission(waiter.Bucket!);
        }

        lock (_lock)
        {
            var now = clock.Now;
            var wait = waiter.Bucket!.ExhaustedUntil(now) - now ?? Admission.WaitInLine;
            return new Admission(new RestFailure.RateLimited(wait, waiter.Bucket.Scope));
        }
    }

    private Bucket Find(BucketKey key)
    {
        if (!_buckets.TryGetValue(key, out var bucket))
        {
            bucket = new Bucket { Key = key };
            _buckets.Add(key, bucket);
        }

        return bucket;
    }

    /// <summary>Lets in whose turn has come, and sees to the rest being woken, or to the bucket being forgotten.</summary>
    private void Settle(Bucket bucket, TimeSpan now)
    {
        while (!bucket.Line.IsEmpty && bucket.TryTake(now) && bucket.Line.TryTakeFirst(out var waiter))
        {
            waiter.Admit();
        }

        var exhaustedUntil = bucket.ExhaustedUntil(now);
        if (!bucket.Line.IsEmpty)
        {
            if (exhaustedUntil is { } until)
            {
                bucket.Alarm ??= clock.CreateTimer(() => Wake(bucket));
                clock.Start(bucket.Alarm, until);
            }
        }
        else if (bucket is { IsIdle: true, IsRemembered: false, IsForgotten: false })
        {
            Retire(bucket, exhaustedUntil);
        }
    }

    private void Wake(Bucket bucket)
    {
        lock (_lock)
        {
            Settle(bucket, clock.Now);
        }
    }

    private void Retire(Bucket bucket, TimeSpan? exhaustedUntil)
    {
        if (exhaustedUntil is { } until)
        {
            bucket.IsRemembered = true;
            _remembered.Enqueue(bucket, until);
            return;
        }

        bucket.Alarm?.Dispose();
        bucket.IsForgotten = true;
        _buckets.Remove(bucket.Key);
    }

    private void Forget(TimeSpan now)
    {
        while (_remembered.TryPeek(out var bucket, out var until) && until <= now)
        {
            _remembered.Dequeue();
            bucket.IsRemembered = false;
            if (bucket.IsIdle)
            {
                Retire(bucket, bucket.ExhaustedUntil(now));
            }
        }
    }
}
