using System.Globalization;
using InterviewBot.Content.Documents;
using InterviewBot.Engine.Markup;

namespace InterviewBot.Content.Rules;

/// <summary>The short answer is what one can say in thirty seconds.</summary>
internal static class ShortAnswerRules
{
    /// <summary>In Unicode characters, formatting left out.</summary>
    private const int MaxLength = 600;

    public static void Check(QuestionDocument document)
    {
        if (document.Find(SectionKind.ShortAnswer) is not { Content.Length: > MaxLength } section)
        {
            return;
        }

        var length = MarkdownPlainText.Of(section.Blocks).EnumerateRunes().Count();
        if (length > MaxLength)
        {
            document.Report(
                ProblemCodes.ShortAnswerLength,
                section.Heading,
                string.Create(CultureInfo.InvariantCulture, $"The short answer has {length} characters."),
                string.Create(CultureInfo.InvariantCulture, $"Cut it to at most {MaxLength}."));
        }
    }
}
