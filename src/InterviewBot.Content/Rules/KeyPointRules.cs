using System.Globalization;
using InterviewBot.Content.Documents;
using Markdig.Syntax;

namespace InterviewBot.Content.Rules;

/// <summary>The key points are one short bullet list.</summary>
internal static class KeyPointRules
{
    private const int Fewest = 3;
    private const int Most = 7;

    public static void Check(QuestionDocument document)
    {
        if (document.Find(SectionKind.KeyPoints) is not { Blocks.Count: > 0 } section)
        {
            return;
        }

        if (section.Blocks is not [ListBlock { IsOrdered: false } list])
        {
            var foreign = section.Blocks.FirstOrDefault(block => block is not ListBlock { IsOrdered: false }) ?? section.Blocks[1];
            document.Report(
                ProblemCodes.KeyPointsForm,
                foreign,
                "The key points are not one bullet list.",
                "Write each as a line '- …' and nothing else.");
        }
        else if (list.Count is < Fewest or > Most)
        {
            document.Report(
                ProblemCodes.KeyPointsCount,
                section.Heading,
                string.Create(CultureInfo.InvariantCulture, $"There are {list.Count} key points."),
                string.Create(CultureInfo.InvariantCulture, $"Give {Fewest} to {Most}."));
        }
    }
}
