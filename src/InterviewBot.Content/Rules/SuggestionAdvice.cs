using System.Globalization;
using InterviewBot.Content.Loading;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Content.Rules;

/// <summary>Suggestions lead a reader on: to the levels above, and never for good round and round within one.</summary>
internal static class SuggestionAdvice
{
    private const int Fewest = 2;
    private const int Most = 4;

    public static void Check(IReadOnlyList<QuestionEntry> published, ICollection<ContentProblem> problems)
    {
        foreach (var question in published.Where(question => question.Suggested.Length is < Fewest or > Most))
        {
            problems.Add(ProblemCodes.SuggestedCount.At(
                question.File,
                LineOf(question),
                string.Create(CultureInfo.InvariantCulture, $"The number of suggested questions is {question.Suggested.Length}."),
                string.Create(CultureInfo.InvariantCulture, $"Name {Fewest} to {Most} that an interviewer would ask next.")));
        }

        foreach (var topic in published.GroupBy(question => question.Question!.Topic))
        {
            CheckTopic([.. topic], problems);
        }
    }

    private static void CheckTopic(List<QuestionEntry> topic, ICollection<ContentProblem> problems)
    {
        var byId = topic.ToDictionary(question => question.Id);
        var suggestedBy = topic
            .SelectMany(question => question.Suggested, (question, suggestion) => (question, suggestion.Id))
            .ToLookup(link => link.Id, link => link.question.Id);

        foreach (var level in LevelExtensions.Ladder)
        {
            var aims = topic.Where(question => question.Question!.Level == level).ToList();
            var reaching = Reaching(aims, suggestedBy);
            foreach (var stuck in topic.Where(question => aims.Count > 0 && question.Question!.Level < level && !reaching.Contains(question.Id)))
            {
                Report(stuck, $"No chain of suggestions within the topic leads from here to a {level.Name} question.", problems);
            }
        }

        // Below the highest level, a way up is a way out already.
        var highest = topic.Max(question => question.Question!.Level);
        var outward = topic.Where(question => question.Question!.Level < highest
            || question.Suggested.Any(suggestion => !byId.ContainsKey(suggestion.Id))).ToList();
        var leaving = Reaching(outward, suggestedBy);
        foreach (var stuck in topic.Where(question => topic.Exists(other => other.Question!.Level < highest) && !leaving.Contains(question.Id)))
        {
            Report(stuck, $"From here suggestions never lead away from a few {highest.Name} questions.", problems);
        }
    }

    /// <summary>The questions from which suggestions lead to one of the aims, and the aims themselves.</summary>
    private static HashSet<QuestionId> Reaching(IEnumerable<QuestionEntry> aims, ILookup<QuestionId, QuestionId> suggestedBy)
    {
        var reaching = aims.Select(question => question.Id).ToHashSet();
        var open = new Stack<QuestionId>(reaching);
        while (open.TryPop(out var id))
        {
            foreach (var earlier in suggestedBy[id].Where(reaching.Add))
            {
                open.Push(earlier);
            }
        }

        return reaching;
    }

    private static void Report(QuestionEntry question, string what, ICollection<ContentProblem> problems)
        => problems.Add(ProblemCodes.SuggestedLadder.At(
            question.File, LineOf(question), what, "Suggest a question of another level, or one that leads there."));

    private static int LineOf(QuestionEntry question) => question.Suggested is [var first, ..] ? first.Line : 0;
}
