using System.Globalization;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace InterviewBot.Terminal.Tests.Scripted;

/// <summary>Shows what a terminal would show: it obeys line feeds, carriage returns, erasing to the end of a line and moving right.</summary>
internal sealed partial class VirtualScreen
{
    private readonly List<List<string>> _rows = [[]];

    public VirtualScreen(string written)
    {
        for (var position = 0; position < written.Length;)
        {
            if (Sequence().Match(written, position) is { Success: true } sequence)
            {
                Obey(sequence);
                position += sequence.Length;
                continue;
            }

            var length = StringInfo.GetNextTextElementLength(written, position);
            Put(written.Substring(position, length));
            position += length;
        }
    }

    public int Column { get; private set; }

    /// <summary>Without spaces at the ends of lines.</summary>
    public IReadOnlyList<string> Lines => [.. _rows.Select(row => string.Concat(row).TrimEnd())];

    public string Text => string.Join('\n', Lines);

    public string LastLine => Lines[^1];

    private void Obey(Match sequence)
    {
        switch (sequence.Groups["final"].Value)
        {
            case "K":
                var row = _rows[^1];
                row.RemoveRange(Math.Min(Column, row.Count), Math.Max(0, row.Count - Column));
                break;
            case "C":
                Column += int.Parse(sequence.Groups["number"].Value, CultureInfo.InvariantCulture);
                break;
            default:
                break;
        }
    }

    private void Put(string letter)
    {
        if (letter.Contains('\r', StringComparison.Ordinal))
        {
            Column = 0;
        }

        if (letter.Contains('\n', StringComparison.Ordinal))
        {
            _rows.Add([]);
            Column = 0;
        }

        if (char.IsControl(letter[0]))
        {
            return;
        }

        var row = _rows[^1];
        while (row.Count < Column)
        {
            row.Add(" ");
        }

        // A wide letter takes two cells; the second holds nothing.
        var cells = new[] { letter }.Concat(Enumerable.Repeat("", Math.Max(0, letter.GetCellWidth() - 1))).ToList();
        row.RemoveRange(Column, Math.Min(cells.Count, row.Count - Column));
        row.InsertRange(Column, cells);
        Column += cells.Count;
    }

    // CSI … letter, or OSC … ST.
    [GeneratedRegex(@"\G(\x1B\[(?<number>[0-9;]*)(?<final>[A-Za-z])|\x1B\][^\x1B]*\x1B\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sequence();
}
