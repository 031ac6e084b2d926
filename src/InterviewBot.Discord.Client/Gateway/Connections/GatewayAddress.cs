namespace InterviewBot.Discord.Client.Gateway.Connections;

/// <summary>Where to connect, and how to speak there.</summary>
/// <seealso href="https://discord.com/developers/docs/events/gateway#connecting-gateway-url-query-string-params"/>
internal static class GatewayAddress
{
    private const string Query = "v=10&encoding=json&compress=zlib-stream";

    private static readonly string[] Ours = ["v=", "encoding=", "compress="];

    /// <summary>Whether what is sent there cannot be read on its way: by TLS, or because it stays on this machine.</summary>
    public static bool MayCarryToken(Uri url) => url.Scheme == Uri.UriSchemeWss || (url.Scheme == Uri.UriSchemeWs && url.IsLoopback);

    /// <param name="url">As the directory or READY gives it. What else stands in its query is kept.</param>
    public static Uri Of(Uri url)
    {
        var kept = url.Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !Ours.Any(name => part.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
        return new UriBuilder(url) { Query = string.Join('&', [.. kept, Query]) }.Uri;
    }
}
