using System.Globalization;
using System.Text;

namespace InterviewBot.Discord.Rendering.Markup;

/// <summary>
/// Which texts Discord takes for a masked link. Within one it knows no escapes, drops white space of other kinds, and shows the source
/// instead of a link where the text has an address or an emoji in it.
/// </summary>
/// <seealso href="https://discord.com/developers/docs/reference#message-formatting"/>
internal static class LinkText
{
    /// <summary>It can stand in square brackets as it is.</summary>
    public static bool IsMaskable(string text)
    {
        var (colons, stars) = (0, 0);
        for (var index = 0; index < text.Length;)
        {
            var letter = Rune.GetRuneAt(text, index);
            var after = index + letter.Utf16SequenceLength < text.Length ? text[index + letter.Utf16SequenceLength] : '\0';
            colons += letter.Value == ':' ? 1 : 0;
            stars += letter.Value == '*' ? 1 : 0;
            if (!IsPlain(letter, after) || colons > 1 || stars > 1)
            {
                return false;
            }

            index += letter.Utf16SequenceLength;
        }

        return !text.Contains("://", StringComparison.Ordinal)
            && !text.Contains("@everyone", StringComparison.Ordinal)
            && !text.Contains("@here", StringComparison.Ordinal)
            && !text.Contains("discord.", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("discordapp.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>It looks like an address that is not the one it leads to.</summary>
    public static bool IsMisleading(string text, string address)
    {
        var named = text.Trim();
        return named.Contains('.', StringComparison.Ordinal)
            && !named.Contains(' ', StringComparison.Ordinal)
            && Uri.TryCreate($"https://{named}", UriKind.Absolute, out var uri)
            && uri.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4
            && uri.Host.Contains('.', StringComparison.Ordinal)
            && !IsSameHost(uri.Host, new Uri(address).Host);
    }

    private static bool IsSameHost(string named, string host) => WithoutWww(named).Equals(WithoutWww(host), StringComparison.OrdinalIgnoreCase);

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    private static bool IsPlain(Rune letter, char after) => letter.Value switch
    {
        ' ' => true,
        '\\' or '`' or '~' or '|' or '<' or '[' or ']' => false,

        // Emphasis ends with a line that no letter follows.
        '_' => char.IsAsciiLetterOrDigit(after),
        < 0x7F => letter.Value > ' ',

        // Not an emoji, as some others of its category are.
        '→' => true,

        // The sign that makes an emoji of a letter, and punctuation that is one.
        0xFE0F or 0x203C or 0x2049 or 0x3030 or 0x303D => false,
        _ => IsText(Rune.GetUnicodeCategory(letter)),
    };

    private static bool IsText(UnicodeCategory category) => category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
        or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
        or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation
        or UnicodeCategory.CurrencySymbol;
}
