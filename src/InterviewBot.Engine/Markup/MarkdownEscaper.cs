using System.Text;

namespace InterviewBot.Engine.Markup;

/// <summary>Turns plain text into Markdown that shows that text and nothing else (CommonMark 0.31, 2.4 Backslash escapes).</summary>
internal static class MarkdownEscaper
{
    /// <summary>
    /// Escapes every ASCII punctuation character and keeps line breaks as hard breaks, so that the result is one run of inlines
    /// wherever it is put. White space at the ends of lines, which Markdown cannot show, is dropped.
    /// </summary>
    public static string Escape(string text) => Escape(text, "\\\n");

    /// <summary>The same on one line: line breaks become spaces, for places that end with their line (table cells, headings).</summary>
    public static string EscapeOnOneLine(string text) => Escape(text, " ");

    /// <summary>Escapes a piece out of the middle of a line; white space at its ends stays.</summary>
    public static string EscapeWithin(ReadOnlySpan<char> line)
    {
        var source = new StringBuilder(line.Length + 16);
        AppendLine(source, line);
        return source.ToString();
    }

    private static string Escape(string text, string lineBreak)
    {
        var source = new StringBuilder(text.Length + 16);
        var first = true;
        foreach (var line in text.AsSpan().Trim().EnumerateLines())
        {
            if (!first)
            {
                source.Append(lineBreak);
            }

            first = false;
            AppendLine(source, line.Trim());
        }

        return source.ToString();
    }

    private static void AppendLine(StringBuilder source, ReadOnlySpan<char> line)
    {
        // Half a surrogate pair comes out of the enumeration as the replacement character: nothing could show it anyway.
        foreach (var letter in line.EnumerateRunes())
        {
            if (letter.IsAscii && (Rune.IsPunctuation(letter) || Rune.IsSymbol(letter)))
            {
                source.Append('\\');
            }

            // CommonMark 2.3: NUL is shown as the replacement character; say so ourselves.
            source.Append(letter.Value == 0 ? Rune.ReplacementChar : letter);
        }
    }
}
