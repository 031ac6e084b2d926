using Spectre.Console;
using Spectre.Console.Rendering;

namespace InterviewBot.Terminal.Rendering;

/// <summary>A card's first line, with a short remark at its right end where both fit.</summary>
internal sealed class HeaderLine(Paragraph left, string right, Style rightStyle) : Renderable
{
    private const int Gap = 2;

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var remark = new Segment(right, rightStyle);
        var lines = Segment.SplitLines(((IRenderable)left).Render(options, maxWidth));
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var segment in lines[i])
            {
                yield return segment;
            }

            var room = maxWidth - lines[i].CellCount() - remark.CellCount();
            if (i == 0 && right.Length > 0 && room >= Gap)
            {
                yield return Segment.Padding(room);
                yield return remark;
            }

            yield return Segment.LineBreak;
        }
    }
}
