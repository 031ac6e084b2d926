using InterviewBot.Content.Files;

namespace InterviewBot.Content.FrontMatter;

/// <summary>Where the front matter of a file stands: the lines between two lines <c>---</c>, the first of them the file's first.</summary>
/// <param name="Start">Where its YAML begins in the text.</param>
/// <param name="Length">How long its YAML is.</param>
/// <param name="BodyStart">Where the text after it begins; null when the second <c>---</c> is missing.</param>
internal sealed record FrontMatterBlock(int Start, int Length, int? BodyStart)
{
    /// <returns>Null when the file has none.</returns>
    public static FrontMatterBlock? Find(SourceText source)
    {
        var text = source.Text;
        var (isFence, start) = ReadLine(text, 0);
        if (!isFence)
        {
            return null;
        }

        for (var line = start; line < text.Length;)
        {
            (isFence, var next) = ReadLine(text, line);
            if (isFence)
            {
                return new FrontMatterBlock(start, line - start, next);
            }

            line = next;
        }

        return new FrontMatterBlock(start, text.Length - start, null);
    }

    private static (bool IsFence, int Next) ReadLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        var line = end < 0 ? text.AsSpan(start) : text.AsSpan(start, end - start);
        return (line.TrimEnd().SequenceEqual("---"), end < 0 ? text.Length : end + 1);
    }
}
