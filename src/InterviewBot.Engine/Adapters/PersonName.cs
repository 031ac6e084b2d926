using System.Globalization;
using System.Text;

namespace InterviewBot.Engine.Adapters;

/// <summary>Names as people chose them, made fit to stand in a line of text.</summary>
public static class PersonName
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const int HangulFiller = 0x3164;

    /// <summary>The first candidate that shows anything, on one line and without what turns or hides the text around it.</summary>
    public static string? FirstVisible(params ReadOnlySpan<string?> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (candidate is not null && Clean(candidate) is { Length: > 0 } name)
            {
                return name;
            }
        }

        return null;
    }

    private static string Clean(string text)
    {
        var name = new StringBuilder(text.Length);
        var shows = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                // Line breaks and tabs among them; several in a row are one.
                if (name.Length > 0 && name[^1] != ' ')
                {
                    name.Append(' ');
                }
            }
            else if (IsKept(rune))
            {
                name.Append(rune);
                shows |= !IsFormat(rune) && rune.Value != HangulFiller;
            }
        }

        return shows ? name.ToString().TrimEnd() : "";
    }

    /// <summary>Of the invisible characters those stay that scripts and emoji are joined with; what reverses the text's direction goes.</summary>
    private static bool IsKept(Rune rune)
        => rune != Rune.ReplacementChar && (!IsFormat(rune) || rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner);

    private static bool IsFormat(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;
}
