using Spectre.Console;
using Spectre.Console.Rendering;

namespace InterviewBot.Terminal.Rendering;

/// <summary>Puts something before each line: a list's marker and then its indentation, a quotation's bar.</summary>
/// <param name="block">What is indented.</param>
/// <param name="first">Before its first line.</param>
/// <param name="rest">Before every other, as wide as <paramref name="first"/>.</param>
/// <param name="style">Of both.</param>
internal sealed class Prefixed(IRenderable block, string first, string rest, Style? style = null) : Renderable
{
    // With less room than this beside the indentation, a narrow window is left to the words.
    private const int MinRoom = 10;

    private readonly int _width = CellText.Width(first);

    public static Prefixed Indent(IRenderable block) => new(block, "  ", "  ");

    protected override Measurement Measure(RenderOptions options, int maxWidth)
    {
        var size = block.Measure(options, Math.Max(1, maxWidth - _width));
        return new Measurement(Math.Min(maxWidth, size.Min + _width), Math.Min(maxWidth, size.Max + _width));
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var roomy = maxWidth - _width >= MinRoom;
        var isFirst = true;
        foreach (var line in SegmentLines.Of(block.Render(options, roomy ? maxWidth - _width : Math.Max(1, maxWidth))))
        {
            var prefix = isFirst ? first : rest;
            if (roomy)
            {
                yield return new Segment(prefix, style ?? Style.Plain);
            }
            else if (isFirst && !string.IsNullOrWhiteSpace(prefix))
            {
                yield return new Segment(prefix.Trim(), style ?? Style.Plain);
                yield return Segment.LineBreak;
            }

            foreach (var segment in line)
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
            isFirst = false;
        }
    }
}
