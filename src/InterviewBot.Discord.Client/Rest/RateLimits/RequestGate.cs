namespace InterviewBot.Discord.Client.Rest.RateLimits;

/// <summary>Lets requests out in the order of their tickets: never more in a second than allowed, and none while it is closed.</summary>
internal sealed class RequestGate : IDisposable
{
    private readonly Lock _lock = new();
    private readonly WaitingLine _line = new();
    private readonly SlidingWindow? _window;
    private readonly RestClock _clock;
    private readonly ITimer _alarm;
    private TimeSpan _closedUntil = TimeSpan.MinValue;
    private RateLimitScope _scope = RateLimitScope.Global;

    /// <param name="perSecond">The most in any second, at least 1; null: as many as want.</param>
    /// <param name="clock">Measures the seconds.</param>
    public RequestGate(int? perSecond, RestClock clock)
    {
        _window = perSecond is { } count ? new SlidingWindow(count, TimeSpan.FromSeconds(1)) : null;
        _clock = clock;
        _alarm = clock.CreateTimer(Wake);
    }

    /// <summary>Waits until the deadline for leave to go out.</summary>
    /// <returns>Null: it may go out. Otherwise how long it would take.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled before its turn came.</exception>
    public ValueTask<RestFailure.RateLimited?> PassAsync(RestCall call, CancellationToken cancellationToken)
    {
        Waiter waiter;
        lock (_lock)
        {
            var now = _clock.Now;
            if (_line.IsEmpty && TryPass(now))
            {
                return new((RestFailure.RateLimited?)null);
            }

            if (_closedUntil > call.Deadline)
            {
                return new(Refusal(now));
            }

            waiter = new Waiter(call.Ticket, _lock);
            _line.Join(waiter);
            LetOut(now);
        }

        return new(WaitAsync(waiter, call, cancellationToken));
    }

    /// <summary>Nothing goes out for so long.</summary>
    public void Close(RateLimitHit hit)
    {
        lock (_lock)
        {
            var until = _clock.Now + hit.RetryAfter;
            if (until > _closedUntil)
            {
                _closedUntil = until;
                _scope = hit.Scope;
            }
        }
    }

    public void Dispose() => _alarm.Dispose();

    private TimeSpan FreeAt => _window is not null && _window.FreeAt > _closedUntil ? _window.FreeAt : _closedUntil;

    private async Task<RestFailure.RateLimited?> WaitAsync(Waiter waiter, RestCall call, CancellationToken cancellationToken)
    {
        if (await waiter.WaitAsync(_clock, call.Deadline, cancellationToken))
        {
            return null;
        }

        lock (_lock)
        {
            return Refusal(_clock.Now);
        }
    }

    private RestFailure.RateLimited Refusal(TimeSpan now)
        => _closedUntil > now
            ? new RestFailure.RateLimited(_closedUntil - now, _scope)
            : new RestFailure.RateLimited(Admission.WaitInLine, RateLimitScope.Global);

    private bool TryPass(TimeSpan now)
    {
        if (FreeAt > now)
        {
            return false;
        }

        _window?.Record(now);
        return true;
    }

    private void Wake()
    {
        lock (_lock)
        {
            LetOut(_clock.Now);
        }
    }

    private void LetOut(TimeSpan now)
    {
        while (!_line.IsEmpty && TryPass(now) && _line.TryTakeFirst(out var waiter))
        {
            waiter.Admit();
        }

        if (!_line.IsEmpty)
        {
            _clock.Start(_alarm, FreeAt);
        }
    }
}
