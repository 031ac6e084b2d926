namespace InterviewBot.Telegram.Api;

/// <summary>The connections to the Bot API server.</summary>
internal static class BotApiTransport
{
    /// <summary>How long a connection may take to be made. Shorter than any call's patience, so that it tells "surely not sent".</summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>As many connections as there are calls: a call that waited for one would time out without having been sent.</summary>
    public static SocketsHttpHandler Create() => new()
    {
        // Its activities and diagnostic events carry the full address, and the token stands in it.
        ActivityHeadersPropagator = null,

        // The server never redirects; what does is not the server, and is not to get the token.
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = ConnectTimeout,

        // Addresses in DNS change while the bot runs for months.
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    };
}
