using System.Text.RegularExpressions;

namespace InterviewBot.Testing.Telegram.Html;

/// <summary>Which links Telegram takes.</summary>
internal static partial class Links
{
    /// <summary>The user of a <c>tg://user?id=</c> link.</summary>
    public static string? UserOf(string link) => UserLink().Match(link) is { Success: true } match ? match.Groups["id"].Value : null;

    /// <summary>An address of the web, with or without its scheme, or an address of Telegram's own.</summary>
    public static bool IsWebLink(string link)
    {
        var text = link.Trim();
        if (text.StartsWith("tg://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("ton://", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var address = text.Contains("://", StringComparison.Ordinal) ? text : $"http://{text}";
        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.Host.Contains('.', StringComparison.Ordinal)
            && !uri.Host.EndsWith('.')
            && !text.Contains(' ', StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^tg://user\?id=(?<id>\d+)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserLink();
}
