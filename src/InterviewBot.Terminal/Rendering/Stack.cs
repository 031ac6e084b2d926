using Spectre.Console.Rendering;

namespace InterviewBot.Terminal.Rendering;

/// <summary>Blocks one below the other.</summary>
internal sealed class Stack : Renderable
{
    private readonly List<(IRenderable Block, bool HasGap)> _blocks = [];

    public int Count => _blocks.Count;

    /// <summary>The only block; null when there are none or several.</summary>
    public IRenderable? Single => _blocks.Count == 1 ? _blocks[0].Block : null;

    /// <param name="block">What comes next.</param>
    /// <param name="hasGap">An empty line parts it from what stands above.</param>
    public void Add(IRenderable block, bool hasGap = true) => _blocks.Add((block, hasGap));

    protected override Measurement Measure(RenderOptions options, int maxWidth)
    {
        var sizes = _blocks.Select(entry => entry.Block.Measure(options, maxWidth)).ToList();
        return sizes.Count == 0 ? new Measurement(0, 0) : new Measurement(sizes.Max(size => size.Min), sizes.Max(size => size.Max));
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var first = true;
        foreach (var (block, hasGap) in _blocks)
        {
            if (hasGap && !first)
            {
                yield return Segment.LineBreak;
            }

            first = false;
            foreach (var line in SegmentLines.Of(block.Render(options, maxWidth)))
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
