using Spectre.Console;
using Spectre.Console.Rendering;

namespace InterviewBot.Terminal.Rendering;

/// <summary>Numbered choices side by side, as many on a line as fit whole.</summary>
internal sealed class ChoiceLine(IReadOnlyList<(int Number, string Label)> choices, Look look) : Renderable
{
    private const int Gap = 3;

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var column = 0;
        foreach (var (number, label) in choices)
        {
            var numeral = new Segment($"{number} ", look.Number);
            var width = numeral.CellCount() + new Segment(label).CellCount();
            if (column > 0 && column + Gap + width > maxWidth)
            {
                yield return Segment.LineBreak;
                column = 0;
            }

            if (column > 0)
            {
                yield return Segment.Padding(Gap);
                column += Gap;
            }

            yield return numeral;
            foreach (var piece in Segment.SplitOverflow(new Segment(label), Overflow.Ellipsis, Math.Max(1, maxWidth - numeral.CellCount())))
            {
                yield return piece;
            }

            column += width;
        }

        yield return Segment.LineBreak;
    }
}
