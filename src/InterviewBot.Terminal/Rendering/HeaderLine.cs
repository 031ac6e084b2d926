using Spectre.Console.Rendering;

namespace InterviewBot.Terminal.Rendering;

/// <summary>A heading at the left and a name at the right of one line, or on two lines where one is too short.</summary>
internal sealed class HeaderLine(FlowText left, string right) : Renderable
{
    private const int MinGap = 2;

    private readonly string _right = SafeText.OnOneLine(right);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var used = ((IRenderable)left).Measure(options, int.MaxValue).Max;
        var gap = maxWidth - used - CellText.Width(_right);
        var segments = ((IRenderable)left).Render(options, maxWidth);
        if (gap < MinGap)
        {
            return segments.Concat(((IRenderable)new FlowText().Append(_right, Look.Faint)).Render(options, maxWidth));
        }

        return segments.Where(segment => !segment.IsLineBreak)
            .Append(new Segment(new string(' ', gap)))
            .Append(new Segment(_right, Look.Faint))
            .Append(Segment.LineBreak);
    }
}
