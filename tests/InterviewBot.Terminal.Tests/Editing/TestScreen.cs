using System.Globalization;
using System.Text;
using Spectre.Console;

namespace InterviewBot.Terminal.Tests.Editing;

/// <summary>
/// A terminal's screen in memory, without a bottom. It wraps like terminals do: only when the next character comes, which is why the
/// cursor may wait behind the last column. It knows the escape sequences that the editor writes and fails on others.
/// </summary>
internal sealed class TestScreen(int columns) : TextWriter(CultureInfo.InvariantCulture)
{
    private readonly List<Row> _rows = [new()];
    private bool _isInverse;
    private int _column;

    public int Columns { get; private set; } = columns;

    private (int Row, int Column) LastPut { get; set; }

    public int CursorRow { get; private set; }

    /// <summary>From 0; a cursor that waits behind the last column is shown in it.</summary>
    public int CursorColumn => Math.Min(_column, Columns - 1);

    /// <summary>What is seen, without blanks at the ends of rows and without blank rows at the end.</summary>
    public string Text => TextFrom(0);

    /// <summary>What is seen in inverse video.</summary>
    public string InverseText => string.Concat(_rows.SelectMany(row => row.Cells).Where(cell => cell.IsInverse).Select(cell => cell.Text));

    public override Encoding Encoding => Encoding.Unicode;

    /// <summary>What a terminal makes of a line by itself, and where it puts what stands behind the cursor.</summary>
    /// <param name="line">Written to an empty screen.</param>
    /// <param name="cursor">An offset into it; at its end the cursor is where the next character goes.</param>
    /// <param name="columns">The screen's width.</param>
    public static (string Text, int CursorRow, int CursorColumn) Showing(string line, int cursor, int columns)
    {
        using var whole = new TestScreen(columns);
        whole.Write(line);
        using var upToCursor = new TestScreen(columns);
        upToCursor.Write(line[..cursor]);
        upToCursor.Write(cursor == line.Length ? "x" : line[cursor..(cursor + StringInfo.GetNextTextElementLength(line.AsSpan(cursor)))]);
        return (whole.Text, upToCursor.LastPut.Row, upToCursor.LastPut.Column);
    }

    public string TextFrom(int row) => string.Join('\n', _rows.Skip(row).Select(row => row.Text)).TrimEnd();

    /// <summary>Gives the window another width: what was wrapped is wrapped anew, and the cursor stays with its character.</summary>
    public void Resize(int columns)
    {
        var (rows, cursorRow, cursorColumn) = (_rows.ToArray(), CursorRow, _column);
        _rows.Clear();
        GoToRow(0);
        (Columns, _column) = (columns, 0);
        var cursor = (Row: 0, Column: 0);
        for (var row = 0; row < rows.Length; row++)
        {
            var cells = rows[row].Cells;
            for (var column = 0; column < cells.Count; column++)
            {
                Put(cells[column].Text);
                cursor = (row, column) == (cursorRow, cursorColumn) ? LastPut : cursor;
            }

            cursor = row == cursorRow && cursorColumn >= cells.Count ? (CursorRow, _column) : cursor;
            if (!rows[row].GoesOn && row < rows.Length - 1)
            {
                GoToRow(CursorRow + 1);
                _column = 0;
            }
        }

        (CursorRow, _column) = cursor;
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        var rest = (value ?? "").AsSpan();
        while (!rest.IsEmpty)
        {
            rest = rest[Interpret(rest)..];
        }
    }

    /// <summary>Does what stands at the beginning; answers how long that is.</summary>
    private int Interpret(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '\e':
                return InterpretSequence(text);
            case '\r':
                _column = 0;
                return 1;
            case '\n':
                GoToRow(CursorRow + 1);
                return 1;
            default:
                Assert.False(char.IsControl(text[0]), $"A terminal would act on U+{(int)text[0]:X4}.");
                var cluster = text[..StringInfo.GetNextTextElementLength(text)].ToString();
                Put(cluster);
                return cluster.Length;
        }
    }

    private int InterpretSequence(ReadOnlySpan<char> text)
    {
        var end = 2;
        while (!char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        var number = end == 2 ? 0 : int.Parse(text[2..end], CultureInfo.InvariantCulture);
        switch (text[end], number)
        {
            case ('A', > 0):
                GoToRow(Math.Max(0, CursorRow - number));
                break;
            case ('C', > 0):
                _column = Math.Min(CursorColumn + number, Columns - 1);
                break;
            case ('H', 0):
                (CursorRow, _column) = (0, 0);
                break;
            case ('J', 0):
                _rows.RemoveRange(CursorRow + 1, _rows.Count - CursorRow - 1);
                _rows[CursorRow] = new Row { Cells = [.. _rows[CursorRow].Cells.Take(_column)] };
                break;
            case ('m', 0 or 7):
                _isInverse = number == 7;
                break;
            default:
                Assert.Fail($"The screen does not know \\e{text[1..(end + 1)]}.");
                break;
        }

        return end + 1;
    }

    private void Put(string cluster)
    {
        var cells = cluster.GetCellWidth();
        if (_column + cells > Columns)
        {
            _rows[CursorRow].GoesOn = true;
            GoToRow(CursorRow + 1);
            _column = 0;
        }

        LastPut = (CursorRow, _column);
        var row = _rows[CursorRow].Cells;
        while (row.Count < _column + cells)
        {
            row.Add(new Cell(" ", IsInverse: false));
        }

        for (var cell = 0; cell < cells; cell++)
        {
            row[_column + cell] = new Cell(cell == 0 ? cluster : "", _isInverse);
        }

        _column += cells;
    }

    private void GoToRow(int row)
    {
        CursorRow = row;
        while (_rows.Count <= row)
        {
            _rows.Add(new Row());
        }
    }

    private sealed class Row
    {
        public List<Cell> Cells { get; init; } = [];

        /// <summary>The next row is the same line, wrapped.</summary>
        public bool GoesOn { get; set; }

        public string Text => string.Concat(Cells.Select(cell => cell.Text)).TrimEnd();
    }

    /// <param name="Text">Empty for the second cell of a wide character.</param>
    /// <param name="IsInverse">Shown in inverse video.</param>
    private sealed record Cell(string Text, bool IsInverse);
}
