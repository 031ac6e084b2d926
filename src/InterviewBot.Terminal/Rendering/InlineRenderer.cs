using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Spectre.Console;

namespace InterviewBot.Terminal.Rendering;

/// <summary>Draws the inlines of a Markdown block as one paragraph.</summary>
internal sealed class InlineRenderer(Look look)
{
    public Paragraph Render(LeafBlock block, Style? style = null)
    {
        var target = new Target(new Paragraph());
        if (block.Inline is { } inlines)
        {
            Append(target, inlines, style ?? Style.Plain, link: null);
        }

        return target.Paragraph;
    }

    /// <summary>Adds a whole document's words, its blocks on one line.</summary>
    public void AppendLine(Paragraph paragraph, MarkdownDocument document, Style style)
    {
        var target = new Target(paragraph);
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is { } inlines)
            {
                Append(target, inlines, style, link: null);
            }
        }
    }

    private void Append(Target target, ContainerInline inlines, Style style, Link? link)
    {
        foreach (var inline in inlines)
        {
            Append(target, inline, style, link);
        }
    }

    private void Append(Target target, Inline inline, Style style, Link? link)
    {
        switch (inline)
        {
            case LiteralInline literal:
                target.Add(literal.Content.ToString(), style, link);
                break;
            case CodeInline code:
                target.Add(look.IsRich ? code.Content : $"`{code.Content}`", style.Combine(look.Code), link);
                break;
            case HtmlEntityInline entity:
                target.Add(entity.Transcoded.ToString(), style, link);
                break;
            case LineBreakInline lineBreak:
                target.Add(lineBreak.IsHard ? "\n" : " ", style, link: null);
                break;
            case TaskList task:
                target.Add(task.Checked ? "[x] " : "[ ] ", style, link: null);
                break;
            case FootnoteLink { IsBackLink: true }:
                break;
            case FootnoteLink reference:
                target.AddApart(string.Create(CultureInfo.InvariantCulture, $"[{reference.Footnote.Order}]"), style.Combine(look.Faint));
                break;
            case AutolinkInline autolink:
                target.Add(autolink.Url, style, new Link(autolink.Url));
                break;
            case LinkInline { IsImage: false } anchor:
                Append(target, anchor, style);
                break;
            case EmphasisInline emphasis:
                var decoration = emphasis.DelimiterCount == 2 ? Decoration.Bold : Decoration.Italic;
                Append(target, emphasis, style.Combine(new Style(decoration: decoration)), link);
                break;
            case DelimiterInline unmatched:
                target.Add(unmatched.ToLiteral(), style, link);
                Append(target, unmatched, style, link);
                break;
            case ContainerInline container:
                Append(target, container, style, link);
                break;
            default:
                break;
        }
    }

    private void Append(Target target, LinkInline anchor, Style style)
    {
        var url = anchor.Url ?? "";
        Append(target, (ContainerInline)anchor, style, new Link(SafeText.OnOneLine(url)));
        if (!look.IsRich)
        {
            target.Add($" ({url})", style, link: null);
        }
    }

    private sealed class Target(Paragraph paragraph)
    {
        private bool _endsWithSpace = true;

        public Paragraph Paragraph => paragraph;

        public void Add(string text, Style style, Link? link)
        {
            var safe = SafeText.Of(text);
            if (safe.Length > 0)
            {
                paragraph.Append(safe, style, link);
                _endsWithSpace = char.IsWhiteSpace(safe[^1]);
            }
        }

        /// <summary>Adds a mark that stands apart from the word before it.</summary>
        public void AddApart(string mark, Style style) => Add(_endsWithSpace ? mark : $" {mark}", style, link: null);
    }
}
