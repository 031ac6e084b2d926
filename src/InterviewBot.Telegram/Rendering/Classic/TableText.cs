using System.Text;
using InterviewBot.Telegram.Rendering.Reading;
using Markdig.Extensions.Tables;

namespace InterviewBot.Telegram.Rendering.Classic;

/// <summary>A table as lines of text in columns.</summary>
internal static class TableText
{
    /// <summary>In cells; a wider line breaks on a phone, and with it the columns.</summary>
    private const int MaxWidth = 40;

    private const string Between = " │ ";

    /// <returns>Null when the table is too wide for it.</returns>
    public static string? Of(TableModel table)
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

        if (widths.Sum() + ((widths.Length - 1) * Between.Length) > MaxWidth)
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

    private static string TextOf(List<TextRun> cell) => string.Concat(cell.Select(run => run.Text)).Replace('\n', ' ');

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
