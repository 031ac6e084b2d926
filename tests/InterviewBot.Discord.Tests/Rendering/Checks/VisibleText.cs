using System.Globalization;
using System.Text;

namespace InterviewBot.Discord.Tests.Rendering.Checks;

/// <summary>What a reader sees of a text, for comparing what was written with what arrives.</summary>
internal static class VisibleText
{
    /// <summary>Its letters without white space, controls and what has no ink.</summary>
    public static string LettersOf(string text) => string.Concat(text.EnumerateRunes().Where(IsInk).Select(letter => letter.ToString()));

    /// <summary>The letters of the one come in the other, in their order.</summary>
    public static bool Contains(string text, string letters)
    {
        var found = 0;
        foreach (var letter in text)
        {
            found += found < letters.Length && letters[found] == letter ? 1 : 0;
        }

        return found == letters.Length;
    }

    /// <summary>Each letter comes at least as often.</summary>
    public static bool ContainsInAnyOrder(string text, string letters)
    {
        var counts = text.CountBy(letter => letter).ToDictionary();
        return letters.CountBy(letter => letter).All(letter => counts.GetValueOrDefault(letter.Key) >= letter.Value);
    }

    private static bool IsInk(Rune letter) => !Rune.IsWhiteSpace(letter)
        && Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format)
        && letter.Value is not (0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0);
}
