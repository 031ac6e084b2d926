using System.Globalization;
using System.Text;

namespace InterviewBot.Engine.Markup.Reading;

/// <summary>
/// Text as it may be shown in a chat: without control characters, without the controls that turn the direction of writing (UAX #9), which make
/// text read as something else, and without halves of surrogate pairs, which no UTF-8 can hold.
/// </summary>
public static class CleanText
{
    // Chats show a tab as one space or as any number of them, which would take the shape out of code.
    private const string Tab = "    ";

    /// <summary>For running text: what separates lines becomes a space.</summary>
    public static string OnOneLine(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        Append(clean, text);
        return clean.ToString();
    }

    /// <summary>The same, appended.</summary>
    public static void Append(StringBuilder clean, ReadOnlySpan<char> text)
    {
        if (IsClean(text))
        {
            clean.Append(text);
        }
        else
        {
            AppendShown(clean, text, tab: " ", lineFeed: ' ');
        }
    }

    /// <summary>For preformatted text: lines stay lines, tabs become spaces enough to see.</summary>
    public static string Preformatted(string text)
    {
        var clean = new StringBuilder(text.Length);
        AppendShown(clean, text, Tab, lineFeed: '\n');
        return clean.ToString();
    }

    /// <summary>Nothing in it can be seen; platforms take such a text for an empty one, and refuse it.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var letter in text.EnumerateRunes())
        {
            if (IsVisible(letter))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The length in code points.</summary>
    public static int CountCharacters(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        foreach (var unit in text)
        {
            if (char.IsHighSurrogate(unit))
            {
                count--;
            }
        }

        return count;
    }

    private static bool IsVisible(Rune letter) => letter.Value is > ' ' and < 0x7F
        || (!Rune.IsWhiteSpace(letter)
            && Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format)
            // Letters without ink: the Hangul fillers and the empty Braille pattern.
            && letter.Value is not (0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0));

    private static bool IsClean(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (unit is < ' ' or (>= '\u007F' and <= '\u009F') || char.IsSurrogate(unit) || IsTurn(unit))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTurn(int letter) => letter is (>= 0x2028 and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static void AppendShown(StringBuilder clean, ReadOnlySpan<char> text, string tab, char lineFeed)
    {
        foreach (var letter in text.EnumerateRunes())
        {
            switch (letter.Value)
            {
                case '\t':
                    clean.Append(tab);
                    break;
                case '\n' or 0x2028 or 0x2029:
                    clean.Append(lineFeed);
                    break;
                case var value when IsTurn(value) || Rune.IsControl(letter):
                    break;
                default:
                    clean.Append(letter);
                    break;
            }
        }
    }
}
