using InterviewBot.Content.Documents;
using Markdig.Syntax;

namespace InterviewBot.Content.Rules;

/// <summary>Every code block says what language it is in, so that platforms can colour it.</summary>
internal static class CodeRules
{
    public static void Check(QuestionDocument document)
    {
        foreach (var code in document.Markup.CodeBlocks)
        {
            if (code is not FencedCodeBlock)
            {
                document.Report(
                    ProblemCodes.CodeLanguage,
                    code,
                    "Indented by four spaces, this text is code without a language.",
                    "Put code between ``` fences with its language, or indent less.");
            }
            else if (code is FencedCodeBlock { Info: null or "" })
            {
                document.Report(
                    ProblemCodes.CodeLanguage,
                    code,
                    "The code block has no language.",
                    "Write it behind the fence: ```yaml; for plain output ```text.");
            }
        }
    }
}
