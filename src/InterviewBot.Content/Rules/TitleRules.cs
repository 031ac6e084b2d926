using InterviewBot.Content.Documents;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace InterviewBot.Content.Rules;

/// <summary>A file has one heading of the first level, and it is the question.</summary>
internal static class TitleRules
{
    public static void Check(QuestionDocument document)
    {
        if (document.TitleText.Length == 0)
        {
            document.Report(
                ProblemCodes.TitleMissing,
                document.Title?.Span.Start ?? 0,
                "The question itself is missing.",
                "Write it as the file's '# ' heading.");
        }

        if (document.BeforeTitle is [var first, ..])
        {
            document.Report(ProblemCodes.TextBeforeTitle, first, "This stands before the title.", "Move it under the '# ' heading.");
        }

        var others = document.Markup.Headings.Where(heading => heading is { Level: 1, IsSetext: false } && heading != document.Title);
        foreach (var heading in others)
        {
            document.Report(
                ProblemCodes.TitleTwice,
                heading,
                "The file has a second '# ' heading.",
                "Use '### ' inside the answer; one file is one question.");
        }

        // Titles become buttons and lists, where a link or a footnote has no place.
        if (document.Title?.Inline?.FirstOrDefault(inline => inline is LinkInline or AutolinkInline or FootnoteLink) is { } foreign)
        {
            document.Report(
                ProblemCodes.TitleForm, foreign, "The title holds a link, an image or a footnote.", "Use only words and `code` there.");
        }
    }
}
