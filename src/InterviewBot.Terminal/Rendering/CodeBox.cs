using Spectre.Console;
using Spectre.Console.Rendering;

namespace InterviewBot.Terminal.Rendering;

/// <summary>Lines of code in a rounded box with the language in its upper edge. Spectre's panel would read the language as markup.</summary>
internal sealed class CodeBox(string language, IEnumerable<string> code) : Renderable
{
    // The edges and a space inside each.
    private const int Frame = 4;
    private const int MinRoom = 8;

    private readonly string _language = SafeText.OnOneLine(language).Trim();
    private readonly List<string> _lines = [.. code.Select(SafeText.CodeLine)];

    protected override Measurement Measure(RenderOptions options, int maxWidth)
        => new(Math.Min(maxWidth, MinRoom + Frame), Math.Min(maxWidth, Widest + Frame));

    private int Widest => Math.Max(CellText.Width(_language) + 2, _lines.Select(CellText.Width).DefaultIfEmpty().Max());

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var room = maxWidth - Frame;
        return room < MinRoom ? RenderBare(Math.Max(1, maxWidth)) : RenderBoxed(Math.Min(room, Widest));
    }

    private IEnumerable<Segment> RenderBoxed(int room)
    {
        var label = _language.Length == 0 ? "" : $" {CellText.Fold(_language, room - 2, room - 2).First()} ";
        yield return new Segment($"╭─{label}{new string('─', room + 1 - CellText.Width(label))}╮", Look.Faint);
        yield return Segment.LineBreak;
        foreach (var line in _lines.SelectMany(line => CellText.Fold(line, room, room)))
        {
            yield return new Segment("│ ", Look.Faint);
            yield return new Segment(line, Look.Code);
            yield return new Segment(new string(' ', Math.Max(0, room - CellText.Width(line))) + " │", Look.Faint);
            yield return Segment.LineBreak;
        }

        yield return new Segment($"╰{new string('─', room + 2)}╯", Look.Faint);
        yield return Segment.LineBreak;
    }

    private IEnumerable<Segment> RenderBare(int width)
    {
        foreach (var line in _lines.SelectMany(line => CellText.Fold(line, width, width)))
        {
            yield return new Segment(line, Look.Code);
            yield return Segment.LineBreak;
        }
    }
}
