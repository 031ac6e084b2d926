using InterviewBot.Content.Documents;

namespace InterviewBot.Content.Rules;

/// <summary>The one list of what a question's text in one language is held to.</summary>
internal static class DocumentRules
{
    private static readonly Action<QuestionDocument>[] All =
    [
        TitleRules.Check,
        SectionRules.Check,
        ShortAnswerRules.Check,
        KeyPointRules.Check,
        HeadingRules.Check,
        CodeRules.Check,
        LinkRules.Check,
        HtmlRules.Check,
        FootnoteDefinitionRules.Check,
        FootnoteReferenceRules.Check,
    ];

    public static void Check(QuestionDocument document)
    {
        foreach (var check in All)
        {
            check(document);
        }
    }
}
