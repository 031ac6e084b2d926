using System.Collections.Immutable;
using InterviewBot.Engine.Daily.Typed;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Chat;

/// <summary>Finds what could have been meant by words that are no value of a setting.</summary>
/// <param name="words">Understands what could.</param>
/// <param name="spec">Whose settings they are.</param>
/// <param name="bank">With the topics there are.</param>
internal sealed class SettingMends(WordReader words, CommandSpec spec, QuestionBank bank)
{
    /// <summary>Their values have names of two words.</summary>
    private static readonly ImmutableArray<OptionKind> Pairs = [OptionKind.Time, OptionKind.Days, OptionKind.TimeZone];

    /// <param name="word">As typed.</param>
    /// <param name="kind">What it was to be; null: it is guessed.</param>
    /// <param name="so">What was understood besides.</param>
    public Understanding.UnknownSetting Of(string word, OptionKind? kind, Arguments so)
    {
        foreach (var guessed in kind is { } told ? [told] : Guesses(word))
        {
            var mends = Mends(word, guessed, so);
            if (kind is not null || guessed is OptionKind.Time || !mends.IsEmpty || IsZoneByItsLook(word))
            {
                return new Understanding.UnknownSetting(word, guessed, mends);
            }
        }

        return new Understanding.UnknownSetting(word, Kind: null, []);
    }

    /// <inheritdoc cref="WordReader.KindOfPair"/>
    public OptionKind? KindOfPair(string pair)
        => Pairs.Where(kind => !Mends(pair, kind, Arguments.None).IsEmpty).Cast<OptionKind?>().FirstOrDefault();

    /// <summary>What it may have been to be, the likeliest first.</summary>
    private static ImmutableArray<OptionKind> Guesses(string word)
        => IsZoneByItsLook(word) ? [OptionKind.TimeZone]
            : word.Contains(',', StringComparison.Ordinal) ? [OptionKind.Topics, OptionKind.Levels, OptionKind.Days]
            : char.IsAsciiDigit(word[0]) ? [OptionKind.Time]
            : [OptionKind.Topics, OptionKind.Levels, OptionKind.Keyword, OptionKind.Days, OptionKind.TimeZone];

    private static bool IsZoneByItsLook(string word)
        => word.Contains('/', StringComparison.Ordinal) || word[0] is '+' or '-'
            || word.StartsWith("utc", StringComparison.OrdinalIgnoreCase) || word.StartsWith("gmt", StringComparison.OrdinalIgnoreCase);

    private ImmutableArray<Understanding.Mend> Mends(string word, OptionKind kind, Arguments so)
    {
        if (spec.Options.FirstOrDefault(option => option.Kind == kind) is not { } option)
        {
            return [];
        }

        return
        [
            .. from name in Nearest(word, option)
               let mended = words.With(so, option, name)
               where mended is not null
               select new Understanding.Mend(name, mended),
        ];
    }

    /// <summary>What can be typed in place of the words; of a list, with the rest of the list.</summary>
    private IEnumerable<string> Nearest(string word, CommandOption option) => option.Kind switch
    {
        OptionKind.Days => DayWords.Read(word) is Reading<Daily.Days>.NotUnderstood days
            ? days.Nearest.Select(near => word.Replace(days.Word, near, StringComparison.OrdinalIgnoreCase))
            : [],
        OptionKind.Time => TimeWords.Read(word) is Reading<TimeOnly>.NotUnderstood time ? time.Nearest : [],
        OptionKind.TimeZone => ZoneWords.Read(word) is Reading<string>.NotUnderstood zone ? zone.Nearest : [],
        OptionKind.Topics => MendedList(word, [.. bank.Topics.SelectMany(WordReader.NamesOf)], Canonical),
        OptionKind.Levels => MendedList(word, [.. LevelExtensions.Ladder.Select(level => level.Name)], name => name),
        OptionKind.Keyword => EditDistance.Nearest(TextFolding.Fold(word), option.Keywords) is { } near ? [near] : [],
        _ => [],
    };

    private string Canonical(string name) => bank.Topics.First(topic => WordReader.NamesOf(topic).Contains(name, StringComparer.Ordinal)).Id.Value;

    private static IEnumerable<string> MendedList(string word, ImmutableArray<string> names, Func<string, string> canonical)
    {
        var mended = new List<string>();
        foreach (var part in word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (EditDistance.Nearest(TextFolding.Fold(part), names) is not { } near)
            {
                return [];
            }

            mended.Add(canonical(near));
        }

        return mended.Count == 0 ? [] : [string.Join(',', mended)];
    }
}
