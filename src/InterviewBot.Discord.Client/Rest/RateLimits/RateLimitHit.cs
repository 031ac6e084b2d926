using System.Net.Http.Headers;
using System.Text.Json;

namespace InterviewBot.Discord.Client.Rest.RateLimits;

/// <summary>An answer of 429: the request was not done.</summary>
/// <param name="RetryAfter">From the answer on.</param>
/// <param name="Scope">Whom it holds up.</param>
/// <seealso href="https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit"/>
internal sealed record RateLimitHit(TimeSpan RetryAfter, RateLimitScope Scope)
{
    /// <summary>Where Discord tells no time.</summary>
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(1);

    /// <summary>Where Cloudflare tells no time. Its bans last from minutes to an hour, and asking prolongs them.</summary>
    private static readonly TimeSpan UnsaidByCloudflare = TimeSpan.FromMinutes(1);

    /// <summary>Asked again at once, it would be refused again.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);

    /// <param name="headers">The answer's.</param>
    /// <param name="body">As it came: Discord's JSON, a page, or nothing.</param>
    public static RateLimitHit Read(HttpResponseHeaders headers, ReadOnlyMemory<byte> body)
    {
        var (retryAfter, isGlobal) = ReadBody(body);
        var scope = RateLimitHeaders.Read(headers, "X-RateLimit-Scope");
        var isDiscords = retryAfter is not null || scope is not null
            || headers.Contains("X-RateLimit-Global") || headers.Contains("X-RateLimit-Reset-After");

        retryAfter ??= RateLimitHeaders.TryReadSeconds(headers, "X-RateLimit-Reset-After", out var resetAfter) ? resetAfter : null;

        // Of both headers this is the one in whole seconds.
        retryAfter ??= RateLimitHeaders.TryReadSeconds(headers, "Retry-After", out var seconds) ? seconds : null;
        retryAfter ??= isDiscords ? Unsaid : UnsaidByCloudflare;
        var wait = retryAfter.Value > Shortest ? retryAfter.Value : Shortest;
        return isDiscords
            ? new RateLimitHit(wait, ScopeOf(scope, isGlobal || headers.Contains("X-RateLimit-Global")))
            : new RateLimitHit(wait, RateLimitScope.Cloudflare);
    }

    private static RateLimitScope ScopeOf(string? name, bool isGlobal) => name switch
    {
        "shared" => RateLimitScope.Shared,
        "global" => RateLimitScope.Global,
        _ => isGlobal ? RateLimitScope.Global : RateLimitScope.User,
    };

    private static (TimeSpan? RetryAfter, bool IsGlobal) ReadBody(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            if (root.ValueKind is not JsonValueKind.Object)
            {
                return default;
            }

            var isGlobal = root.TryGetProperty("global", out var global) && global.ValueKind is JsonValueKind.True;
            return root.TryGetProperty("retry_after", out var field) && field.ValueKind is JsonValueKind.Number
                && field.TryGetDouble(out var seconds) && RateLimitHeaders.TryRead(seconds, out var retryAfter)
                ? (retryAfter, isGlobal)
                : (null, isGlobal);
        }
        catch (JsonException)
        {
            // A page, or nothing: the headers tell what there is to tell.
            return default;
        }
    }
}
