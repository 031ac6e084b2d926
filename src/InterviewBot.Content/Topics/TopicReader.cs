using System.Collections.Immutable;
using InterviewBot.Content.Files;
using InterviewBot.Content.Yaml;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Content.Topics;

/// <summary>Reads <c>topic.yaml</c>.</summary>
internal static class TopicReader
{
    private const string NameKey = "name";
    private const string DescriptionKey = "description";
    private const string OrderKey = "order";
    private const string AliasesKey = "aliases";
    private const int MaxAliasLength = 30;

    private static readonly string English = Language.English.Code;
    private static readonly string Vietnamese = Language.Vietnamese.Code;

    /// <returns>Null when something is wrong with it, which is reported then.</returns>
    public static TopicEntry? Read(SourceText source, TopicId id, FileProblems problems)
    {
        if (YamlReader.Read(source, 0, source.Text.Length, problems) is not { } mapping)
        {
            return null;
        }

        var fields = new YamlFields(mapping, problems, "", NameKey, DescriptionKey, OrderKey, AliasesKey);
        var name = ReadLocalized(fields, NameKey);
        var description = ReadLocalized(fields, DescriptionKey);
        var order = fields.RequiredNumber(OrderKey);
        var aliases = ReadAliases(source, fields, problems);
        return name is null || description is null || order is null
            ? null
            : new TopicEntry(source.File, new Topic(id, name, description, order.Value, [.. aliases.Select(alias => alias.Word)]), aliases);
    }

    private static Localized? ReadLocalized(YamlFields fields, string key)
    {
        var texts = fields.RequiredFields(key, English, Vietnamese);
        var english = texts?.RequiredText(English);
        var vietnamese = texts?.RequiredText(Vietnamese);
        return english is null || vietnamese is null ? null : new Localized(english.Value, vietnamese.Value);
    }

    private static ImmutableArray<Alias> ReadAliases(SourceText source, YamlFields fields, FileProblems problems)
    {
        var aliases = ImmutableArray.CreateBuilder<Alias>();
        foreach (var text in fields.OptionalTexts(AliasesKey))
        {
            aliases.Add(new Alias(text.Value, source.LineAt(text.Offset)));
            if (text.Value.Length > MaxAliasLength || text.Value.Any(letter => char.IsWhiteSpace(letter) || char.IsUpper(letter)))
            {
                problems.Add(
                    ProblemCodes.ValueInvalid,
                    text.Offset,
                    $"'{text.Value}' cannot be an alias.",
                    $"Make it one word in lower case of at most {MaxAliasLength} characters.");
            }
        }

        return aliases.ToImmutable();
    }
}
