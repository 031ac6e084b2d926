using InterviewBot.Content.Documents;
using InterviewBot.Content.Examples;
using InterviewBot.Engine.Localization;
using Markdig.Syntax;

namespace InterviewBot.Content.Rules;

/// <summary>Code that is marked to run can be run, and what it prints stands right after it.</summary>
internal static class RunRules
{
    private static readonly string Runnable = string.Join(", ", RunnableBlock.Languages);

    public static void Check(QuestionDocument document)
    {
        foreach (var code in document.Markup.CodeBlocks.OfType<FencedCodeBlock>())
        {
            if (RunnableBlock.IsRun(code))
            {
                CheckRun(document, code);
            }
            else if (!string.IsNullOrEmpty(code.Arguments))
            {
                document.Report(
                    ProblemCodes.CodeWord,
                    code,
                    $"'{code.Arguments}' behind the code's language means nothing.",
                    $"Write '{RunnableBlock.Word}' when the code is to be executed, or delete it.");
            }

            if (RunnableBlock.IsOutput(code) && RunnableBlock.Before(code) is not FencedCodeBlock { Arguments: RunnableBlock.Word })
            {
                document.Report(
                    ProblemCodes.OutputAlone,
                    code,
                    "This is the output of nothing: no code that runs stands right before it.",
                    $"Write '{RunnableBlock.Word}' behind the language of the code, or call this block text.");
            }
        }
    }

    private static void CheckRun(QuestionDocument document, FencedCodeBlock code)
    {
        if (!RunnableBlock.CanRun(code.Info!))
        {
            var mend = EditDistance.Nearest(code.Info!, RunnableBlock.Languages) is { } meant
                ? $"Did you mean '{meant}'?"
                : $"Use one of {Runnable}, or delete '{RunnableBlock.Word}'.";
            document.Report(ProblemCodes.RunLanguage, code, $"Code in '{code.Info}' cannot be executed.", mend);
        }

        if (RunnableBlock.OutputOf(code) is null)
        {
            document.Report(
                ProblemCodes.RunOutput,
                code,
                "What this code prints is not there.",
                $"Put it right after the code, in a block whose language is '{RunnableBlock.OutputLanguage}'.");
        }
    }
}
