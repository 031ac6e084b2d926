using InterviewBot.Content.Files;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace InterviewBot.Content.Documents;

/// <summary>Takes a question's Markdown apart: parsed once, cut at its headings.</summary>
internal static class QuestionDocumentReader
{
    private const int TitleLevel = 1;
    private const int SectionLevel = 2;

    /// <returns>Null when the Markdown cannot be read; the problem is reported then.</returns>
    public static QuestionDocument? Read(SourceText source, int bodyStart, Language language, FileProblems problems)
    {
        var body = source.Text[bodyStart..];
        MarkdownDocument tree;
        MarkupInventory? markup;
        try
        {
            tree = MarkdownPipelines.Parse(body);
            markup = MarkupInventory.Of(tree);
        }
        catch (ArgumentException)
        {
            // The parser's way to say that blocks are nested deeper than it goes.
            markup = null;
            tree = [];
        }

        if (markup is null)
        {
            problems.Add(
                ProblemCodes.NestingDepth,
                bodyStart,
                "The Markdown is nested too deep to be read.",
                "Nest lists, quotes and brackets less.");
            return null;
        }

        return Cut(body, bodyStart, language, tree, markup, problems);
    }

    private static QuestionDocument Cut(
        string body, int bodyStart, Language language, MarkdownDocument tree, MarkupInventory markup, FileProblems problems)
    {
        var blocks = tree.Where(block => block is not (FootnoteGroup or LinkReferenceDefinitionGroup)).ToList();
        var title = blocks.OfType<HeadingBlock>().FirstOrDefault(heading => heading is { Level: TitleLevel, IsSetext: false });
        var afterTitle = title is null ? 0 : blocks.IndexOf(title) + 1;
        var headings = blocks.Skip(afterTitle)
            .OfType<HeadingBlock>()
            .Where(heading => heading is { Level: SectionLevel, IsSetext: false })
            .ToList();

        var footnotes = FootnoteDefinition.Of(tree);
        var lastContent = blocks.Count == 0 ? 0 : blocks[^1].Span.Start;
        var sources = footnotes.Find(footnote => footnote.Start > lastContent)?.Start ?? body.Length;

        // A part goes on until the next heading, the last one until the sources.
        var ends = headings.Select(heading => heading.Span.Start).Append(sources).ToList();
        return new QuestionDocument(bodyStart, problems)
        {
            Language = language,
            Body = body,
            Tree = tree,
            Markup = markup,
            BeforeTitle = title is null ? [] : blocks[..(afterTitle - 1)],
            Title = title,
            Context = title is null ? "" : Slice(body, AfterLine(body, title), ends[0]),
            Sections = [.. headings.Select((heading, i) => CutSection(body, blocks, heading, ends[i + 1]))],
            Footnotes = footnotes,
            LastContentStart = lastContent,
            Sources = Slice(body, sources, body.Length),
        };
    }

    private static Section CutSection(string body, List<Block> blocks, HeadingBlock heading, int end)
    {
        var under = blocks.Where(block => block.Span.Start > heading.Span.Start && block.Span.Start < end).ToList();
        return new Section(heading, HeadingText.Of(heading, body), under, Slice(body, AfterLine(body, heading), end));
    }

    private static int AfterLine(string body, HeadingBlock heading)
    {
        var end = body.IndexOf('\n', heading.Span.Start);
        return end < 0 ? body.Length : end + 1;
    }

    /// <summary>The text between two places without the empty lines around it. Its first line keeps its indentation, which is syntax.</summary>
    private static string Slice(string body, int start, int end)
    {
        var text = body.AsSpan(start, Math.Max(0, end - start)).TrimEnd();
        var blank = text[..^text.TrimStart().Length].LastIndexOf('\n') + 1;
        return text[blank..].ToString();
    }
}
