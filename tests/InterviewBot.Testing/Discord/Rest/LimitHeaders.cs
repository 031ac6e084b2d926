using System.Globalization;
using InterviewBot.Testing.Discord.Faults;
using Microsoft.AspNetCore.Http;

namespace InterviewBot.Testing.Discord.Rest;

/// <summary>What an answer tells of limits; what is null is left out.</summary>
/// <seealso href="https://discord.com/developers/docs/topics/rate-limits#header-format"/>
internal sealed record LimitHeaders
{
    public string? Bucket { get; init; }

    public int Limit { get; init; }

    public int Remaining { get; init; }

    public DateTimeOffset Reset { get; init; }

    public TimeSpan ResetAfter { get; init; }

    /// <summary>With 429 only.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>With 429 only.</summary>
    public LimitScope? Scope { get; init; }

    public void WriteTo(IHeaderDictionary headers)
    {
        if (Bucket is not null)
        {
            headers["X-RateLimit-Limit"] = Limit.ToString(CultureInfo.InvariantCulture);
            headers["X-RateLimit-Remaining"] = Remaining.ToString(CultureInfo.InvariantCulture);
            headers["X-RateLimit-Reset"] = (Reset.ToUnixTimeMilliseconds() / 1000d).ToString("0.000", CultureInfo.InvariantCulture);
            headers["X-RateLimit-Reset-After"] = ResetAfter.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
            headers["X-RateLimit-Bucket"] = Bucket;
        }

        if (RetryAfter is { } wait)
        {
            headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (Scope is { } scope)
        {
            headers["X-RateLimit-Scope"] = scope switch
            {
                LimitScope.Global => "global",
                LimitScope.Shared => "shared",
                _ => "user",
            };
            if (scope == LimitScope.Global)
            {
                headers["X-RateLimit-Global"] = "true";
            }
        }
    }
}
