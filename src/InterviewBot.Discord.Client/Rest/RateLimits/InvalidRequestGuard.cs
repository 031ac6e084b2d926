using System.Net;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Client.Rest.RateLimits;

/// <summary>Stops asking before Discord bans the address for too many invalid requests.</summary>
/// <param name="most">So many within 10 minutes, and no more are sent.</param>
/// <param name="clock">Measures the minutes.</param>
/// <param name="logger">Is told once when it stops.</param>
/// <seealso href="https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans"/>
internal sealed partial class InvalidRequestGuard(int most, RestClock clock, ILogger logger)
{
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(10);

    /// <summary>A token that is refused is tried once in a while: the refusal may have been a proxy's, or an incident of Discord's.</summary>
    private static readonly TimeSpan BetweenRefusals = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly SlidingWindow _invalid = new(most, Span);
    private TimeSpan _toldUntil = TimeSpan.MinValue;
    private TimeSpan _refusedUntil = TimeSpan.MinValue;

    /// <returns>Null: it may be sent.</returns>
    public RestFailure.Suspended? Suspends(RestRoute route)
    {
        lock (_lock)
        {
            var now = clock.Now;
            if (_refusedUntil > now && !route.IsInteraction)
            {
                return new RestFailure.Suspended(clock.Time.GetUtcNow() + (_refusedUntil - now));
            }

            return _invalid.FreeAt > now ? new RestFailure.Suspended(clock.Time.GetUtcNow() + (_invalid.FreeAt - now)) : null;
        }
    }

    /// <summary>Counts an answer, when it is of the kind that counts.</summary>
    /// <param name="route">What was asked.</param>
    /// <param name="status">What was answered.</param>
    /// <param name="hit">Set for 429.</param>
    public void Note(RestRoute route, HttpStatusCode status, RateLimitHit? hit)
    {
        if (status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests)
            || hit is { Scope: RateLimitScope.Shared })
        {
            return;
        }

        lock (_lock)
        {
            var now = clock.Now;
            _invalid.Record(now);
            if (status is HttpStatusCode.Unauthorized && !route.IsInteraction && _refusedUntil <= now)
            {
                _refusedUntil = now + BetweenRefusals;
                Log.TokenRefused(logger, BetweenRefusals);
            }

            if (_invalid.FreeAt > now && _toldUntil <= now)
            {
                _toldUntil = now + Span;
                Log.Suspended(logger, most, _invalid.FreeAt - now);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Discord refused the bot's token (401): nothing more is asked with it for {Wait}")]
        public static partial void TokenRefused(ILogger logger, TimeSpan wait);

        [LoggerMessage(
            2, LogLevel.Error, "Within 10 minutes Discord answered {Count} requests with 401, 403 or 429: nothing is sent for {Wait}, or it would ban this address")]
        public static partial void Suspended(ILogger logger, int count, TimeSpan wait);
    }
}
