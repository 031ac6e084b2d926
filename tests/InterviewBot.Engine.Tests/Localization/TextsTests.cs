using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Moderation;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Localization;

public sealed partial class TextsTests
{
    private static readonly ImmutableSortedDictionary<string, string> English = Load("Texts.resx");
    private static readonly ImmutableSortedDictionary<string, string> Vietnamese = Load("Texts.vi.resx");

    [Fact]
    public void Every_text_exists_in_both_languages()
    {
        // Vietnamese has one plural form.
        Assert.Equal(English.Keys.Where(key => !key.EndsWith(".one", StringComparison.Ordinal)), Vietnamese.Keys);
    }

    [Fact]
    public void Every_plural_has_the_forms_of_its_language()
    {
        foreach (var key in English.Keys.Where(key => key.EndsWith(".one", StringComparison.Ordinal)))
        {
            Assert.Contains($"{key[..^".one".Length]}.other", English.Keys);
        }
    }

    [Fact]
    public void A_text_has_the_same_placeholders_in_both_languages()
    {
        foreach (var (key, vietnamese) in Vietnamese)
        {
            Assert.True(
                PlaceholdersOf(English[key]).SetEquals(PlaceholdersOf(vietnamese)),
                $"{key}: '{English[key]}' and '{vietnamese}' have different placeholders.");
        }
    }

    [Fact]
    public async Task Every_text_is_used_and_every_text_used_exists()
    {
        await using var bot = await TestBot.StartAsync();
        var used = UsedInSources().Concat(Composed(bot)).ToHashSet(StringComparer.Ordinal);
        var known = English.Keys.Select(key => PluralForm().Replace(key, "")).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(known.Except(used));
        Assert.Empty(used.Except(known));
    }

    [Fact]
    public async Task In_English_commands_and_options_go_by_the_names_that_are_typed()
    {
        await using var bot = await TestBot.StartAsync();
        var specs = bot.Services.GetRequiredService<CommandCatalogue>().Specs.Where(spec => !spec.IsForLinks).ToList();

        Assert.All(specs, spec => Assert.Equal(spec.Name, English[spec.NameKey]));
        Assert.All(specs.SelectMany(spec => spec.Options), option => Assert.Equal(option.Name, English[option.NameKey]));
    }

    [Fact]
    public void A_persons_words_in_a_text_are_escaped()
    {
        var said = Texts.In(Language.English).Say("wrong.topic", "**bold** <b> [x](https://example.org)");

        Assert.Equal("""I know no topic "**bold** <b> [x](https://example.org)". /topics lists them all.""", said.ToPlainText());
    }

    [Theory]
    [InlineData(Language.English, 0, "0 comments")]
    [InlineData(Language.English, 1, "1 comment")]
    [InlineData(Language.English, 2, "2 comments")]
    [InlineData(Language.Vietnamese, 1, "1 bình luận")]
    [InlineData(Language.Vietnamese, 2, "2 bình luận")]
    public void Numbers_take_the_plural_form_of_the_language(Language language, int count, string expected)
        => Assert.Equal(expected, Texts.In(language).Count("comments.count", count));

    /// <summary>Keys made of a fixed part and a word of the code.</summary>
    private static IEnumerable<string> Composed(TestBot bot)
    {
        var specs = bot.Services.GetRequiredService<CommandCatalogue>().Specs;
        var named = specs.Where(spec => !spec.IsForLinks).ToList();
        return specs.Select(spec => spec.DescriptionKey)
            .Concat(Decision.All.SelectMany(decision => new[] { $"moderate.{decision.Keyword}", $"moderate.{decision.Keyword}.done" }))
            .Concat(Decision.All.Where(decision => decision.IsOfOneChat).SelectMany(decision =>
                new[] { $"moderate.{decision.Keyword}.there", $"moderate.{decision.Keyword}.done.there" }))
            .Concat(named.Select(spec => spec.NameKey))
            .Concat(named.SelectMany(spec => spec.Options).Select(option => option.NameKey))
            .Concat(named.SelectMany(spec => spec.Options).SelectMany(option => option.Keywords.Select(option.KeywordKey)))
            .Concat(specs.SelectMany(spec => spec.Options.Select(spec.OptionKey)))
            .Concat(specs.SelectMany(spec => spec.Options)
                .Where(option => !option.TakesTheRest && !option.AddsUp && !option.IsPicked)
                .Select(option => $"wrong.twice.{option.Name}"))
            .Concat(Enum.GetNames<CommandGroup>().Select(group => $"help.{group.ToLowerInvariant()}"))
            .Concat(Enum.GetValues<Language>().Select(language => $"language.{language.Code}"))
            .Concat(Enum.GetValues<Language>().Select(language => $"button.in-{language.Code}"));
    }

    /// <summary>Whole keys that stand in the source where a text is asked for.</summary>
    private static IEnumerable<string> UsedInSources()
        => from file in Directory.EnumerateFiles(Repository.PathOf("src", "InterviewBot.Engine"), "*.cs", SearchOption.AllDirectories)
           from Match match in Key().Matches(File.ReadAllText(file))
           let key = match.Groups["key"].Value
           where English.Keys.Any(known => known.Split('.')[0] == key.Split('.')[0])
           select key;

    private static HashSet<string> PlaceholdersOf(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    private static ImmutableSortedDictionary<string, string> Load(string file)
        => XDocument.Load(Repository.PathOf("src", "InterviewBot.Engine", "Localization", file))
            .Root!.Elements("data")
            .ToImmutableSortedDictionary(
                data => data.Attribute("name")!.Value,
                data => data.Element("value")!.Value,
                StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\.(one|other)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PluralForm();

    [GeneratedRegex("""(?<!\$)"(?<key>[a-z]+([.-][a-z-]+)+|page)"(?!;)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}
