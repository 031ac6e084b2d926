namespace InterviewBot.Engine.Markup.Reading;

/// <summary>A table told row by row, for where it does not fit as one.</summary>
public static class TableRecords
{
    private const string Between = ": ";

    /// <summary>Two columns are told as "first: second", below their headers; others as <see cref="Of"/> says.</summary>
    public static bool ArePairs(TableModel table) => table.Header.Count == 2;

    /// <summary>
    /// Of two columns a line for each row. Of others, each cell on a line of its own behind its column's header; headers are formatted
    /// once only, or their formatting would multiply. Rows without a visible cell are left out.
    /// </summary>
    /// <returns>At least one, of at least one run each.</returns>
    public static IEnumerable<IReadOnlyList<TextRun>> Of(TableModel table)
    {
        var shown = table.Rows.Where(row => row.Any(cell => cell.Count > 0)).ToList();
        if (ArePairs(table))
        {
            return shown.Select(row => Join(Led(row), Between)).Prepend(Join([.. table.Header.Select(Italic)], Between)).Where(line => line.Count > 0);
        }

        IReadOnlyList<TextRun>[] plain = [.. table.Header.Select(IReadOnlyList<TextRun> (cell) => [.. cell.Select(run => new TextRun(run.Text))])];
        return shown.Count > 0
            ? shown.Select((row, index) => Headed(row, index == 0 ? table.Header : plain))
            : [Join([.. table.Header.Select(Bold)], "\n")];
    }

    private static IReadOnlyList<TextRun> Headed(IReadOnlyList<IReadOnlyList<TextRun>> row, IReadOnlyList<IReadOnlyList<TextRun>> headers)
        => Join([.. Led(row).Select((cell, column) => Join([headers[column], cell], Between))], "\n");

    /// <summary>What a row is about stands in its first cell.</summary>
    private static IReadOnlyList<TextRun>[] Led(IReadOnlyList<IReadOnlyList<TextRun>> row) => [Bold(row[0]), .. row.Skip(1)];

    private static IReadOnlyList<TextRun> Join(IReadOnlyList<IReadOnlyList<TextRun>> cells, string separator)
    {
        var joined = new List<TextRun>();
        foreach (var cell in cells)
        {
            if (joined.Count > 0 && cell.Count > 0)
            {
                joined.Add(new TextRun(separator));
            }

            joined.AddRange(cell);
        }

        return joined;
    }

    // Code stands out by itself, and cannot be bold everywhere.
    private static IReadOnlyList<TextRun> Bold(IReadOnlyList<TextRun> cell)
        => cell.Any(run => run.IsCode) ? cell : [.. cell.Select(run => run with { Styles = run.Styles | TextStyles.Bold })];

    private static IReadOnlyList<TextRun> Italic(IReadOnlyList<TextRun> cell)
        => [.. cell.Select(run => run with { Styles = run.Styles | TextStyles.Italic })];
}
