using InterviewBot.Content.Documents;

namespace InterviewBot.Content.Rules;

/// <summary>Every reference has its footnote, every footnote a reference, and they are numbered as a reader meets them.</summary>
internal static class FootnoteReferenceRules
{
    public static void Check(QuestionDocument document)
    {
        ReportUndefined(document);

        var used = document.Markup.FootnoteReferences
            .DistinctBy(reference => reference.Footnote.Label, StringComparer.OrdinalIgnoreCase)
            .ToList();
        foreach (var footnote in document.Footnotes.Where(footnote => !used.Exists(
            reference => string.Equals(reference.Footnote.Label, footnote.Label, StringComparison.OrdinalIgnoreCase))))
        {
            document.Report(
                ProblemCodes.FootnoteUnused,
                footnote.Start,
                $"Nothing refers to [{footnote.Label}].",
                "Refer to it in the text, or delete it.");
        }

        for (var i = 0; i < used.Count; i++)
        {
            var number = $"^{i + 1}";
            if (used[i].Footnote.Label != number)
            {
                document.Report(
                    ProblemCodes.FootnoteOrder,
                    used[i],
                    $"[{used[i].Footnote.Label}] is used first where [{number}] is expected.",
                    "Number the footnotes in the order of their first use.");
                return;
            }
        }
    }

    /// <summary>The parser leaves a reference to nothing as it is: a bracket, a caret and so on, as text.</summary>
    private static void ReportUndefined(QuestionDocument document)
    {
        var body = document.Body;
        foreach (var literal in document.Markup.Literals)
        {
            var start = literal.Span.Start;
            if (!body.AsSpan(start).StartsWith("[^"))
            {
                continue;
            }

            var end = body.AsSpan(start).IndexOfAny(']', '\n');
            if (end > 0 && body[start + end] == ']')
            {
                document.Report(
                    ProblemCodes.FootnoteUndefined,
                    literal,
                    $"{body.AsSpan(start, end + 1)} is not defined.",
                    "Define it at the end of the file, after an empty line.");
            }
        }
    }
}
