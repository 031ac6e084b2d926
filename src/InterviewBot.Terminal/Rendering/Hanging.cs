using Spectre.Console;
using Spectre.Console.Rendering;

namespace InterviewBot.Terminal.Rendering;

/// <summary>Something behind a mark: a list's item behind its bullet, a quotation behind its bar, anything behind an indent.</summary>
/// <param name="first">Before the first line.</param>
/// <param name="rest">Before the others, as wide as the first.</param>
/// <param name="style">Of the marks.</param>
/// <param name="content">What hangs behind them.</param>
internal sealed class Hanging(string first, string rest, Style style, IRenderable content) : Renderable
{
    /// <summary>In a window so narrow the marks go rather than the words.</summary>
    private const int LeastContent = 12;

    public static Hanging Indent(int columns, IRenderable content)
        => new(new string(' ', columns), new string(' ', columns), Style.Plain, content);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var mark = new Segment(first, style);
        var width = maxWidth - mark.CellCount();
        var isNarrow = width < LeastContent;
        var isFirst = true;
        foreach (var line in Segment.SplitLines(content.Render(options, isNarrow ? maxWidth : width)))
        {
            if (!isNarrow)
            {
                yield return isFirst ? mark : new Segment(rest, style);
            }

            isFirst = false;
            foreach (var segment in line)
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
        }
    }
}
