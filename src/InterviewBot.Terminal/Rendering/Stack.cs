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

            foreach (var line in Segment.SplitLines(items[i].Render(options, maxWidth)))
            {
                foreach (var segment in line)
                {
                    yield return segment;
                }

                yield return Segment.LineBreak;
            }
        }
    }
}
