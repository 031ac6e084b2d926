using System.Globalization;
using System.Net.Http.Headers;

namespace InterviewBot.Discord.Client.Rest.RateLimits;

/// <summary>What an answer tells of its bucket.</summary>
/// <param name="Bucket">Discord's name for it; null when it tells none.</param>
/// <param name="Remaining">How many requests it takes until it is reset.</param>
/// <param name="Reset">When that is by Discord's clock, in seconds; good for comparing answers, and not with the clock here.</param>
/// <param name="ResetAfter">How long it is until then.</param>
/// <seealso href="https://discord.com/developers/docs/topics/rate-limits#header-format"/>
internal readonly record struct RateLimitHeaders(string? Bucket, int Remaining, double Reset, TimeSpan ResetAfter)
{
    private const string ResetAfterName = "X-RateLimit-Reset-After";

    /// <returns>Null: the answer tells nothing of a bucket.</returns>
    public static RateLimitHeaders? Read(HttpResponseHeaders headers, TimeProvider time)
    {
        if (!TryReadSeconds(headers, ResetAfterName, out var resetAfter)
            || !int.TryParse(Read(headers, "X-RateLimit-Remaining"), NumberStyles.None, CultureInfo.InvariantCulture, out var remaining))
        {
            return null;
        }

        if (!double.TryParse(Read(headers, "X-RateLimit-Reset"), NumberStyles.Float, CultureInfo.InvariantCulture, out var reset))
        {
            reset = (time.GetUtcNow() + resetAfter - DateTimeOffset.UnixEpoch).TotalSeconds;
        }

        return new RateLimitHeaders(Read(headers, "X-RateLimit-Bucket"), remaining, reset, resetAfter);
    }

    /// <summary>The first value, without the cost of parsing others.</summary>
    public static string? Read(HttpResponseHeaders headers, string name)
        => headers.NonValidated.TryGetValues(name, out var values) && values.Count > 0 ? values.ToString() : null;

    /// <summary>Seconds with or without a fraction; a nonsensical time is as good as none.</summary>
    public static bool TryReadSeconds(HttpResponseHeaders headers, string name, out TimeSpan time)
    {
        var isRead = double.TryParse(Read(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds);
        time = default;
        return isRead && TryRead(seconds, out time);
    }

    /// <returns>False: it is no time that anybody would wait.</returns>
    public static bool TryRead(double seconds, out TimeSpan time)
    {
        const double longest = 365 * 24 * 60 * 60;
        var isTime = seconds is >= 0 and <= longest;
        time = isTime ? TimeSpan.FromSeconds(seconds) : default;
        return isTime;
    }
}
