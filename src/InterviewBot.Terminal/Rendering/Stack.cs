using Spectre.Console.Rendering;

namespace InterviewBot.Terminal.Rendering;

/// <summary>Things one under the other, with an empty line between them or without.</summary>
internal sealed class Stack(IReadOnlyList<IRenderable> items, bool spaced) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (spaced && i > 0)
            {
                yield return Segment.LineBreak;
            }

            foreach (var line in Trim(Segment.SplitLines(items[i].Render(options, maxWidth))))
            {
                foreach (var segment in line)
                {
                    yield return segment;
                }

                yield return Segment.LineBreak;
            }
        }
    }

    /// <summary>Some things bring empty lines of their own (a table without frame); the stack alone spaces its items.</summary>
    private static IEnumerable<SegmentLine> Trim(List<SegmentLine> lines)
    {
        var first = lines.FindIndex(line => !IsEmpty(line));
        var last = lines.FindLastIndex(line => !IsEmpty(line));
        return first < 0 ? [] : lines[first..(last + 1)];
    }

    private static bool IsEmpty(SegmentLine line) => line.All(segment => string.IsNullOrWhiteSpace(segment.Text));
}
