namespace InterviewBot.Discord.Client.Rest.Http;

/// <summary>The connections to Discord.</summary>
internal static class RestSockets
{
    /// <summary>How long a connection may take to be made. Shorter than ready-made patience, so that it tells "surely not sent".</summary>
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(4);

    /// <summary>
    /// As many connections as there are calls at a time: one that waited for a connection would time out without having been sent. Where the
    /// server speaks HTTP/2, as Discord does, many calls share one.
    /// </summary>
    public static SocketsHttpHandler Create() => new()
    {
        // Its activities and diagnostic events carry the full address, and an interaction's token may stand in it.
        ActivityHeadersPropagator = null,

        // Discord never redirects; what does is not Discord, and is not to get a token.
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = ConnectTimeout,
        EnableMultipleHttp2Connections = true,

        // Addresses in DNS change while the bot runs for months.
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),

        // A person who calls after a quiet minute is not to wait for a new connection.
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(10),

        // A connection that a firewall forgot is found out before many calls are lost on it.
        KeepAlivePingDelay = TimeSpan.FromSeconds(10),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(3),
    };
}
