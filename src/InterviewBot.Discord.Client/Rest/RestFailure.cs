using System.Collections.Immutable;
using System.Net;

namespace InterviewBot.Discord.Client.Rest;

/// <summary>Why a call did not succeed: a closed set. None of them holds a token.</summary>
public abstract record RestFailure
{
    private RestFailure()
    {
    }

    /// <summary>Discord said no; the same request would be refused again.</summary>
    /// <param name="Status">The HTTP status, mostly 400, 403 or 404.</param>
    /// <param name="Code">Discord's code, see <see cref="DiscordErrorCode"/>; 0 where it names none, or something between answered.</param>
    /// <param name="Message">Discord's own words.</param>
    /// <param name="Errors">What is wrong with single fields, for <see cref="DiscordErrorCode.InvalidFormBody"/>.</param>
    public sealed record Rejected(HttpStatusCode Status, int Code, string Message, ImmutableArray<RestFieldError> Errors) : RestFailure
    {
        public override string ToString() => Errors.IsEmpty
            ? FormattableString.Invariant($"{(int)Status}, {Code}: {Message}")
            : FormattableString.Invariant($"{(int)Status}, {Code}: {Message} ({string.Join("; ", Errors)})");
    }

    /// <summary>Surely not done: a rate limit asks for a longer wait than the caller's patience.</summary>
    /// <param name="RetryAfter">From now.</param>
    /// <param name="Scope">Who is limited.</param>
    public sealed record RateLimited(TimeSpan RetryAfter, RateLimitScope Scope) : RestFailure;

    /// <summary>Surely not done: no connection to Discord could be made.</summary>
    public sealed record NotSent(string Reason) : RestFailure;

    /// <summary>It may be done or not: the connection broke, no answer came in time, or Discord failed (5xx) while doing it.</summary>
    public sealed record Uncertain(string Reason) : RestFailure;

    /// <summary>
    /// Surely not done, nor asked for: so many requests were invalid of late that Discord would soon ban the address, or the bot's token
    /// was refused.
    /// </summary>
    /// <param name="Until">When calls go out again.</param>
    /// <seealso href="https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans"/>
    public sealed record Suspended(DateTimeOffset Until) : RestFailure;

    /// <summary>The kind in one word, for metrics.</summary>
    internal string Word => this switch
    {
        Rejected => "rejected",
        RateLimited => "rate_limited",
        NotSent => "not_sent",
        Uncertain => "uncertain",
        Suspended => "suspended",
        _ => throw new InvalidOperationException($"{GetType()} is no kind of failure."),
    };
}

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Path">Names and indexes from the outside in, with dots: <c>components.0.label</c>; empty for the request as a whole.</param>
/// <param name="Code">Such as <c>BASE_TYPE_REQUIRED</c>.</param>
/// <param name="Message">Discord's own words.</param>
/// <seealso href="https://discord.com/developers/docs/reference#error-messages"/>
public sealed record RestFieldError(string Path, string Code, string Message)
{
    public override string ToString() => $"{Path}: {Code}, {Message}";
}

/// <summary>Whom a rate limit holds up.</summary>
/// <seealso href="https://discord.com/developers/docs/topics/rate-limits#header-format"/>
public enum RateLimitScope
{
    /// <summary>The bot, on one bucket of routes.</summary>
    User,

    /// <summary>The bot, on everything but interactions.</summary>
    Global,

    /// <summary>Everybody on one resource, such as a channel; it does not count as an invalid request.</summary>
    Shared,

    /// <summary>The address of this machine, on everything: what stands before Discord has banned it for a time.</summary>
    Cloudflare,
}
