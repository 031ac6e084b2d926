namespace InterviewBot.Testing.Discord.Faults;

/// <summary>How much REST takes. The real limits are not published and change; these are generous.</summary>
/// <param name="PerRoute">Requests a window, for each route and channel, guild or webhook.</param>
/// <param name="WindowSeconds">How long a window is.</param>
/// <param name="GlobalPerSecond">Requests a second over all routes, interactions apart; null: not looked at. Discord says 50.</param>
public sealed record RateLimits(int PerRoute = 1000, double WindowSeconds = 1, int? GlobalPerSecond = null)
{
    /// <summary>Limits of single routes, named as <c>POST /channels/{channel}/messages</c>.</summary>
    public IReadOnlyDictionary<string, RouteLimit> Routes { get; init; } = new Dictionary<string, RouteLimit>(StringComparer.Ordinal);
}

/// <param name="Limit">Requests a window.</param>
/// <param name="WindowSeconds">How long a window is.</param>
public sealed record RouteLimit(int Limit, double WindowSeconds);

/// <summary>Whose limit was reached.</summary>
public enum LimitScope
{
    /// <summary>The bot's own on this route.</summary>
    User,

    /// <summary>The bot's own over all routes.</summary>
    Global,

    /// <summary>That of the channel or whatever it is, over all who use it: not counted against the bot.</summary>
    Shared,
}

/// <summary>How a 429 comes.</summary>
public enum LimitForm
{
    /// <summary>With all headers and JSON.</summary>
    Full,

    /// <summary>JSON alone.</summary>
    WithoutHeaders,

    /// <summary><c>Retry-After</c> and words that are no JSON.</summary>
    WithoutJson,

    /// <summary>A page of HTML from what stands before the API, with <c>Retry-After</c>.</summary>
    Html,

    /// <summary>Nothing that says how long.</summary>
    Bare,
}
