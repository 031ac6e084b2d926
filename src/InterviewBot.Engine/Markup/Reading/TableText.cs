using System.Text;
using Markdig.Extensions.Tables;

namespace InterviewBot.Engine.Markup.Reading;

/// <summary>A table as lines of text in columns.</summary>
public static class TableText
{
    private const string Between = " │ ";

    /// <param name="table">What is laid out.</param>
    /// <param name="maxWidth">In cells; a line that is wider than the reader's screen breaks, and with it the columns.</param>
    /// <returns>Null when the table is too wide for it.</returns>
    public static string? Of(TableModel table, int maxWidth)
    {
        var rows = table.Rows.Prepend(table.Header).Select(row => row.Select(TextOf).ToArray()).ToList();
        var widths = new int[table.Header.Count];
        foreach (var row in rows)
        {
            for (var column = 0; column < widths.Length; column++)
            {
                widths[column] = Math.Max(widths[column], CellWidth.Of(row[column]));
            }
        }

        if (widths.Sum() + ((widths.Length - 1) * Between.Length) > maxWidth)
        {
            return null;
        }

        var text = new StringBuilder();
        AppendRow(text, rows[0], widths, table.Alignments);
        text.Append('\n').AppendJoin("─┼─", widths.Select(width => new string('─', width)));
        foreach (var row in rows.Skip(1))
        {
            AppendRow(text.Append('\n'), row, widths, table.Alignments);
        }

        return text.ToString();
    }

    private static string TextOf(IReadOnlyList<TextRun> cell) => string.Concat(cell.Select(run => run.Text)).Replace('\n', ' ');

    private static void AppendRow(StringBuilder text, string[] cells, int[] widths, IReadOnlyList<TableColumnAlign> alignments)
    {
        for (var column = 0; column < cells.Length; column++)
        {
            var space = widths[column] - CellWidth.Of(cells[column]);
            var before = alignments[column] switch
            {
                TableColumnAlign.Right => space,
                TableColumnAlign.Center => space / 2,
                _ => 0,
            };
            var isLast = column == cells.Length - 1;
            text.Append(' ', before).Append(cells[column]).Append(' ', isLast ? 0 : space - before).Append(isLast ? "" : Between);
        }
    }
}
