using System.Globalization;
using InterviewBot.Content.Documents;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Content.Rules;

/// <summary>A question has sources enough to be believed, and few enough to be read. A translation is held to its original's.</summary>
internal static class SourceCountRules
{
    private const int Fewest = 2;
    private const int Most = 5;

    public static void Check(QuestionDocument document)
    {
        if (document is { Language: Language.English, Footnotes.Count: < Fewest or > Most })
        {
            document.Report(
                ProblemCodes.SourceCount,
                document.Title?.Span.Start ?? 0,
                string.Create(CultureInfo.InvariantCulture, $"The number of sources is {document.Footnotes.Count}."),
                string.Create(CultureInfo.InvariantCulture, $"Give {Fewest} to {Most}, each as a footnote."));
        }
    }
}
