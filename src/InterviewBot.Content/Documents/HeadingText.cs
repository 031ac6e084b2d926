using Markdig.Syntax;

namespace InterviewBot.Content.Documents;

internal static class HeadingText
{
    /// <summary>The Markdown of a heading's line, without the number signs that make it a heading.</summary>
    public static string Of(HeadingBlock heading, string body)
    {
        // The span ends before a closing sequence of number signs, but it can end in spaces.
        var line = body.AsSpan(heading.Span.Start, Math.Max(0, heading.Span.Length));
        return line.TrimStart('#').Trim().ToString();
    }
}
