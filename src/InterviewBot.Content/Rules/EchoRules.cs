using InterviewBot.Content.Documents;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Content.Rules;

/// <summary>A short answer says something that its question does not.</summary>
internal static class EchoRules
{
    /// <summary>The share of a short answer's words that its question must not have. Good ones have four new words in five.</summary>
    private const double LeastNews = 0.5;

    public static void Check(QuestionDocument document)
    {
        if (document.Title is not { } title || document.Find(SectionKind.ShortAnswer) is not { } shortAnswer)
        {
            return;
        }

        var asked = WordsOf(MarkdownPlainText.Of([title]));
        var answered = WordsOf(MarkdownPlainText.Of(shortAnswer.Blocks));
        if (answered.Count > 0 && answered.Count(word => !asked.Contains(word)) < LeastNews * answered.Count)
        {
            document.Report(
                ProblemCodes.ShortAnswerEcho,
                shortAnswer.Heading,
                "The short answer hardly says more than the question.",
                "Say what a good candidate would in thirty seconds.");
        }
    }

    private static HashSet<string> WordsOf(string text)
        => SearchWords.Of(text).Where(word => !StopWords.Contains(word)).ToHashSet(StringComparer.Ordinal);
}
