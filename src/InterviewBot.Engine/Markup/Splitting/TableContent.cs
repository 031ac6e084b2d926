using System.Collections.Immutable;
using Markdig.Extensions.Tables;

namespace InterviewBot.Engine.Markup.Splitting;

/// <summary>A pipe table; each piece of a cut one starts with the header.</summary>
internal sealed record TableContent(
    ImmutableArray<string> Header,
    ImmutableArray<TableColumnAlign?> Alignments,
    ImmutableArray<ImmutableArray<string>> Rows,
    ImmutableArray<ImmutableArray<InlineRun>> RowRuns) : LeafContent
{
    /// <param name="rows">The header's cells, then each row's.</param>
    /// <param name="alignments">One for each column, as far as they are known.</param>
    public static TableContent Of(
        ImmutableArray<ImmutableArray<ImmutableArray<InlineRun>>> rows, ImmutableArray<TableColumnAlign?> alignments)
    {
        var columns = rows.Max(row => row.Length);
        return new TableContent(
            Cells(rows[0], columns),
            [.. Enumerable.Range(0, columns).Select(column => column < alignments.Length ? alignments[column] : null)],
            [.. rows.Skip(1).Select(row => Cells(row, columns))],
            [.. rows.Select(OnOneLine)]);
    }

    public override string Write() => string.Join('\n', Rows.Select(Line).Prepend(Delimiters()).Prepend(Line(Header)));

    /// <summary>Where the header and one row are too long together, each row becomes a paragraph.</summary>
    public override IEnumerable<LeafContent> Cut(Predicate<string> fits)
    {
        if (!Rows.All(row => fits((this with { Rows = [row] }).Write())))
        {
            return RowRuns.SelectMany(runs => new ParagraphContent(runs).Cut(fits));
        }

        return CutRows(fits);
    }

    private IEnumerable<LeafContent> CutRows(Predicate<string> fits)
    {
        var piece = this with { Rows = [] };
        foreach (var row in Rows)
        {
            var longer = piece with { Rows = piece.Rows.Add(row) };
            if (fits(longer.Write()))
            {
                piece = longer;
            }
            else
            {
                yield return piece;
                piece = piece with { Rows = [row] };
            }
        }

        yield return piece;
    }

    private static string Line(ImmutableArray<string> cells) => $"| {string.Join(" | ", cells)} |";

    private string Delimiters() => Line([.. Alignments.Select(align => align switch
    {
        TableColumnAlign.Left => ":--",
        TableColumnAlign.Center => ":-:",
        TableColumnAlign.Right => "--:",
        _ => "---",
    })]);

    private static ImmutableArray<string> Cells(ImmutableArray<ImmutableArray<InlineRun>> row, int columns)
        => [.. Enumerable.Range(0, columns).Select(column => column < row.Length ? Cell(row[column]) : "")];

    // A pipe in a code span would end the cell: escaping it there shows the backslash, so such code is shown as text.
    private static string Cell(ImmutableArray<InlineRun> runs) => InlineWriter.Write(runs
        .Select(run => run.Style == RunStyle.Break ? InlineRun.Space
            : run.Text.Contains('|', StringComparison.Ordinal) ? run with { Style = run.Style & ~RunStyle.Code }
            : run)
        .ToArray()).Trim();

    private static ImmutableArray<InlineRun> OnOneLine(ImmutableArray<ImmutableArray<InlineRun>> row)
        => [.. row.SelectMany(cell => cell.Append(InlineRun.Space))];
}
