using InterviewBot.Engine.Markup.Reading;
using InterviewBot.Telegram.Rendering.Links;
using Markdig.Extensions.Tables;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace InterviewBot.Telegram.Rendering.Rich;

/// <summary>Makes tables, or paragraphs row by row of those that Telegram would not take.</summary>
/// <param name="inlines">Makes the cells' text.</param>
/// <param name="meter">Counts tables and rows.</param>
internal sealed class RichTables(RichInlines inlines, RichMeter meter)
{
    private const int MaxColumns = 20;

    // The table, its row and the cell.
    private const int OwnDepth = 3;

    public void Add(List<InputRichBlock> blocks, Table source, int depth)
    {
        var table = TableModel.Of(source, WebAddress.Of);
        if (table.IsBlank)
        {
            return;
        }

        if (table.Header.Count <= MaxColumns && depth + OwnDepth - 1 <= RichBlocks.MaxDepth)
        {
            blocks.Add(Whole(table));
            return;
        }

        foreach (var record in TableRecords.Of(table))
        {
            meter.AddBlock();
            blocks.Add(new InputRichBlockParagraph { Text = inlines.Of(record) });
        }
    }

    private InputRichBlockTable Whole(TableModel table)
    {
        meter.AddBlock();
        var rows = new List<RichBlockTableCell[]>(table.Rows.Count + 1) { Row(table, table.Header, isHeader: true) };
        rows.AddRange(table.Rows.Select(row => Row(table, row, isHeader: false)));
        return new InputRichBlockTable { Cells = rows, IsBordered = true, IsCompact = true };
    }

    private RichBlockTableCell[] Row(TableModel table, IReadOnlyList<IReadOnlyList<TextRun>> cells, bool isHeader)
    {
        meter.AddBlock();
        return [.. cells.Select((cell, column) => new RichBlockTableCell
        {
            Text = cell.Count > 0 ? inlines.Of(cell) : null,
            IsHeader = isHeader,
            Align = AlignmentOf(table.Alignments[column]),
            Valign = RichBlockTableCellValign.Top,
        })];
    }

    private static RichBlockTableCellAlign AlignmentOf(TableColumnAlign alignment) => alignment switch
    {
        TableColumnAlign.Center => RichBlockTableCellAlign.Center,
        TableColumnAlign.Right => RichBlockTableCellAlign.Right,
        _ => RichBlockTableCellAlign.Left,
    };
}
