namespace InterviewBot.Discord.Client.Rest.RateLimits;

/// <summary>Keeps to the limits of each bucket, first come, first served.</summary>
internal sealed class Buckets(RestClock clock)
{
    /// <summary>In place of a bucket's id: Discord does not count on the route.</summary>
    private const string Unlimited = "";

    private readonly Lock _lock = new();
    private readonly BucketTable _buckets = new();

    /// <summary>What Discord told of the routes: their buckets' ids.</summary>
    private readonly Dictionary<RestRoute, string> _learned = [];

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
            _buckets.Forget(now);
            if (_learned.TryGetValue(call.Route, out var id) && id == Unlimited)
            {
                return new(Admission.Free);
            }

            var bucket = _buckets.Find(new BucketKey(id ?? call.Route.Name, call.Major));
            if (!bucket.HasWaiters && bucket.TryTake(now))
            {
                return new(new Admission(bucket));
            }

            if (bucket.ExhaustedUntil(now) is { } until && until > call.Deadline)
            {
                return new(new Admission(new RestFailure.RateLimited(until - now, bucket.Scope)));
            }

            waiter = new Waiter(call.Ticket, _lock);
            bucket.Join(waiter);
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
                bucket.Learn(now, report);
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
            return _buckets.Find(new BucketKey(id, call.Major));
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

        return entered ?? _buckets.Find(new BucketKey(call.Route.Name, call.Major));
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

        foreach (var unnamed in _buckets.WithId(route.Name))
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
        if (_buckets.TryRename(bucket, key))
        {
            return;
        }

        // Another route of the bucket was quicker. What is on its way here ends under the old name.
        var other = _buckets.Find(key);
        bucket.MoveWaitersTo(other);
        Settle(other, now);
    }

    private async Task<Admission> WaitAsync(Waiter waiter, RestCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await waiter.WaitAsync(clock, call.Deadline, cancellationToken)
                ? new Admission(waiter.Bucket!)
                : new Admission(GiveUp(waiter.Bucket!));
        }
        catch (OperationCanceledException)
        {
            GiveUp(waiter.Bucket!);
            throw;
        }
    }

    /// <summary>One waits no more, who may have been the last to.</summary>
    private RestFailure.RateLimited GiveUp(Bucket bucket)
    {
        lock (_lock)
        {
            var now = clock.Now;
            Settle(bucket, now);
            return new RestFailure.RateLimited(bucket.ExhaustedUntil(now) - now ?? Admission.WaitInLine, bucket.Scope);
        }
    }

    /// <summary>Lets in whose turn has come, and sees to the rest being woken, or to the bucket being forgotten.</summary>
    private void Settle(Bucket bucket, TimeSpan now)
    {
        bucket.LetIn(now);
        if (bucket.HasWaiters)
        {
            if (bucket.ExhaustedUntil(now) is { } until)
            {
                bucket.Alarm ??= clock.CreateTimer(() => Wake(bucket));
                clock.Start(bucket.Alarm, until);
            }
        }
        else if (bucket.IsIdle)
        {
            _buckets.Retire(bucket, now);
        }
    }

    private void Wake(Bucket bucket)
    {
        lock (_lock)
        {
            Settle(bucket, clock.Now);
        }
    }
}
