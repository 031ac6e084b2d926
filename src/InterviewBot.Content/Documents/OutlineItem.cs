using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace InterviewBot.Content.Documents;

/// <summary>What a document consists of, block by block, without its words: the same for an original and its translation.</summary>
/// <param name="Depth">How deep in lists and quotations.</param>
/// <param name="Shape">What it is, to be read in a message: <c>a bullet list of 3 items</c>.</param>
/// <param name="Footnotes">The labels that its own text refers to, sorted, for languages order their clauses differently.</param>
/// <param name="Block">Where it stands.</param>
internal sealed record OutlineItem(int Depth, string Shape, string Footnotes, Block Block)
{
    /// <summary>In reading order.</summary>
    public static List<OutlineItem> Of(QuestionDocument document)
    {
        var items = new List<OutlineItem>();
        Add(items, document.Tree, 0);
        return items;
    }

    // The parser bounds the depth of blocks, so calling itself is safe here.
    private static void Add(List<OutlineItem> items, ContainerBlock container, int depth)
    {
        foreach (var block in container)
        {
            if (ShapeOf(block) is not { } shape)
            {
                continue;
            }

            items.Add(new OutlineItem(depth, shape, FootnotesOf(block), block));
            if (block is ContainerBlock inner and not Table)
            {
                Add(items, inner, depth + 1);
            }
        }
    }

    private static string? ShapeOf(Block block) => block switch
    {
        FootnoteGroup or LinkReferenceDefinitionGroup => null,
        HeadingBlock heading => $"a heading '{new string('#', heading.Level)}'",
        Table { Count: var rows } table => $"a table of {Counted(rows, "row")} and {Counted(table.OfType<TableRow>().Max(row => row.Count), "column")}",
        ListBlock { IsOrdered: true } list => $"a numbered list of {Counted(list.Count, "item")}",
        ListBlock list => $"a bullet list of {Counted(list.Count, "item")}",
        ListItemBlock => "a list item",
        QuoteBlock => "a quotation",
        CodeBlock => "a block of code",
        ThematicBreakBlock => "a rule",
        _ => "a paragraph",
    };

    private static string FootnotesOf(Block block)
    {
        var leaves = block switch
        {
            Table table => table.Descendants<LeafBlock>(),
            LeafBlock leaf => [leaf],
            _ => [],
        };
        var labels = leaves.Where(leaf => leaf.Inline is not null)
            .SelectMany(leaf => leaf.Inline!.Descendants<FootnoteLink>())
            .Where(link => !link.IsBackLink)
            .Select(link => $"[{link.Footnote.Label}]");
        return string.Join(' ', labels.Order(StringComparer.Ordinal));
    }

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
