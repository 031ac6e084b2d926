using System.Runtime.CompilerServices;
using System.Text;
using Markdig.Syntax;

namespace InterviewBot.Engine.Markup;

/// <summary>
/// Text in Markdown (CommonMark with footnotes, pipe tables, task lists and fenced code). It comes to be in two ways only: from
/// content we trust (<see cref="FromContent"/>), or by escaping what a person wrote (<see cref="Escape"/>). <see cref="Of"/> joins
/// the two: its literal parts are content, its holes are escaped unless they are Markdown already.
/// </summary>
public readonly record struct Markdown
{
    private readonly string? _source;

    // Empty is one value, whichever way it came to be.
    private Markdown(string source) => _source = source.Length == 0 ? null : source;

    public static Markdown Empty => default;

    public string Source => _source ?? "";

    public bool IsEmpty => Source.Length == 0;

    /// <summary>Takes Markdown that the project's own authors wrote. Never call it with what a person typed into a chat.</summary>
    public static Markdown FromContent(string source) => new(source);

    /// <summary>Makes Markdown that shows exactly the given text: nothing in it formats, links or breaks out of its place.</summary>
    public static Markdown Escape(string text) => new(MarkdownEscaper.Escape(text));

    /// <summary><c>Markdown.Of($"**{name}** wrote {number}")</c>: the literal is content, each hole is escaped unless it is Markdown.</summary>
    public static Markdown Of(MarkdownBuilder builder) => new(builder.ToString());

    public static Markdown Join(string separator, IEnumerable<Markdown> parts)
        => new(string.Join(separator, parts.Select(part => part.Source)));

    /// <summary>Blocks one after the other, with an empty line between; empty ones leave no trace.</summary>
    public static Markdown Blocks(params IEnumerable<Markdown> blocks)
        => Join("\n\n", blocks.Where(block => !block.IsEmpty));

    /// <summary>The syntax tree, by the one pipeline that everything is read with.</summary>
    public MarkdownDocument Parse() => MarkdownPipelines.Parse(Source);

    /// <summary>What a reader sees, without any formatting, on one line a block.</summary>
    public string ToPlainText() => MarkdownPlainText.Of(Parse());

    public override string ToString() => Source;
}

/// <summary>Gathers the parts of an interpolated string for <see cref="Markdown.Of"/>.</summary>
[InterpolatedStringHandler]
public readonly ref struct MarkdownBuilder
{
    private readonly StringBuilder _source;

    public MarkdownBuilder(int literalLength, int formattedCount)
        => _source = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string content) => _source.Append(content);

    public void AppendFormatted(Markdown markdown) => _source.Append(markdown.Source);

    public void AppendFormatted(string? text)
        => _source.Append(EndsWithItsLine() ? MarkdownEscaper.EscapeOnOneLine(text ?? "") : MarkdownEscaper.Escape(text ?? ""));

    public void AppendFormatted(int number) => _source.Append(number);

    public override string ToString() => _source.ToString();

    /// <summary>A table row or heading ends with its line, so a hole in one cannot hold a line break.</summary>
    private bool EndsWithItsLine()
    {
        var start = _source.Length;
        while (start > 0 && _source[start - 1] != '\n')
        {
            start--;
        }

        var line = _source.ToString(start, _source.Length - start).AsSpan().TrimStart("> \t-*+0123456789.)");
        return !line.IsEmpty && line[0] is '|' or '#';
    }
}
