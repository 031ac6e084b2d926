using System.Globalization;
using InterviewBot.Engine.Markup;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Spectre.Console;
using Spectre.Console.Rendering;
using MarkdownTable = Markdig.Extensions.Tables.Table;
using TableCell = Markdig.Extensions.Tables.TableCell;
using TableRow = Markdig.Extensions.Tables.TableRow;

namespace InterviewBot.Terminal.Rendering;

/// <summary>Walks the syntax tree and builds what is shown of it, for a screen or for a pipe.</summary>
/// <param name="look">Which of the two.</param>
/// <param name="sourcesLabel">Stands over the footnotes.</param>
internal sealed class MarkdownRenderer(Look look, string sourcesLabel)
{
    private readonly InlineRenderer _inlines = new(look);
    private readonly InlineRenderer _sourceInlines = new(look, beforeAddress: " — ", afterAddress: "");

    public Stack Render(Markdown markdown, Style? style = null)
    {
        var stack = new Stack();
        AddBlocks(stack, markdown.Parse(), style, isTight: false);
        return stack;
    }

    private void AddBlocks(Stack stack, ContainerBlock parent, Style? style, bool isTight)
    {
        foreach (var block in parent)
        {
            if (Show(block, style) is { } shown and not FlowText { IsBlank: true })
            {
                stack.Add(shown, hasGap: !isTight);
            }
        }
    }

    private IRenderable? Show(Block block, Style? style) => block switch
    {
        LinkReferenceDefinitionGroup => null,
        FootnoteGroup { Count: > 0 } footnotes => Sources(footnotes),
        FootnoteGroup => null,
        MarkdownTable table => Show(table),
        ListBlock list => Show(list, style),
        QuoteBlock quote => new Prefixed(Blocks(quote, Look.Emphasis, isTight: false), "│ ", "│ ", Look.Faint),
        ContainerBlock container => Blocks(container, style, isTight: false),
        HeadingBlock heading => _inlines.Render(heading.Inline, Look.Heading),
        FencedCodeBlock code when look.IsRich => new CodeBox(code.Info ?? "", LinesOf(code)),
        CodeBlock code when look.IsRich => new CodeBox("", LinesOf(code)),
        // Two blocks of the same look, one below the other, would read as one.
        FencedCodeBlock { Info: "output" } printed => new Prefixed(new CodeLines(LinesOf(printed)), "  | ", "  | "),
        CodeBlock code => new Prefixed(new CodeLines(LinesOf(code)), "    ", "    "),
        ThematicBreakBlock => new FlowText().Append("───", Look.Faint),
        LeafBlock { Inline: { } inlines } => _inlines.Render(inlines, style),
        _ => null,
    };

    private Stack Blocks(ContainerBlock container, Style? style, bool isTight)
    {
        var stack = new Stack();
        AddBlocks(stack, container, style, isTight);
        return stack;
    }

    private Stack Show(ListBlock list, Style? style)
    {
        var items = new Stack();
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var width = list.IsOrdered ? $"{number + list.Count - 1}. ".Length : 0;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var marker = list.IsOrdered ? $"{number++}. ".PadLeft(width) : "• ";
            var blocks = Blocks(item, style, isTight: !list.IsLoose);
            if (blocks.Count == 0)
            {
                blocks.Add(new FlowText());
            }

            items.Add(new Prefixed(blocks, marker, new string(' ', marker.Length)), hasGap: list.IsLoose);
        }

        return items;
    }

    private TableView Show(MarkdownTable table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var columns = rows.Max(row => row.Count);
        return new TableView(
            CellsOf(rows[0], columns, Look.Strong),
            [.. rows.Skip(1).Select(row => CellsOf(row, columns, style: null))],
            [.. Enumerable.Range(0, columns).Select(column => AlignmentOf(table, column))],
            look);
    }

    private FlowText[] CellsOf(TableRow row, int columns, Style? style)
        => [.. Enumerable.Range(0, columns).Select(column => column < row.Count && row[column] is TableCell { Count: > 0 } cell
            ? _inlines.Render((cell[0] as LeafBlock)?.Inline, style)
            : new FlowText())];

    private static Justify AlignmentOf(MarkdownTable table, int column)
        => (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Center => Justify.Center,
            TableColumnAlign.Right => Justify.Right,
            _ => Justify.Left,
        };

    private Stack Sources(FootnoteGroup footnotes)
    {
        var stack = new Stack();
        stack.Add(new FlowText().Append(sourcesLabel, Look.Strong));
        foreach (var footnote in footnotes.OfType<Footnote>())
        {
            var text = new FlowText();
            foreach (var leaf in footnote.Descendants<LeafBlock>().Where(leaf => leaf.Inline is not null))
            {
                text.Append(text.IsBlank ? "" : " ");
                _sourceInlines.Append(text, leaf.Inline!, Style.Plain, link: null);
            }

            var marker = $"[{footnote.Order}] ";
            stack.Add(new Prefixed(text, marker, new string(' ', marker.Length), Look.Faint), hasGap: false);
        }

        return stack;
    }

    private static string[] LinesOf(CodeBlock code) => code.Lines.ToString().Split('\n');
}
