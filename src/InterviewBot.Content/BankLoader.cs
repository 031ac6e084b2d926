using System.Collections.Immutable;
using InterviewBot.Content.Files;
using InterviewBot.Content.Loading;
using InterviewBot.Content.Rules;
using InterviewBot.Content.Topics;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Content;

/// <summary>Makes a question bank of a folder of Markdown files.</summary>
public static class BankLoader
{
    /// <summary>Reads and checks everything, on all processors.</summary>
    /// <param name="folder">The folder that holds the topics' folders.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static BankLoading Load(string folder, CancellationToken cancellationToken = default)
        => Load(folder, Scrutiny.Usual, cancellationToken);

    /// <summary>Reads and checks everything, on all processors, as closely as asked.</summary>
    /// <param name="folder">The folder that holds the topics' folders.</param>
    /// <param name="scrutiny">With <see cref="Scrutiny.Strict"/>, advice stands among the warnings.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static BankLoading Load(string folder, Scrutiny scrutiny, CancellationToken cancellationToken = default)
        => Load(folder, scrutiny, Environment.ProcessorCount, cancellationToken);

    /// <param name="folder">The folder that holds the topics' folders.</param>
    /// <param name="scrutiny">How closely everything is looked at.</param>
    /// <param name="processors">How many processors to use at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static BankLoading Load(string folder, Scrutiny scrutiny, int processors, CancellationToken cancellationToken)
    {
        var fingerprint = FolderFingerprint.Of(folder);
        var problems = new List<ContentProblem>();
        var folders = ContentFolder.List(folder, problems);

        var topics = folders.Select(topic => LoadTopic(folder, topic, problems)).OfType<TopicEntry>().ToList();
        var options = new ParallelOptions { MaxDegreeOfParallelism = processors, CancellationToken = cancellationToken };
        var questions = LoadQuestions(folder, [.. folders.SelectMany(topic => topic.Questions)], scrutiny, options, problems);
        BankRules.Check(topics, questions, problems);
        if (scrutiny is Scrutiny.Strict)
        {
            BankAdvice.Check(questions, problems);
        }

        var published = questions.Where(question => !question.IsDraft).Select(question => question.Question).OfType<Question>().ToList();
        var inUse = published.Select(question => question.Topic).ToHashSet();
        foreach (var topic in topics.Where(topic => !inUse.Contains(topic.Topic.Id)))
        {
            problems.Add(ProblemCodes.TopicEmpty.At(topic.File, 0, "The topic has no question to ask, so nobody sees it.", "Write one."));
        }

        var sorted = Sort(problems);
        return sorted.Any(problem => problem.Severity is Severity.Error)
            ? new Broken(sorted) { Fingerprint = fingerprint }
            : new Loaded(new QuestionBank(topics.Select(topic => topic.Topic).Where(topic => inUse.Contains(topic.Id)), published), sorted)
            {
                Fingerprint = fingerprint,
            };
    }

    private static TopicEntry? LoadTopic(string folder, TopicFolder topic, List<ContentProblem> problems)
        => topic.TopicFile is { } file && SourceReader.Read(folder, file, problems) is { } source
            ? TopicReader.Read(source, topic.Id, new FileProblems(source, problems))
            : null;

    private static List<QuestionEntry> LoadQuestions(
        string folder, ImmutableArray<QuestionFiles> files, Scrutiny scrutiny, ParallelOptions options, List<ContentProblem> problems)
    {
        var entries = new QuestionEntry?[files.Length];
        var found = new List<ContentProblem>[files.Length];
        Parallel.For(0, files.Length, options, i => entries[i] = QuestionLoader.Load(folder, files[i], scrutiny, found[i] = []));

        problems.AddRange(found.SelectMany(each => each));
        return [.. entries.OfType<QuestionEntry>()];
    }

    private static ImmutableArray<ContentProblem> Sort(List<ContentProblem> problems)
        =>
        [
            .. problems.OrderBy(problem => problem.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Line)
                .ThenBy(problem => problem.Code, StringComparer.Ordinal),
        ];
}
