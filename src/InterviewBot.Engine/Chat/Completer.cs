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
        var options = catalogue.Find(wanted.Command)?.Spec.Options ?? [];
        var bank = library.Current;
        var items = options
            .Where(option => wanted.Option is null || option.Name == wanted.Option)
            .SelectMany(option => Complete(option, wanted.Typed, bank, language));
        return new Completions([.. items.Take(Completions.MaxCount)]);
    }

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
        OptionKind.Text or OptionKind.LinkParameter => [],
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
