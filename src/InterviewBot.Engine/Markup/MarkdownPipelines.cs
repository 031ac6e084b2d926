using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

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

    public static MarkdownDocument Parse(string source)
    {
        var document = Markdig.Markdown.Parse(source, Shared);
        MakeLiteral(document);
        return document;
    }

    /// <summary>
    /// Markdig leaves some brackets that open nothing as delimiters, which no walker of the tree would show; they are the text
    /// they were typed as.
    /// </summary>
    private static void MakeLiteral(MarkdownDocument document)
    {
        foreach (var unmatched in document.Descendants<DelimiterInline>().ToList())
        {
            unmatched.ReplaceBy(new LiteralInline(unmatched.ToLiteral()));
        }
    }
}
