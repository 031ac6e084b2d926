using System.Globalization;
using System.Text;

namespace InterviewBot.Testing.Telegram.Html;

/// <summary>The character references Telegram knows: four names and numbers. Others stand for themselves.</summary>
internal static class HtmlEscapes
{
    /// <summary>Decodes the reference at an ampersand and moves behind it; null and no move where there is none.</summary>
    public static string? Decode(string text, ref int position)
    {
        var end = position + 1;
        var decoded = end < text.Length && text[end] == '#' ? Number(text, ref end) : Name(text, ref end);
        if (decoded is null)
        {
            return null;
        }

        position = end < text.Length && text[end] == ';' ? end + 1 : end;
        return decoded;
    }

    private static string? Name(string text, ref int end)
    {
        var start = end;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return text[start..end] switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            _ => null,
        };
    }

    private static string? Number(string text, ref int end)
    {
        end++;
        var hexadecimal = end < text.Length && text[end] == 'x';
        var start = hexadecimal ? ++end : end;
        while (end < text.Length && (hexadecimal ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(text.AsSpan(start, end - start), style, CultureInfo.InvariantCulture, out var code)
            && code > 0
            && Rune.IsValid(code)
            ? new Rune(code).ToString()
            : null;
    }
}
