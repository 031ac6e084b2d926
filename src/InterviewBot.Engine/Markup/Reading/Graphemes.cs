using System.Globalization;

namespace InterviewBot.Engine.Markup.Reading;

/// <summary>Text by the characters that a reader sees.</summary>
public static class Graphemes
{
    private const string Ellipsis = "…";

    /// <summary>The text, or as much of its start as fits with an ellipsis; no character is taken apart.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="maxLength">In UTF-16 code units, at least 1.</param>
    public static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= maxLength - Ellipsis.Length)
        {
            end = next;
        }

        return string.Concat(text.AsSpan(0, end).TrimEnd(), Ellipsis);
    }
}
