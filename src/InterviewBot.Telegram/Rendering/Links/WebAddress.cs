using InterviewBot.Engine.Markup.Reading;

namespace InterviewBot.Telegram.Rendering.Links;

/// <summary>Which addresses Telegram lets a text lead to.</summary>
internal static class WebAddress
{
    public const string Mail = "mailto:";

    private const int MaxLength = 2048;

    /// <summary>
    /// The address as it is sent; null when Telegram would not open it. By its rules a web address names a host with a dot in it, and a
    /// <c>tg:</c> address one of letters, digits, hyphens and underscores.
    /// </summary>
    public static string? Of(string? url)
    {
        if (url is not { Length: > 0 and <= MaxLength } || !Uri.TryCreate(CleanText.OnOneLine(url), UriKind.Absolute, out var uri))
        {
            return null;
        }

        var isKnown = uri.Scheme switch
        {
            "http" or "https" => IsHost(uri),
            "mailto" => IsMailAddress(uri.AbsoluteUri.AsSpan(Mail.Length)),
            "tg" => IsName(uri),
            _ => false,
        };
        return isKnown && Written(uri) is { Length: <= MaxLength } address ? address : null;
    }

    public static bool IsMail(string? address) => address?.StartsWith(Mail, StringComparison.Ordinal) ?? false;

    /// <summary>The text is the mail address itself.</summary>
    public static bool IsMailTo(string text, string address)
        => text.Equals(address[Mail.Length..], StringComparison.OrdinalIgnoreCase);

    // A path, which Telegram's own addresses have none of, is not added to them.
    private static string Written(Uri uri)
        => uri.Scheme == "tg" ? uri.AbsoluteUri.Replace("/?", "?", StringComparison.Ordinal) : uri.AbsoluteUri;

    private static bool IsHost(Uri uri)
        => uri.HostNameType == UriHostNameType.IPv6 || (uri.Host.Trim('.').Contains('.', StringComparison.Ordinal) && uri.UserInfo.Length == 0);

    private static bool IsMailAddress(ReadOnlySpan<char> address)
        => address.IndexOf('@') is > 0 and var at && address[(at + 1)..].Contains('.') && !address.ContainsAny("?%&");

    private static bool IsName(Uri uri)
    {
        foreach (var letter in uri.Host)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_'))
            {
                return false;
            }
        }

        return uri is { Host.Length: > 0, UserInfo.Length: 0, IsDefaultPort: true };
    }
}
