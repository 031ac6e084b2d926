using System.Collections.Immutable;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Chat;

/// <summary>Completes what a person is typing, by the kind of the option.</summary>
internal sealed class Completer(QuestionLibrary library, CommandCatalogue catalogue)
{
    /// <summary>Discord's bound on the name of an autocomplete choice.</summary>
    private const int MaxLabel = 100;

    public Completions Complete(CompletionsWanted wanted, Language language)
    {
        if (catalogue.Find(wanted.Command) is not { Spec: var spec })
        {
            return new Completions([]);
        }

        var bank = library.Current;
        var items = wanted.Option is { } name
            ? spec.Options.Where(option => option.Name == name).SelectMany(option => Complete(option, wanted.Typed, bank, language))
            : CompleteWords(spec, wanted.Typed, bank, language);
        return new Completions([.. items.Take(Completions.MaxCount)]);
    }

    /// <summary>The whole line after the command, each time with its last word (or its title of many words) completed.</summary>
    private static IEnumerable<Completion> CompleteWords(CommandSpec spec, string typed, QuestionBank bank, Language language)
    {
        var start = typed.LastIndexOf(' ') + 1;
        var word = typed[start..];
        if (spec.Options.FirstOrDefault(option => word.StartsWith(option.Name + ':', StringComparison.OrdinalIgnoreCase)) is { } named)
        {
            start += named.Name.Length + 1;
            return After(typed[..start], Complete(named, typed[start..], bank, language));
        }

        // Whoever writes a remark wants no topic in the midst of it.
        if (spec.Options.Any(option => option.TakesTheRest))
        {
            return [];
        }

        if (spec.Options is [{ Kind: OptionKind.Question } question])
        {
            return Complete(question, typed, bank, language);
        }

        var given = InputReader.Read(spec, new Words(typed[..start]), bank) switch
        {
            Understanding.Understood understood => understood.Arguments,
            Understanding.UnknownWord unknown => unknown.So,
            _ => Arguments.None,
        };
        return After(typed[..start], spec.Options
            .Where(option => !IsGiven(option, given))
            .SelectMany(option => Complete(option, word, bank, language)));
    }

    private static IEnumerable<Completion> After(string before, IEnumerable<Completion> completions)
        => completions.Select(completion => completion with { Value = before + completion.Value });

    private static bool IsGiven(CommandOption option, Arguments given) => option.Kind switch
    {
        OptionKind.Topic => given.Topic is not null,
        OptionKind.Level => given.Level is not null,
        OptionKind.Keyword => given.Keyword is not null,
        OptionKind.Question => given.Question is not null,
        OptionKind.Text or OptionKind.LinkParameter => given.Text is not null,
        OptionKind.Time => given.Daily?.Time is not null,
        OptionKind.TimeZone => given.Daily?.Zone is not null,
        OptionKind.Place => given.Place is not null,
        OptionKind.Days or OptionKind.Topics or OptionKind.Levels => false,
        _ => throw new ArgumentOutOfRangeException(nameof(option)),
    };

    private static IEnumerable<Completion> Complete(CommandOption option, string typed, QuestionBank bank, Language language) => option.Kind switch
    {
        OptionKind.Topic => bank.Topics
            .Where(topic => Fits(typed, topic.Aliases.Add(topic.Id.Value).Add(topic.Name[language])))
            .Select(topic => new Completion(Cut(topic.Name[language]), topic.Id.Value)),
        OptionKind.Level => LevelExtensions.Ladder
            .Where(level => Fits(typed, [level.Name]))
            .Select(level => new Completion(level.Name, level.Name)),
        OptionKind.Keyword => option.Keywords
            .Where(keyword => Fits(typed, [keyword]))
            .Select(keyword => new Completion(keyword, keyword)),
        OptionKind.Question => bank.Search.Complete(typed, Completions.MaxCount)
            .Select(question => new Completion(
                Cut($"{question.In(language).Title.ToPlainText()} ({question.Level.Name})"),
                question.Id.Value)),
        OptionKind.Text or OptionKind.LinkParameter or OptionKind.Place => [],
        _ when option.IsSetting => SettingCompletions.Of(option.Kind, typed, bank, language).Select(found => found with { Label = Cut(found.Label) }),
        _ => throw new ArgumentOutOfRangeException(nameof(option)),
    };

    private static bool Fits(string typed, ImmutableArray<string> names)
    {
        var folded = TextFolding.Fold(typed);
        return names.Any(name => TextFolding.Fold(name).Split(' ', '-').Any(word => word.StartsWith(folded, StringComparison.Ordinal))
            || TextFolding.Fold(name).StartsWith(folded, StringComparison.Ordinal));
    }

    private static string Cut(string label)
    {
        if (label.Length <= MaxLabel)
        {
            return label;
        }

        var end = MaxLabel - 1;
        return string.Concat(label.AsSpan(0, char.IsHighSurrogate(label[end - 1]) ? end - 1 : end), "…");
    }
}
