using System.Collections.Immutable;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Content.Files;

/// <summary>Finds the files of a bank. Names that start with a dot belong to other programs and are passed over.</summary>
internal static class ContentFolder
{
    public const string TopicFileName = "topic.yaml";

    private const string Readme = "README.md";
    private const string Extension = ".md";
    private const string TranslationExtension = ".vi.md";

    private static readonly EnumerationOptions Beneath = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <returns>The topics in the order of their ids; none when the folder cannot be read.</returns>
    public static ImmutableArray<TopicFolder> List(string folder, ICollection<ContentProblem> problems)
    {
        try
        {
            foreach (var name in NamesOf(Directory.EnumerateFiles(folder)).Where(name => IsMarkdown(name) && name != Readme))
            {
                problems.Add(ProblemCodes.FileMisplaced.At(
                    name,
                    0,
                    "The file is in no topic's folder.",
                    "Move it into the folder of its topic."));
            }

            var names = NamesOf(Directory.EnumerateDirectories(folder));
            return [.. names.Select(name => ListTopic(folder, name, problems)).OfType<TopicFolder>()];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(ProblemCodes.FolderMissing.At(
                ".",
                0,
                "The content folder cannot be read: " + e.Message,
                "Set Content:Path to the folder of the question bank."));
            return [];
        }
    }

    private static TopicFolder? ListTopic(string folder, string topic, ICollection<ContentProblem> problems)
    {
        var path = Path.Combine(folder, topic);
        var names = NamesOf(Directory.EnumerateFiles(path));
        ReportNested(path, topic, problems);

        var topicFile = names.Contains(TopicFileName) ? $"{topic}/{TopicFileName}" : null;
        var documents = names.Where(name => IsMarkdown(name) && name != Readme).ToList();
        if (topicFile is null && documents.Count == 0)
        {
            return null;
        }

        if (!TopicId.TryParse(topic, out var id))
        {
            problems.Add(ProblemCodes.FolderName.At(
                topic,
                0,
                $"'{topic}' cannot be a topic's id.",
                $"Name the folder with {TopicId.MinLength} to {TopicId.MaxLength} of a-z, 0-9 and hyphens inside."));
            return null;
        }

        if (topicFile is null)
        {
            problems.Add(ProblemCodes.TopicMissing.At(
                topic,
                0,
                $"The folder has no {TopicFileName}.",
                "Write one; docs/writing-questions.md shows how."));
        }

        return new TopicFolder(id, topicFile, PairUp(id, documents, problems));
    }

    private static ImmutableArray<QuestionFiles> PairUp(TopicId topic, List<string> names, ICollection<ContentProblem> problems)
    {
        var pairs = new SortedDictionary<QuestionId, QuestionFiles>();
        foreach (var name in names)
        {
            var file = $"{topic}/{name}";
            var isTranslation = name.EndsWith(TranslationExtension, StringComparison.Ordinal);
            var stem = name[..^(isTranslation ? TranslationExtension : Extension).Length];
            if (!name.EndsWith(Extension, StringComparison.Ordinal) || !QuestionId.TryParse(stem, out var id))
            {
                problems.Add(ProblemCodes.FileName.At(
                    file,
                    0,
                    $"'{name}' is neither <id>.md nor <id>.vi.md.",
                    $"Make the id of {QuestionId.MinLength} to {QuestionId.MaxLength} of a-z, 0-9 and hyphens inside."));
                continue;
            }

            var pair = pairs.GetValueOrDefault(id) ?? new QuestionFiles(topic, id, null, null);
            pairs[id] = isTranslation ? pair with { Translation = file } : pair with { Original = file };
        }

        return [.. pairs.Values];
    }

    private static void ReportNested(string path, string topic, ICollection<ContentProblem> problems)
    {
        foreach (var inner in NamesOf(Directory.EnumerateDirectories(path)))
        {
            var root = Path.Combine(path, inner);
            foreach (var file in Directory.EnumerateFiles(root, "*" + Extension, Beneath).Order(StringComparer.Ordinal))
            {
                problems.Add(ProblemCodes.FileMisplaced.At(
                    $"{topic}/{inner}/{Path.GetRelativePath(root, file).Replace('\\', '/')}",
                    0,
                    "The file is deeper than one folder.",
                    "Move it up into the folder of its topic."));
            }
        }
    }

    private static bool IsMarkdown(string name) => name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    private static List<string> NamesOf(IEnumerable<string> paths)
        => [.. paths.Select(path => Path.GetFileName(path)).Where(name => name[0] != '.').Order(StringComparer.Ordinal)];
}
