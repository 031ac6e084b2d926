using System.Globalization;

namespace InterviewBot.Discord.Rendering;

/// <summary>Estimates bytes of JSON, never too low.</summary>
internal static class JsonSize
{
    /// <summary>Of a text inside its quotation marks, in UTF-8, with what JSON escapes in it.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var size = 0;
        foreach (var unit in text)
        {
            size += unit switch
            {
                '"' or '\\' or '\n' => 2,
                < ' ' => 6,
                < '\u007F' => 1,

                // Writers differ in whether they escape halves of pairs, and what has no shape of its own.
                _ when IsEscaped(char.GetUnicodeCategory(unit)) => 6,
                < '\u0800' => 2,
                _ => 3,
            };
        }

        return size;
    }

    private static bool IsEscaped(UnicodeCategory category) => category
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator;
}
