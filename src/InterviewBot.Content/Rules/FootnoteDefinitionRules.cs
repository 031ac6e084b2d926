using InterviewBot.Content.Documents;

namespace InterviewBot.Content.Rules;

/// <summary>Footnotes are sources: one titled link each, defined once at the end of the file.</summary>
internal static class FootnoteDefinitionRules
{
    public static void Check(QuestionDocument document)
    {
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var footnote in document.Footnotes)
        {
            if (!labels.Add(footnote.Label))
            {
                document.Report(
                    ProblemCodes.FootnoteTwice,
                    footnote.Start,
                    $"[{footnote.Label}] is defined a second time.",
                    "Give each source a number of its own.");
            }

            if (footnote.Start < document.LastContentStart)
            {
                document.Report(
                    ProblemCodes.FootnotePlace,
                    footnote.Start,
                    $"[{footnote.Label}] is defined in the middle of the text.",
                    "Move it to the end of the file.");
            }

            if (!WebAddress.IsHttps(footnote.Link?.Url))
            {
                document.Report(
                    ProblemCodes.FootnoteForm,
                    footnote.Start,
                    $"[{footnote.Label}] is not one titled link.",
                    $"Write '[{footnote.Label}]: [Title](https://…)' on one line.");
            }
        }
    }
}
