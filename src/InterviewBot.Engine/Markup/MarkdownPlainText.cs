using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewBot.Engine.Markup;

/// <summary>Reads what a person would read, for search and for places that show no formatting.</summary>
public static class MarkdownPlainText
{
    public static string Of(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            Append(text, block);
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case FootnoteGroup:
                break;
            case ContainerBlock container:
                foreach (var child in container)
                {
                    Append(text, child);
                }

                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString()).Append('\n');
                break;
            case LeafBlock { Inline: { } inlines }:
                Append(text, inlines);
                text.Append('\n');
                break;
            default:
                break;
        }
    }

    private static void Append(StringBuilder text, ContainerInline inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case ContainerInline container:
                    Append(text, container);
                    break;
                default:
                    break;
            }
        }
    }
}
