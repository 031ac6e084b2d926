using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewBot.Engine.Markup.Splitting;

[Flags]
internal enum RunStyle
{
    None = 0,
    Strong = 1,
    Emphasis = 2,
    Code = 4,

    /// <summary>The run is the box of a task list, written as it is.</summary>
    Task = 8,

    /// <summary>The run is a hard line break and has no text.</summary>
    Break = 16,
}

/// <summary>A stretch of text in one style: what a tree of inlines comes to when it is laid flat, so that it can be cut anywhere.</summary>
/// <param name="Text">Plain text on one line.</param>
/// <param name="Style">How it is formatted.</param>
/// <param name="Url">Where it leads; null when it is no link.</param>
internal sealed record InlineRun(string Text, RunStyle Style = RunStyle.None, string? Url = null)
{
    public static readonly InlineRun HardBreak = new("", RunStyle.Break);

    public static readonly InlineRun Space = new(" ");

    public bool IsBlank => string.IsNullOrWhiteSpace(Text) && !Has(RunStyle.Code);

    /// <summary>Any of the styles.</summary>
    public bool Has(RunStyle styles) => (Style & styles) != RunStyle.None;

    public static ImmutableArray<InlineRun> Of(ContainerInline? inlines)
    {
        var runs = ImmutableArray.CreateBuilder<InlineRun>();
        if (inlines is not null)
        {
            Add(runs, inlines, RunStyle.None, url: null);
        }

        return runs.ToImmutable();
    }

    private static void Add(ImmutableArray<InlineRun>.Builder runs, ContainerInline inlines, RunStyle style, string? url)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    runs.Add(new InlineRun(literal.Content.ToString(), style, url));
                    break;
                case CodeInline code:
                    runs.Add(new InlineRun(code.Content, style | RunStyle.Code, url));
                    break;
                case LineBreakInline { IsHard: true }:
                    runs.Add(HardBreak);
                    break;
                case LineBreakInline:
                    runs.Add(new InlineRun(" ", style, url));
                    break;
                case HtmlEntityInline entity:
                    runs.Add(new InlineRun(OnOneLine(entity.Transcoded.ToString()), style, url));
                    break;
                case AutolinkInline link:
                    runs.Add(new InlineRun(link.Url, style, link.IsEmail ? "mailto:" + link.Url : link.Url));
                    break;
                case TaskList task:
                    runs.Add(new InlineRun(task.Checked ? "[x]" : "[ ]", RunStyle.Task));
                    break;
                case FootnoteLink { IsBackLink: false } reference:
                    runs.Add(new InlineRun($"[{reference.Footnote.Order}]", style, UrlOf(reference.Footnote)));
                    break;
                case EmphasisInline emphasis:
                    Add(runs, emphasis, style | (emphasis.DelimiterCount >= 2 ? RunStyle.Strong : RunStyle.Emphasis), url);
                    break;
                case LinkInline link:
                    Add(runs, link, style, url ?? (string.IsNullOrEmpty(link.Url) ? null : link.Url));
                    break;
                case ContainerInline container:
                    Add(runs, container, style, url);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Where a footnote's first link leads; null when it has none.</summary>
    public static string? UrlOf(Footnote footnote) => footnote.Descendants()
        .Select(node => node switch
        {
            LinkInline { IsImage: false } link => link.Url,
            AutolinkInline link => link.Url,
            _ => null,
        })
        .FirstOrDefault(url => !string.IsNullOrEmpty(url));

    // An entity may stand for a line feed, which would end the line it is written back into.
    private static string OnOneLine(string text) => text.AsSpan().IndexOfAny('\n', '\r') < 0 ? text : " ";
}
