using System.Text;

namespace InterviewBot.Terminal.Rendering;

/// <summary>
/// Takes out of a text what a terminal would obey instead of show: control characters (C0, DEL, C1), which start escape sequences,
/// and the controls that turn the direction of writing (UAX #9), which make text read as something else.
/// </summary>
internal static class SafeText
{
    private const int TabWidth = 4;

    /// <summary>For running text: what separates lines becomes a space.</summary>
    public static string OnOneLine(string text) => Clean(text, tab: " ");

    /// <summary>For a line of code: tabs become spaces enough to see.</summary>
    public static string CodeLine(string line) => Clean(line, tab: new string(' ', TabWidth));

    public static bool IsShown(Rune letter) => !Rune.IsControl(letter)
        && letter.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029);

    private static string Clean(string text, string tab)
    {
        if (IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes())
        {
            if (IsShown(letter))
            {
                clean.Append(letter);
            }
            else if (letter.Value is '\t')
            {
                clean.Append(tab);
            }
            else if (letter.Value is '\n' or 0x2028 or 0x2029)
            {
                clean.Append(' ');
            }
        }

        return clean.ToString();
    }

    private static bool IsClean(string text)
    {
        foreach (var letter in text.EnumerateRunes())
        {
            // Half a surrogate pair comes as the replacement character and is replaced by it.
            if (!IsShown(letter) || letter == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }
}
