using System.Buffers;
using System.Collections.Immutable;

namespace InterviewBot.Engine.Commenting.Transfer;

/// <summary>A row of a CSV file (RFC 4180).</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Cells">Its values, without quotes and guards.</param>
/// <param name="Problem">Why it cannot be read; null when it can.</param>
internal sealed record CsvRow(int Line, ImmutableArray<string> Cells, string? Problem = null)
{
    /// <summary>What a spreadsheet may take for the beginning of a formula, wide letters too, and the guard itself.</summary>
    private const string Formulas = "=+-@\t\r\n＝＋－＠'";

    private const char Guard = '\'';

    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    public static void Write(IEnumerable<string> cells, TextWriter output)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst)
            {
                output.Write(',');
            }

            isFirst = false;
            WriteCell(cell, output);
        }

        output.Write("\r\n");
    }

    /// <summary>The value of a cell that <see cref="Write"/> wrote.</summary>
    public static string Unguarded(string cell)
        => cell.Length > 1 && cell[0] == Guard && Formulas.Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;

    private static void WriteCell(string cell, TextWriter output)
    {
        var guarded = cell.Length > 0 && Formulas.Contains(cell[0], StringComparison.Ordinal) ? Guard + cell : cell;
        output.Write(guarded.AsSpan().ContainsAny(Quoted) ? $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : guarded);
    }
}
