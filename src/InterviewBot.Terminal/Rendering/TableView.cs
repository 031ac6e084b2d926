using Spectre.Console;
using Spectre.Console.Rendering;

namespace InterviewBot.Terminal.Rendering;

/// <summary>A table, or where the window is too narrow for its columns, each row as lines "header: value".</summary>
/// <param name="header">At least one cell.</param>
/// <param name="rows">As many cells each as the header.</param>
/// <param name="alignments">One for each column.</param>
/// <param name="look">How it is drawn.</param>
internal sealed class TableView(
    IReadOnlyList<FlowText> header, IReadOnlyList<IReadOnlyList<FlowText>> rows, IReadOnlyList<Justify> alignments, Look look) : Renderable
{
    private const int MinColumnWidth = 8;

    protected override Measurement Measure(RenderOptions options, int maxWidth)
        => maxWidth < header.Count * MinColumnWidth ? new Measurement(1, maxWidth) : ((IRenderable)AsTable()).Measure(options, maxWidth);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
        => (maxWidth < header.Count * MinColumnWidth ? AsRecords() : (IRenderable)AsTable()).Render(options, maxWidth);

    private Table AsTable()
    {
        var table = new Table { Border = look.IsRich ? TableBorder.Rounded : TableBorder.None, BorderStyle = Look.Faint };
        for (var column = 0; column < header.Count; column++)
        {
            table.AddColumn(new TableColumn(header[column])
            {
                Alignment = alignments[column],
                Padding = look.IsRich ? new Padding(1, 0, 1, 0) : new Padding(0, 0, column == header.Count - 1 ? 0 : 2, 0),
            });
        }

        foreach (var row in rows)
        {
            table.AddRow(row);
        }

        return table;
    }

    private Stack AsRecords()
    {
        var records = new Stack();
        foreach (var row in rows)
        {
            for (var column = 0; column < header.Count; column++)
            {
                records.Add(header[column], hasGap: column == 0);
                records.Add(Prefixed.Indent(row[column]), hasGap: false);
            }
        }

        return records.Count > 0 ? records : Headers();
    }

    private Stack Headers()
    {
        var headers = new Stack();
        foreach (var cell in header)
        {
            headers.Add(cell, hasGap: false);
        }

        return headers;
    }
}
