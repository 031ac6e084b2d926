using System.Globalization;
using System.Text;

namespace InterviewBot.Terminal.Editing;

/// <summary>
/// Shows one line, in as many rows as it takes, and replaces it in place. It is drawn as one text that the terminal wraps, so that the
/// terminal can wrap it anew when its window gets another width.
/// </summary>
/// <param name="output">A terminal that understands ANSI escape sequences.</param>
/// <param name="width">The window's width in columns at this moment.</param>
internal sealed class LineView(TextWriter output, Func<int> width)
{
    private const string NewRow = "\r\n";
    private const string EraseToEnd = "\e[J";
    private const string GoHome = "\e[H";
    private const string Inverse = "\e[7m";
    private const string Normal = "\e[0m";

    /// <summary>A wide character takes two.</summary>
    private const int MinColumns = 2;

    private LineFrame? _shown;

    private int Columns => Math.Max(MinColumns, width());

    /// <summary>Shows the frame in place of the one before, or where the terminal's cursor is.</summary>
    public void Show(LineFrame frame) => Draw(frame);

    /// <summary>Shows the frame for good; what is written next begins in the row below.</summary>
    public void Leave(LineFrame frame)
    {
        var layout = Draw(frame with { Cursor = frame.Text.Length, IsHighlighted = false });
        if (!layout.FillsRow)
        {
            Write(NewRow);
        }

        _shown = null;
    }

    /// <summary>Takes the line away; the terminal's cursor stays where the line began.</summary>
    public void Erase()
    {
        Write(Erasure(Columns));
        _shown = null;
    }

    /// <summary>Takes everything away that the window shows; the terminal's cursor goes to its first cell.</summary>
    public void EraseScreen()
    {
        Write(GoHome + EraseToEnd);
        _shown = null;
    }

    private LineLayout Draw(LineFrame frame)
    {
        var columns = Columns;
        var layout = frame.LayOut(columns);
        var drawing = new StringBuilder()
            .Append(Erasure(columns))
            .Append(frame.Prompt)
            .Append(frame.IsHighlighted ? Inverse + frame.Text + Normal : frame.Text)
            .Append(layout.FillsRow ? NewRow : "")
            .Append(Up(layout.End.Row - layout.Cursor.Row))
            .Append('\r')
            .Append(Right(layout.Cursor.Column));
        Write(drawing.ToString());
        _shown = frame;
        return layout;
    }

    private string Erasure(int columns)
        => _shown is { } shown ? Up(shown.LayOut(columns).Cursor.Row) + '\r' + EraseToEnd : "";

    private static string Up(int rows) => rows == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"\e[{rows}A");

    private static string Right(int columns) => columns == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"\e[{columns}C");

    private void Write(string text)
    {
        output.Write(text);
        output.Flush();
    }
}
