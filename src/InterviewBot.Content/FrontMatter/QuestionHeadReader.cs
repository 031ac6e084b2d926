using System.Buffers;
using System.Collections.Immutable;
using InterviewBot.Content.Files;
using InterviewBot.Content.Yaml;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Content.FrontMatter;

/// <summary>Reads the front matter of questions.</summary>
internal static class QuestionHeadReader
{
    private const string LevelKey = "level";
    private const string TagsKey = "tags";
    private const string SuggestedKey = "suggested";
    private const string StatusKey = "status";
    private const string Draft = "draft";
    private const int MaxTagLength = 30;

    private static readonly SearchValues<char> TagLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-+#.");
    private static readonly string LevelNames = string.Join(", ", LevelExtensions.Ladder.Select(level => level.Name));

    public static QuestionHead Read(SourceText source, FrontMatterBlock block, FileProblems problems)
    {
        if (YamlReader.Read(source, block.Start, block.Length, problems) is not { } mapping)
        {
            return QuestionHead.Unreadable;
        }

        var fields = new YamlFields(mapping, problems, "", LevelKey, TagsKey, SuggestedKey, StatusKey);
        return new QuestionHead(
            ReadLevel(fields, problems),
            ReadTags(fields, problems),
            ReadSuggested(source, fields, problems),
            ReadIsDraft(fields, problems));
    }

    private static Level? ReadLevel(YamlFields fields, FileProblems problems)
    {
        if (fields.RequiredText(LevelKey) is not { } text)
        {
            return null;
        }

        foreach (var level in LevelExtensions.Ladder)
        {
            if (level.Name == text.Value)
            {
                return level;
            }
        }

        problems.Add(ProblemCodes.ValueInvalid, text.Offset, $"'{text.Value}' is no level.", $"Choose one of {LevelNames}.");
        return null;
    }

    private static ImmutableArray<string> ReadTags(YamlFields fields, FileProblems problems)
    {
        var tags = fields.OptionalTexts(TagsKey);
        foreach (var tag in tags.Where(tag => tag.Value.Length > MaxTagLength || tag.Value.AsSpan().ContainsAnyExcept(TagLetters)))
        {
            problems.Add(
                ProblemCodes.ValueInvalid,
                tag.Offset,
                $"'{tag.Value}' cannot be a tag.",
                $"Use at most {MaxTagLength} of a-z, 0-9, hyphens, '+', '#' and '.'.");
        }

        return [.. tags.Select(tag => tag.Value)];
    }

    private static ImmutableArray<Suggestion> ReadSuggested(SourceText source, YamlFields fields, FileProblems problems)
    {
        var suggested = ImmutableArray.CreateBuilder<Suggestion>();
        foreach (var text in fields.OptionalTexts(SuggestedKey))
        {
            if (QuestionId.TryParse(text.Value, out var id))
            {
                suggested.Add(new Suggestion(id, source.LineAt(text.Offset)));
                continue;
            }

            problems.Add(
                ProblemCodes.ValueInvalid,
                text.Offset,
                $"'{text.Value}' is no question's id.",
                "Write the name of a question's file without '.md'.");
        }

        return suggested.ToImmutable();
    }

    private static bool ReadIsDraft(YamlFields fields, FileProblems problems)
    {
        if (fields.OptionalText(StatusKey) is not { } status)
        {
            return false;
        }

        if (status.Value != Draft)
        {
            problems.Add(
                ProblemCodes.ValueInvalid,
                status.Offset,
                $"'{status.Value}' is no status.",
                $"Write '{Draft}', or delete the line to publish the question.");
        }

        return true;
    }
}
