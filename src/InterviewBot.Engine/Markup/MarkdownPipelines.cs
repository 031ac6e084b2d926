using Markdig;
using Markdig.Syntax;

namespace InterviewBot.Engine.Markup;

/// <summary>The one set of Markdown features that authors write in and adapters read.</summary>
public static class MarkdownPipelines
{
    private static readonly MarkdownPipeline Shared = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseTaskLists()
        .UseFootnotes()
        .DisableHtml()
        .Build();

    public static MarkdownDocument Parse(string source) => Markdig.Markdown.Parse(source, Shared);
}
