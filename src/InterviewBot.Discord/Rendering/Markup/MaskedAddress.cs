using System.Text;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Markup.Reading;

namespace InterviewBot.Discord.Rendering.Markup;

/// <summary>Which addresses a text may lead to on Discord: those of the web, and moments, which are shown in another way.</summary>
internal static class MaskedAddress
{
    private const int MaxLength = 512;

    /// <summary>The address in the characters of a URI that mean nothing where Discord looks for its end; null when it is none of the web.</summary>
    public static string? Of(string? url)
    {
        if (Moment.SecondsOf(url) is not null)
        {
            return url;
        }

        if (url is not { Length: > 0 and <= MaxLength } || !Uri.TryCreate(CleanText.OnOneLine(url), UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0 || uri.UserInfo.Length > 0)
        {
            return null;
        }

        var address = Encoded(uri.AbsoluteUri);
        return address.Length <= MaxLength ? address : null;
    }

    /// <summary>The text is the address itself.</summary>
    public static bool Is(string text, string address)
        => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && Encoded(uri.AbsoluteUri) == address;

    private static string Encoded(string address)
    {
        if (!address.AsSpan().ContainsAny("()*\\|") && !EndsSentence(address[^1]))
        {
            return address;
        }

        var encoded = new StringBuilder(address.Length + 8);
        for (var index = 0; index < address.Length; index++)
        {
            var sign = address[index];
            if (sign is '(' or ')' or '*' or '\\' or '|' || (index == address.Length - 1 && EndsSentence(sign)))
            {
                encoded.Append('%').Append(((int)sign).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                encoded.Append(sign);
            }
        }

        return encoded.ToString();
    }

    /// <summary>Discord takes it for the sentence's around the address, not the address's.</summary>
    private static bool EndsSentence(char sign) => sign is '.' or ',' or ':' or ';' or '\'' or ']';
}
