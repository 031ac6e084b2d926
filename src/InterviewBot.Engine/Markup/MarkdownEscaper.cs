using System.Text;

namespace InterviewBot.Engine.Markup;

/// <summary>Turns plain text into Markdown that shows that text and nothing else (CommonMark 0.31, 2.4 Backslash escapes).</summary>
internal static class MarkdownEscaper
{
    /// <summary>
    /// Escapes every ASCII punctuation character and keeps line breaks as hard breaks, so that the result is one run of inlines
    /// wherever it is put. White space at the ends of lines, which Markdown cannot show, is dropped.
    /// </summary>
    public static string Escape(string text)
    {
        var source = new StringBuilder(text.Length + 16);
        var first = true;
        foreach (var line in text.ReplaceLineEndings("\n").AsSpan().Trim().EnumerateLines())
        {
            if (!first)
            {
                source.Append("\\\n");
            }

            first = false;
            AppendLine(source, line.Trim());
        }

        return source.ToString();
    }

    private static void AppendLine(StringBuilder source, ReadOnlySpan<char> line)
    {
        foreach (var letter in line)
        {
            if (letter == '\0')
            {
                // CommonMark 2.3: NUL is shown as the replacement character; say so ourselves.
                source.Append('\uFFFD');
                continue;
            }

            if (char.IsAscii(letter) && (char.IsPunctuation(letter) || char.IsSymbol(letter)))
            {
                source.Append('\\');
            }

            source.Append(letter);
        }
    }
}
