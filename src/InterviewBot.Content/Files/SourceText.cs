namespace InterviewBot.Content.Files;

/// <param name="File">Relative to the content folder, with forward slashes.</param>
/// <param name="Text">Without a byte order mark; lines end in <c>\n</c>.</param>
internal sealed record SourceText(string File, string Text)
{
    /// <summary>The line, from 1, of a place in the text; what lies behind the end counts as the last line.</summary>
    public int LineAt(int offset)
    {
        var inside = Math.Clamp(offset, 0, Math.Max(0, Text.Length - 1));
        return Text.AsSpan(0, inside).Count('\n') + 1;
    }
}
