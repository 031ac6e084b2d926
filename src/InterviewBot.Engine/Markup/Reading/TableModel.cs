using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace InterviewBot.Engine.Markup.Reading;

/// <summary>A table, cell by cell.</summary>
/// <param name="Header">At least one cell.</param>
/// <param name="Rows">As many cells each as the header.</param>
/// <param name="Alignments">One for each column.</param>
public sealed record TableModel(
    IReadOnlyList<IReadOnlyList<TextRun>> Header, IReadOnlyList<IReadOnlyList<IReadOnlyList<TextRun>>> Rows, IReadOnlyList<TableColumnAlign> Alignments)
{
    /// <param name="table">With at least one row.</param>
    /// <param name="openable">Which addresses a text may lead to.</param>
    /// <param name="styles">What all its text has.</param>
    public static TableModel Of(Table table, LinkRule openable, TextStyles styles = TextStyles.None)
    {
        var rows = table.OfType<TableRow>().ToList();
        var columns = rows.Max(row => row.Count);
        return new TableModel(
            Cells(rows[0], columns, openable, styles),
            [.. rows.Skip(1).Select(row => Cells(row, columns, openable, styles))],
            [.. Enumerable.Range(0, columns).Select(column => AlignmentOf(table, column))]);
    }

    public bool IsBlank => Rows.Prepend(Header).All(row => row.All(cell => cell.Count == 0));

    public bool HasLinks => Rows.Prepend(Header).Any(row => row.Any(cell => cell.Any(run => run.Address is not null && run.Source == 0)));

    private static IReadOnlyList<TextRun>[] Cells(TableRow row, int columns, LinkRule openable, TextStyles styles)
    {
        var cells = new IReadOnlyList<TextRun>[columns];
        for (var column = 0; column < columns; column++)
        {
            var leaf = column < row.Count && row[column] is TableCell { Count: > 0 } cell ? cell[0] as LeafBlock : null;
            cells[column] = RunReader.Read(leaf?.Inline, openable, styles);
        }

        return cells;
    }

    private static TableColumnAlign AlignmentOf(Table table, int column)
        => (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) ?? TableColumnAlign.Left;
}
