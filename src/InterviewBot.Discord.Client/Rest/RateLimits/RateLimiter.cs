namespace InterviewBot.Discord.Client.Rest.RateLimits;

/// <summary>Lets a request out when its bucket and the limit over all have room for it.</summary>
/// <seealso href="https://discord.com/developers/docs/topics/rate-limits"/>
internal sealed class RateLimiter(int requestsPerSecond, RestClock clock) : IDisposable
{
    private readonly Buckets _buckets = new(clock);
    private readonly RequestGate _bot = new(requestsPerSecond, clock);

    /// <summary>Interactions are exempt from the limit over all; a ban of the address holds for them too.</summary>
    private readonly RequestGate _interactions = new(perSecond: null, clock);

    /// <summary>Buckets in memory.</summary>
    public int BucketCount => _buckets.Count;

    /// <summary>Waits until the call's deadline for leave to go out once.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled before its turn came.</exception>
    public async ValueTask<Admission> EnterAsync(RestCall call, CancellationToken cancellationToken)
    {
        var place = await _buckets.EnterAsync(call, cancellationToken);
        if (place.Refusal is not null)
        {
            return place;
        }

        var hasPassed = false;
        try
        {
            var refusal = await GateOf(call).PassAsync(call, cancellationToken);
            hasPassed = refusal is null;
            return refusal is null ? place : new Admission(refusal);
        }
        finally
        {
            if (!hasPassed)
            {
                _buckets.Leave(place, call, default);
            }
        }
    }

    /// <summary>The answer came, or none will.</summary>
    public void Leave(in Admission place, RestCall call, in RateLimitReport report)
    {
        var isOverAll = false;
        if (report.Hit is { } hit)
        {
            isOverAll = hit.Scope is RateLimitScope.Cloudflare || (hit.Scope is RateLimitScope.Global && !call.Route.IsInteraction);
            if (isOverAll)
            {
                _bot.Close(hit);
            }

            if (hit.Scope is RateLimitScope.Cloudflare)
            {
                _interactions.Close(hit);
            }
        }

        _buckets.Leave(place, call, isOverAll ? report with { Hit = null } : report);
    }

    public void Dispose()
    {
        _bot.Dispose();
        _interactions.Dispose();
    }

    private RequestGate GateOf(RestCall call) => call.Route.IsInteraction ? _interactions : _bot;
}
