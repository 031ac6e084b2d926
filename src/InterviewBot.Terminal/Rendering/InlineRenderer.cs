using InterviewBot.Engine.Markup;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Spectre.Console;

namespace InterviewBot.Terminal.Rendering;

/// <summary>Renders the inlines of one block as running text.</summary>
/// <param name="look">How links are shown.</param>
/// <param name="beforeAddress">Between a link's text and its address, where that is written out.</param>
/// <param name="afterAddress">Behind such an address.</param>
internal sealed class InlineRenderer(Look look, string beforeAddress = " (", string afterAddress = ")")
{
    public FlowText Render(ContainerInline? inlines, Style? style = null)
    {
        var text = new FlowText();
        if (inlines is not null)
        {
            Append(text, inlines, style ?? Style.Plain, link: null);
        }

        return text;
    }

    public void Append(FlowText text, ContainerInline inlines, Style style, Link? link)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.ToString(), style, link);
                    break;
                case CodeInline code:
                    text.Append(code.Content, style.Combine(Look.Code), link);
                    break;
                case LineBreakInline { IsHard: true }:
                    text.AppendLineBreak();
                    break;
                case LineBreakInline:
                    text.Append(" ", style, link);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.ToString(), style, link);
                    break;
                case AutolinkInline auto:
                    text.Append(auto.Url, style.Combine(Look.Link), LinkTo(auto.IsEmail ? "mailto:" + auto.Url : auto.Url));
                    break;
                case TaskList task:
                    text.Append(task.Checked ? "[x]" : "[ ]", style, link);
                    break;
                case FootnoteLink { IsBackLink: false } reference:
                    AppendReference(text, reference.Footnote, style);
                    break;
                case EmphasisInline emphasis:
                    Append(text, emphasis, style.Combine(emphasis.DelimiterCount >= 2 ? Look.Strong : Look.Emphasis), link);
                    break;
                case LinkInline target:
                    AppendLink(text, target, style, link);
                    break;
                case ContainerInline container:
                    Append(text, container, style, link);
                    break;
                default:
                    break;
            }
        }
    }

    private void AppendReference(FlowText text, Footnote footnote, Style style)
    {
        var address = footnote.Descendants<LinkInline>().FirstOrDefault(link => !link.IsImage)?.Url;
        // "[1]" stands off the word it follows; the reader of plain text has no raised figures.
        text.Append(" ").Append($"[{footnote.Order}]", style.Combine(Look.Faint), LinkTo(address));
    }

    private void AppendLink(FlowText text, LinkInline target, Style style, Link? outer)
    {
        if (LinkTo(target.Url) is { } link)
        {
            Append(text, target, style.Combine(Look.Link), outer ?? link);
            return;
        }

        Append(text, target, style, outer);
        if (!string.IsNullOrWhiteSpace(target.Url) && Moment.SecondsOf(target.Url) is null && target.Url != TextOf(target))
        {
            text.Append(target.FirstChild is null ? "" : beforeAddress, style).Append(target.Url, style);
            text.Append(target.FirstChild is null ? "" : afterAddress, style);
        }
    }

    private static string TextOf(LinkInline link) => string.Concat(link.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));

    // Behind a text only what a browser opens, and escaped so that no letter of it ends the sequence it is sent in.
    private Link? LinkTo(string? url)
        => look.HasLinks && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"
            ? new Link(uri.AbsoluteUri)
            : null;
}
