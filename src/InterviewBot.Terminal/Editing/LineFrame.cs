using System.Globalization;
using Spectre.Console;

namespace InterviewBot.Terminal.Editing;

/// <summary>A line as it is to be seen.</summary>
/// <param name="Prompt">Stands before the text, in plain characters.</param>
/// <param name="Text">What is edited, or the choice that is offered.</param>
/// <param name="Cursor">An offset into the text, between two grapheme clusters.</param>
/// <param name="IsHighlighted">The text is shown in inverse video.</param>
internal readonly record struct LineFrame(string Prompt, string Text, int Cursor, bool IsHighlighted)
{
    /// <summary>Lays the frame out as a terminal wraps it by itself: a wide character that does not fit goes to the next row whole.</summary>
    /// <param name="columns">The window's width in cells, at least 2.</param>
    public LineLayout LayOut(int columns)
    {
        var (row, column) = (0, 0);
        var cursor = default(CellPosition?);
        var offset = -Prompt.Length;
        foreach (var cluster in ClustersOf(Prompt).Concat(ClustersOf(Text)))
        {
            var cells = Math.Max(0, cluster.GetCellWidth());
            if (column + cells > columns)
            {
                (row, column) = (row + 1, 0);
            }

            if (offset == Cursor)
            {
                cursor = new CellPosition(row, Math.Min(column, columns - 1));
            }

            column += cells;
            offset += cluster.Length;
        }

        var fillsRow = column >= columns;
        var end = fillsRow ? new CellPosition(row + 1, 0) : new CellPosition(row, column);
        return new LineLayout(cursor ?? end, end, fillsRow);
    }

    private static IEnumerable<string> ClustersOf(string text)
    {
        var clusters = StringInfo.GetTextElementEnumerator(text);
        while (clusters.MoveNext())
        {
            yield return clusters.GetTextElement();
        }
    }
}

/// <summary>Rows and columns from 0, at the line's first cell.</summary>
internal sealed record CellPosition(int Row, int Column);

/// <param name="Cursor">Where the cursor belongs.</param>
/// <param name="End">The cell behind the last character.</param>
/// <param name="FillsRow">
/// The last character stands in the last column. Terminals wrap only before the next one, so the row of <paramref name="End"/> is yet to
/// be begun.
/// </param>
internal sealed record LineLayout(CellPosition Cursor, CellPosition End, bool FillsRow);
