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
        CodeWidthRules.Check,
        RunRules.Check,
        LinkRules.Check,
        HtmlRules.Check,
        FootnoteDefinitionRules.Check,
        FootnoteReferenceRules.Check,
    ];

    private static readonly Action<QuestionDocument>[] Advice =
    [
        EchoRules.Check,
        ReadabilityRules.Check,
        SourceCountRules.Check,
    ];

    public static void Check(QuestionDocument document, Scrutiny scrutiny)
    {
        Action<QuestionDocument>[] checks = scrutiny is Scrutiny.Strict ? [.. All, .. Advice] : All;
        foreach (var check in checks)
        {
            check(document);
        }
    }
}
