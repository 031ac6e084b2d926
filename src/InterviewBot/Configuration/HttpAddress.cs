namespace InterviewBot.Configuration;

/// <summary>An address to listen on: <c>http://host:port</c>, where the host may be Kestrel's <c>+</c> or <c>*</c> for all of them.</summary>
internal sealed class HttpAddress
{
    private HttpAddress(string text, Uri own)
    {
        Text = text;
        Own = own;
    }

    /// <summary>As it was set.</summary>
    public string Text { get; }

    /// <summary>Where this machine itself reaches it.</summary>
    public Uri Own { get; }

    /// <summary>Null when it is no such address.</summary>
    public static HttpAddress? TryParse(string text)
    {
        // The wildcards are no hosts to Uri, nor places to go to.
        var own = text
            .Replace("://+", "://localhost", StringComparison.Ordinal)
            .Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
            .Replace("://[::]", "://localhost", StringComparison.Ordinal);
        return Uri.TryCreate(own, UriKind.Absolute, out var uri)
            && uri is { Scheme: "http", PathAndQuery: "/", Fragment: "", UserInfo: "", Port: > 0 }
            && text.TrimEnd('/').EndsWith($":{uri.Port}", StringComparison.Ordinal)
                ? new HttpAddress(text, uri)
                : null;
    }

    public override string ToString() => Text;
}
