using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewBot.Content.Documents;

/// <summary>
/// What a document's text is made of, by kind and in its order, gathered in one walk. The footnotes' own text is left out.
/// </summary>
internal sealed class MarkupInventory
{
    /// <summary>Inlines nested deeper than this are no text that a person wrote, and walking them would exhaust a stack.</summary>
    public const int MaxInlineDepth = 64;

    private MarkupInventory()
    {
    }

    public List<HeadingBlock> Headings { get; } = [];

    public List<CodeBlock> CodeBlocks { get; } = [];

    /// <summary>Also those of list items and quotations, but not what stands in a table.</summary>
    public List<ParagraphBlock> Paragraphs { get; } = [];

    public List<LinkInline> Links { get; } = [];

    public List<AutolinkInline> Autolinks { get; } = [];

    public List<FootnoteLink> FootnoteReferences { get; } = [];

    public List<LiteralInline> Literals { get; } = [];

    /// <summary>Null when its inlines are nested too deep.</summary>
    public static MarkupInventory? Of(MarkdownDocument document)
    {
        var inventory = new MarkupInventory();
        return inventory.Walk(document) ? inventory : null;
    }

    private bool Walk(ContainerBlock container)
    {
        // The parser bounds the depth of blocks, so calling itself is safe here.
        foreach (var block in container)
        {
            var within = block switch
            {
                FootnoteGroup or LinkReferenceDefinitionGroup => true,
                ContainerBlock inner => Walk(inner),
                LeafBlock leaf => Take(leaf),
                _ => true,
            };
            if (!within)
            {
                return false;
            }
        }

        return true;
    }

    private bool Take(LeafBlock leaf)
    {
        switch (leaf)
        {
            case HeadingBlock heading:
                Headings.Add(heading);
                break;
            case CodeBlock code:
                CodeBlocks.Add(code);
                break;
            case ParagraphBlock { Parent: not TableCell } paragraph:
                Paragraphs.Add(paragraph);
                break;
        }

        return leaf.Inline is not { } inlines || Walk(inlines);
    }

    private bool Walk(ContainerInline root)
    {
        var depth = 0;
        Inline inline = root;
        while (true)
        {
            if (inline is ContainerInline { FirstChild: { } child })
            {
                if (++depth > MaxInlineDepth)
                {
                    return false;
                }

                inline = child;
            }
            else
            {
                while (inline.NextSibling is null)
                {
                    if (inline == root || inline.Parent is not { } parent || parent == root)
                    {
                        return true;
                    }

                    inline = parent;
                    depth--;
                }

                inline = inline.NextSibling;
            }

            Take(inline);
        }
    }

    private void Take(Inline inline)
    {
        switch (inline)
        {
            case LinkInline link:
                Links.Add(link);
                break;
            case AutolinkInline link:
                Autolinks.Add(link);
                break;
            case FootnoteLink reference:
                FootnoteReferences.Add(reference);
                break;
            case LiteralInline literal:
                Literals.Add(literal);
                break;
        }
    }
}
