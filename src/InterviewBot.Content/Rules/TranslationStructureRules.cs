using InterviewBot.Content.Documents;

namespace InterviewBot.Content.Rules;

/// <summary>A translation has the blocks of its original, one for one, with the footnotes where the original has them.</summary>
internal static class TranslationStructureRules
{
    /// <returns>Whether the two have the same structure.</returns>
    public static bool Check(QuestionDocument original, QuestionDocument translation)
    {
        var originals = OutlineItem.Of(original);
        var translations = OutlineItem.Of(translation);
        var same = originals.Zip(translations)
            .TakeWhile(pair => (pair.First.Depth, pair.First.Shape) == (pair.Second.Depth, pair.Second.Shape))
            .ToList();
        foreach (var (its, mine) in same.Where(pair => pair.First.Footnotes != pair.Second.Footnotes))
        {
            translation.Report(
                ProblemCodes.TranslationFootnotes,
                mine.Block,
                $"This refers to {NamesOf(mine)}, line {original.LineOf(its.Block)} of the original to {NamesOf(its)}.",
                "Refer to the same footnotes in the same places.");
        }

        if (same.Count == originals.Count && same.Count == translations.Count)
        {
            return true;
        }

        translation.Report(
            ProblemCodes.TranslationStructure,
            translations.ElementAtOrDefault(same.Count)?.Block.Span.Start ?? translation.Body.TrimEnd().Length,
            $"Here the translation has {ShapeOf(translation, translations.ElementAtOrDefault(same.Count), withLine: false)}, "
                + $"the original {ShapeOf(original, originals.ElementAtOrDefault(same.Count), withLine: true)}.",
            "Keep the original's headings, paragraphs, lists, tables and code, one for one.");
        return false;
    }

    private static string NamesOf(OutlineItem item) => item.Footnotes.Length == 0 ? "no footnote" : item.Footnotes;

    private static string ShapeOf(QuestionDocument document, OutlineItem? item, bool withLine)
        => item is null ? "its end" : withLine ? $"{item.Shape} (line {document.LineOf(item.Block)})" : item.Shape;
}
