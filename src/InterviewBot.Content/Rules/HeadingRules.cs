using InterviewBot.Content.Documents;
using Markdig.Syntax;

namespace InterviewBot.Content.Rules;

/// <summary>Headings beside the title and the sections' own are of the third level or deeper, and only inside the answer.</summary>
internal static class HeadingRules
{
    public static void Check(QuestionDocument document)
    {
        var answer = document.Find(SectionKind.Answer);
        foreach (var heading in document.Markup.Headings)
        {
            if (heading.IsSetext)
            {
                document.Report(
                    ProblemCodes.HeadingUnderlined,
                    heading,
                    "The line under this text makes it a heading.",
                    "Write headings with '#'; put an empty line before '---'.");
            }
            else if (!IsTitleOrSection(document, heading) && !(heading.Level > 2 && answer is not null && answer.Blocks.Contains(heading)))
            {
                document.Report(
                    ProblemCodes.HeadingLevel,
                    heading,
                    "This heading is not possible here.",
                    "Use '### ' or deeper, at the top level of the answer only.");
            }
        }
    }

    private static bool IsTitleOrSection(QuestionDocument document, HeadingBlock heading)
        // Every heading of the first level is judged as a title.
        => heading.Level == 1 || document.Sections.Any(section => section.Heading == heading);
}
