using InterviewBot.Content.Documents;
using Markdig.Syntax;

namespace InterviewBot.Content.Rules;

/// <summary>A translation says the same as its original: what needs no translating is the same in both.</summary>
internal static class TranslationRules
{
    public static void Check(QuestionDocument original, QuestionDocument translation)
    {
        if (original.Context.Length > 0 != translation.Context.Length > 0)
        {
            translation.Report(
                ProblemCodes.TranslationContext,
                translation.Title?.Span.Start ?? 0,
                "Only one of original and translation has a context under its title.",
                "Translate it, or delete it in both.");
        }
        else if (TranslationStructureRules.Check(original, translation))
        {
            CheckCode(original, translation);
        }

        if (!AddressesOf(original).SequenceEqual(AddressesOf(translation)))
        {
            translation.Report(
                ProblemCodes.TranslationSources,
                translation.Footnotes is [var first, ..] ? first.Start : 0,
                "The sources are not those of the original.",
                "Use the same footnotes with the same addresses.");
        }
    }

    private static IEnumerable<(string Label, string? Address)> AddressesOf(QuestionDocument document)
        => document.Footnotes.Select(footnote => (footnote.Label, footnote.Link?.Url)).Order();

    private static void CheckCode(QuestionDocument original, QuestionDocument translation)
    {
        foreach (var (its, mine) in original.Markup.CodeBlocks.Zip(translation.Markup.CodeBlocks))
        {
            if (TextOf(its) != TextOf(mine))
            {
                translation.Report(
                    ProblemCodes.TranslationCode,
                    mine,
                    $"The code is not that of the original's line {original.LineOf(its)}.",
                    "Copy the code block; code and its comments stay as they are.");
            }
        }
    }

    private static (string? Fence, string Text) TextOf(CodeBlock code)
        => (code is FencedCodeBlock fenced ? $"{fenced.Info} {fenced.Arguments}" : null, code.Lines.ToString());
}
