using System.Globalization;
using InterviewBot.Content.Loading;
using InterviewBot.Content.Similarity;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Content.Rules;

/// <summary>No two questions are near to the same, in either language.</summary>
internal static class SimilarityAdvice
{
    /// <summary>
    /// Measured over 300 questions of fourteen topics: the nearest two that are rightly apart (a pipeline's identity in a cloud, and a
    /// workload's) have 0.23 in common, and of texts that share half of their sentences the least alike two have 0.31.
    /// </summary>
    private const double NearlyTheSame = 0.3;

    public static void Check(IReadOnlyList<QuestionEntry> published, ICollection<ContentProblem> problems)
    {
        var reported = new HashSet<(QuestionId, QuestionId)>();
        Check(published, question => question.English, "", reported, problems);
        Check([.. published.Where(question => question.Question!.Vietnamese is not null)], question => question.Vietnamese!, " in Vietnamese", reported, problems);
    }

    private static void Check(
        IReadOnlyList<QuestionEntry> questions,
        Func<Question, QuestionText> text,
        string where,
        HashSet<(QuestionId, QuestionId)> reported,
        ICollection<ContentProblem> problems)
    {
        foreach (var (first, second, similarity) in SimilarPair.Find(questions.Select(entry => WordsOf(text(entry.Question!))), NearlyTheSame))
        {
            var (earlier, later) = (questions[first], questions[second]);
            if (reported.Add((earlier.Id, later.Id)))
            {
                problems.Add(ProblemCodes.QuestionSimilar.At(
                    later.File,
                    later.TitleLine,
                    string.Create(CultureInfo.InvariantCulture, $"{earlier.File} says much the same{where} (likeness {similarity:0.00})."),
                    "Make one question of the two, or set them apart."));
            }
        }
    }

    private static IReadOnlyList<string> WordsOf(QuestionText text)
        => SearchWords.Of(string.Join('\n', text.Title.ToPlainText(), text.ShortAnswer.ToPlainText(), text.Answer.ToPlainText()));
}
