namespace InterviewBot.Discord.Client.Rest.RateLimits;

/// <param name="Id">Discord's name for the bucket; until it has told one, the route's.</param>
/// <param name="Major">What Discord counts apart.</param>
internal readonly record struct BucketKey(string Id, MajorParameter Major);

/// <summary>
/// How many requests Discord takes on some routes, as its last answers tell. What is not known is learned by a single request, so that
/// nothing is assumed. Touched under its owner's lock only; times are <see cref="RestClock"/>'s.
/// </summary>
internal sealed class Bucket
{
    /// <summary>Seconds. Answers that tell of the same window name the same end, by Discord's clock and within this.</summary>
    private const double SameWindow = 0.1;

    private readonly WaitingLine _line = new();
    private int _inFlight;
    private int _remaining;
    private double _window;
    private TimeSpan _resetAt = TimeSpan.MinValue;
    private TimeSpan _blockedUntil = TimeSpan.MinValue;

    /// <summary>Changes once, when Discord tells its name.</summary>
    public required BucketKey Key { get; set; }

    /// <summary>Wakes those who wait for the reset; made when first needed.</summary>
    public ITimer? Alarm { get; set; }

    /// <summary>Discord does not count on this route.</summary>
    public bool IsUnlimited { get; set; }

    /// <summary>It is kept in mind until it is no more exhausted.</summary>
    public bool IsRemembered { get; set; }

    /// <summary>Another one may stand in its place by now.</summary>
    public bool IsForgotten { get; set; }

    /// <summary>Whose limit it is.</summary>
    public RateLimitScope Scope { get; private set; }

    public bool HasWaiters => !_line.IsEmpty;

    public bool IsIdle => _inFlight == 0 && _line.IsEmpty;

    public void Join(Waiter waiter)
    {
        waiter.Bucket = this;
        _line.Join(waiter);
    }

    public void MoveWaitersTo(Bucket other)
    {
        while (_line.TryTakeFirst(out var waiter))
        {
            other.Join(waiter);
        }
    }

    /// <summary>Gives places to those who wait, as far as there are any.</summary>
    public void LetIn(TimeSpan now)
    {
        while (!_line.IsEmpty && TryTake(now) && _line.TryTakeFirst(out var waiter))
        {
            waiter.Admit();
        }
    }

    /// <summary>Takes one request's place.</summary>
    /// <returns>False: there is none just now.</returns>
    public bool TryTake(TimeSpan now)
    {
        if (_blockedUntil > now || (!IsUnlimited && (IsKnown(now) ? _remaining <= 0 : _inFlight > 0)))
        {
            return false;
        }

        _inFlight++;
        _remaining--;
        return true;
    }

    /// <summary>A request that took a place has its answer, or will get none.</summary>
    public void Leave() => _inFlight--;

    /// <returns>When it takes requests again; null: it does, or an answer that is on its way will tell.</returns>
    public TimeSpan? ExhaustedUntil(TimeSpan now)
    {
        var until = !IsUnlimited && IsKnown(now) && _remaining <= 0 && _resetAt > _blockedUntil ? _resetAt : _blockedUntil;
        return until > now ? until : null;
    }

    /// <summary>Takes over what an answer tells. Answers may overtake each other.</summary>
    public void Learn(TimeSpan now, in RateLimitReport report)
    {
        if (report.Hit is { } hit)
        {
            Block(now, hit);
        }

        if (report.Headers is { } headers)
        {
            Learn(now, headers);
        }
    }

    private void Learn(TimeSpan now, in RateLimitHeaders headers)
    {
        IsUnlimited = false;
        if (!IsKnown(now) || headers.Reset > _window + SameWindow)
        {
            // Discord may not have counted yet what is on its way.
            _remaining = headers.Remaining - _inFlight;
            _window = headers.Reset;
            _resetAt = now + headers.ResetAfter;
        }
        else if (headers.Reset >= _window - SameWindow)
        {
            _remaining = Math.Min(_remaining, headers.Remaining);
        }
    }

    /// <summary>A request was refused: none goes out until the time has passed.</summary>
    private void Block(TimeSpan now, RateLimitHit hit)
    {
        Scope = hit.Scope;
        var until = now + hit.RetryAfter;
        if (until > _blockedUntil)
        {
            _blockedUntil = until;
        }
    }

    private bool IsKnown(TimeSpan now) => _resetAt > now;
}
