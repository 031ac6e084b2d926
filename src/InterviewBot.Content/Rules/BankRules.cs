using InterviewBot.Content.Loading;
using InterviewBot.Content.Topics;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Content.Rules;

/// <summary>What only shows when all files are seen together.</summary>
internal static class BankRules
{
    public static void Check(IReadOnlyList<TopicEntry> topics, IReadOnlyList<QuestionEntry> questions, ICollection<ContentProblem> problems)
    {
        CheckIds(questions, problems);
        CheckTitles(questions, problems);
        CheckSuggestions(questions, problems);
        CheckAliases(topics, problems);
        if (!questions.Any(question => !question.IsDraft) && !problems.Any(problem => problem.Severity is Severity.Error))
        {
            problems.Add(ProblemCodes.BankEmpty.At(
                ".",
                0,
                "There is no question to ask.",
                "Write one; docs/writing-questions.md shows how."));
        }
    }

    private static void CheckIds(IReadOnlyList<QuestionEntry> questions, ICollection<ContentProblem> problems)
    {
        var files = new Dictionary<QuestionId, string>(questions.Count);
        foreach (var question in questions.Where(question => !files.TryAdd(question.Id, question.File)))
        {
            problems.Add(ProblemCodes.IdTaken.At(
                question.File, 0, $"{files[question.Id]} has the same id.", "Rename the newer of the two files."));
        }
    }

    private static void CheckTitles(IReadOnlyList<QuestionEntry> questions, ICollection<ContentProblem> problems)
    {
        var files = new Dictionary<string, string>(questions.Count, StringComparer.Ordinal);
        foreach (var question in questions)
        {
            if (question.TitleKey is { } title && !files.TryAdd(title, question.File))
            {
                problems.Add(ProblemCodes.QuestionTwice.At(
                    question.File,
                    question.TitleLine,
                    $"{files[title]} asks the same question.",
                    "Make one file of the two, or ask something else."));
            }
        }
    }

    private static void CheckSuggestions(IReadOnlyList<QuestionEntry> questions, ICollection<ContentProblem> problems)
    {
        var ids = questions.Select(question => question.Id).ToHashSet();
        foreach (var question in questions)
        {
            foreach (var (id, line) in question.Suggested)
            {
                if (id == question.Id)
                {
                    problems.Add(ProblemCodes.SuggestedItself.At(
                        question.File, line, "The question suggests itself.", "Name another question."));
                }
                else if (!ids.Contains(id))
                {
                    problems.Add(ProblemCodes.SuggestedUnknown.At(
                        question.File, line, $"There is no question '{id}'.", "Write the name of a question's file without '.md'."));
                }
            }
        }
    }

    private static void CheckAliases(IReadOnlyList<TopicEntry> topics, ICollection<ContentProblem> problems)
    {
        var owners = topics.ToDictionary(topic => topic.Topic.Id.Value, topic => topic.Topic.Id, StringComparer.Ordinal);
        foreach (var topic in topics)
        {
            foreach (var (word, line) in topic.Aliases.Where(alias => !owners.TryAdd(alias.Word, topic.Topic.Id)))
            {
                problems.Add(ProblemCodes.AliasTaken.At(
                    topic.File, line, $"'{word}' already means the topic '{owners[word]}'.", "Choose another word, or delete it."));
            }
        }
    }
}
