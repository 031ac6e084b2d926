namespace InterviewBot.Commands;

/// <summary>Rows of cells as plain text, aligned in columns.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <param name="output">Where it goes.</param>
    /// <param name="rows">The heading first; all of the same length.</param>
    /// <param name="textColumns">How many columns at the left hold words; the others hold numbers and are aligned to the right.</param>
    public static void Write(TextWriter output, IReadOnlyList<string[]> rows, int textColumns)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column < textColumns ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            output.WriteLine(string.Join(Gap, cells).TrimEnd());
        }
    }
}
