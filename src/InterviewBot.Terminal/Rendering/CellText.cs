using System.Globalization;
using Spectre.Console;

namespace InterviewBot.Terminal.Rendering;

/// <summary>Measures text by the cells it takes on a screen, where 漢 takes two and a combining mark none.</summary>
internal static class CellText
{
    // Most text is printable ASCII, where a letter is a cell and nothing needs to be looked up.
    public static int Width(string text)
        => text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? Math.Max(0, text.GetCellWidth()) : text.Length;

    /// <summary>Breaks text that is too wide, between grapheme clusters. A cluster wider than a line gets one for itself.</summary>
    /// <param name="text">Without line breaks.</param>
    /// <param name="first">The cells left on the first line; may be 0, then the first line may be empty.</param>
    /// <param name="width">The cells of each other line, at least 1.</param>
    public static IEnumerable<string> Fold(string text, int first, int width)
    {
        var start = 0;
        var used = 0;
        var room = first;
        foreach (var cluster in Clusters(text))
        {
            var cells = Width(cluster.Text);
            if (used + cells > room && (cluster.Start > start || room < width))
            {
                yield return text[start..cluster.Start];
                (start, used, room) = (cluster.Start, 0, width);
            }

            used += cells;
        }

        yield return text[start..];
    }

    public static IEnumerable<(int Start, string Text)> Clusters(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, start);
            yield return (start, text.Substring(start, length));
            start += length;
        }
    }
}
