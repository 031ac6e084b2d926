using Spectre.Console.Rendering;

namespace InterviewBot.Terminal.Rendering;

/// <summary>Code as plain text: its lines stay as they are however long they become, so that they can be copied out of a pipe.</summary>
internal sealed class CodeLines(IEnumerable<string> code) : Renderable
{
    private readonly List<string> _lines = [.. code.Select(SafeText.CodeLine)];

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in _lines)
        {
            yield return new Segment(line);
            yield return Segment.LineBreak;
        }
    }
}
