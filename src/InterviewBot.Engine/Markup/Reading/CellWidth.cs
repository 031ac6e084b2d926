using System.Globalization;
using System.Text;

namespace InterviewBot.Engine.Markup.Reading;

/// <summary>Measures text by the cells it takes in a font of fixed width, where 漢 takes two and a combining mark none (UAX #11).</summary>
public static class CellWidth
{
    private const int EmojiPresentation = 0xFE0F;

    public static int Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text.Length;
        }

        var width = 0;
        for (var start = 0; start < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, start);
            width += OfCluster(text.AsSpan(start, length));
            start += length;
        }

        return width;
    }

    /// <summary>What is joined into one character is as wide as its widest part.</summary>
    private static int OfCluster(ReadOnlySpan<char> cluster)
    {
        var width = 0;
        foreach (var letter in cluster.EnumerateRunes())
        {
            width = Math.Max(width, IsWide(letter.Value) || letter.Value == EmojiPresentation ? 2 : IsNarrow(letter) ? 1 : 0);
        }

        return width;
    }

    private static bool IsNarrow(Rune letter)
        => Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);

    private static bool IsWide(int letter) => letter
        is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97F)
        or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60)
        or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1F9FF)
        or (>= 0x1FA70 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) or 0x2705 or 0x274C or 0x2B50;
}
