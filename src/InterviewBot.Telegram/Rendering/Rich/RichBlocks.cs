using System.Globalization;
using InterviewBot.Engine.Markup.Reading;
using InterviewBot.Telegram.Rendering.Links;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Rendering.Rich;

/// <summary>Walks the syntax tree and makes the blocks of a rich message.</summary>
/// <param name="inlines">Makes their text.</param>
/// <param name="meter">Counts them.</param>
internal sealed class RichBlocks(RichInlines inlines, RichMeter meter)
{
    /// <summary>
    /// How deep blocks nest, counted from the top of the message. Telegram allows 16 levels of blocks and texts together; the innermost
    /// text has up to six: a reference, its parts, a link, and three styles.
    /// </summary>
    public const int MaxDepth = 10;

    private const int LargestHeading = 4;
    private const int SmallestHeading = 6;

    private readonly RichTables _tables = new(inlines, meter);

    /// <summary>Adds what a block comes to: usually one block, none when nothing of it can be seen.</summary>
    /// <param name="blocks">Where it is added.</param>
    /// <param name="block">Of the tree.</param>
    /// <param name="depth">How deep the result stands, from 1. What would stand too deep stays at the depth that is allowed.</param>
    public void Add(List<InputRichBlock> blocks, Block block, int depth)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup or FootnoteGroup:
                break;
            case Table table:
                _tables.Add(blocks, table, depth);
                break;
            case ListBlock list when depth + 2 <= MaxDepth:
                AddList(blocks, list, depth);
                break;
            case QuoteBlock quote when depth + 1 <= MaxDepth:
                if (Of(quote, depth + 1) is { Count: > 0 } quoted)
                {
                    meter.AddBlock();
                    blocks.Add(new InputRichBlockBlockQuotation { Blocks = quoted });
                }

                break;
            case ContainerBlock container:
                blocks.AddRange(Of(container, depth));
                break;
            case CodeBlock code when CodeText.Of(code) is { Length: > 0 } text:
                meter.AddBlock();
                blocks.Add(new InputRichBlockPreformatted { Text = inlines.Plain(text), Language = CodeText.LanguageOf(code) });
                break;
            case ThematicBreakBlock:
                meter.AddBlock();
                blocks.Add(new InputRichBlockDivider());
                break;
            case LeafBlock { Inline: { } leaf } when RunReader.Read(leaf, WebAddress.Of) is { Count: > 0 } runs:
                meter.AddBlock();
                blocks.Add(block is HeadingBlock heading ? Heading(inlines.Of(runs), heading.Level) : new InputRichBlockParagraph { Text = inlines.Of(runs) });
                break;
            default:
                break;
        }
    }

    private List<InputRichBlock> Of(ContainerBlock container, int depth)
    {
        var blocks = new List<InputRichBlock>(container.Count);
        foreach (var block in container)
        {
            Add(blocks, block, depth);
        }

        return blocks;
    }

    private void AddList(List<InputRichBlock> blocks, ListBlock list, int depth)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var items = new List<InputRichBlockListItem>(list.Count);
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var value = number++;
            if (Of(item, depth + 2) is not { Count: > 0 } content)
            {
                continue;
            }

            var task = TaskBox.Of(item);
            meter.AddBlock();
            items.Add(new InputRichBlockListItem
            {
                Blocks = content,
                HasCheckbox = task is not null,
                IsChecked = task is { Checked: true },
                Type = list.IsOrdered ? "1" : null,
                Value = list.IsOrdered ? value : null,
            });
        }

        if (items.Count > 0)
        {
            meter.AddBlock();
            blocks.Add(new InputRichBlockList { Items = items });
        }
    }

    // The two largest sizes are the card's own.
    private static InputRichBlockSectionHeading Heading(RichText text, int level)
        => new() { Text = text, Size = Math.Clamp(level + 1, LargestHeading, SmallestHeading) };
}
