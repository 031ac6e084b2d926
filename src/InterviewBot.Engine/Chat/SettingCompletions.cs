using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Daily.Typed;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Chat;

/// <summary>Completes what a person is typing into a setting of the daily question.</summary>
internal static class SettingCompletions
{
    /// <summary>Discord's bound on what a choice of a completion fills in.</summary>
    private const int MaxValue = 100;

    public static IEnumerable<Completion> Of(OptionKind kind, string typed, QuestionBank bank, Language language) => kind switch
    {
        OptionKind.Time => [],
        OptionKind.TimeZone => ZoneWords.Search(typed, Completions.MaxCount)
            .Select(place => new Completion(place.Name == place.Zone ? place.Name : $"{place.Name} · {place.Zone}", place.Zone)),
        OptionKind.Days => Presets(typed, language),
        OptionKind.Topics => OfList(typed, bank.Topics.Select(topic => (topic.Id.Value, $"{topic.Name[language]} {string.Join(' ', topic.Aliases)}"))),
        OptionKind.Levels => OfList(typed, LevelExtensions.Ladder.Select(level => (level.Name, level.Name))),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static IEnumerable<Completion> Presets(string typed, Language language)
    {
        Days[] presets = [Days.All, Days.Weekdays, Days.Weekends];
        return presets
            .Select(days => DayWords.Show(days, language))
            .Where(words => TextFolding.Fold(words).StartsWith(TextFolding.Fold(typed), StringComparison.Ordinal))
            .Select(words => new Completion(words, words));
    }

    /// <summary>Completes the last name of a list and leaves out those it has.</summary>
    private static IEnumerable<Completion> OfList(string typed, IEnumerable<(string Name, string Called)> names)
    {
        var start = typed.LastIndexOf(',') + 1;
        var (before, last) = (typed[..start], TextFolding.Fold(typed[start..].Trim()));
        var given = before.Split(',', StringSplitOptions.TrimEntries);
        return names
            .Where(name => !given.Contains(name.Name, StringComparer.OrdinalIgnoreCase))
            .Where(name => $"{name.Name} {TextFolding.Fold(name.Called)}".Split(' ', '-').Any(word => word.StartsWith(last, StringComparison.Ordinal)))
            .Select(name => before + name.Name)
            .Where(list => list.Length <= MaxValue)
            .Select(list => new Completion(list, list));
    }
}
