using System.Globalization;
using System.Text;

namespace InterviewBot.Terminal.Rendering;

/// <summary>
/// Keeps what people typed and authors wrote from steering the terminal: control characters (C0, DEL, C1) and the invisible marks that
/// reorder text on the screen (Unicode Bidirectional Algorithm, explicit formatting characters) are shown, never sent.
/// </summary>
internal static class SafeText
{
    private const int TabWidth = 4;

    /// <summary>Line feeds stay, tabs become spaces.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1F') && !text.Any(NeedsReplacing))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 8);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            switch (letter)
            {
                case '\n':
                    safe.Append('\n');
                    break;
                case '\t':
                    safe.Append(' ', TabWidth);
                    break;
                case < ' ':
                    safe.Append((char)('\u2400' + letter));
                    break;
                default:
                    safe.Append(NeedsReplacing(letter) ? '\uFFFD' : letter);
                    break;
            }
        }

        return safe.ToString();
    }

    /// <summary>The same on one line.</summary>
    public static string OnOneLine(string text) => Of(text).Replace('\n', ' ');

    private static bool NeedsReplacing(char letter)
        => char.IsControl(letter)
            || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C'
            || char.GetUnicodeCategory(letter) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
