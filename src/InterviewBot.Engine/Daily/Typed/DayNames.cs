using System.Collections.Frozen;
using System.Collections.Immutable;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Daily.Typed;

/// <summary>What days of the week are called, in both languages.</summary>
internal static class DayNames
{
    private const int MostWordsOfAName = 4;

    /// <summary>In Vietnamese a day is "thứ" and its number, in figures or in words.</summary>
    private const string Numbered = "thu";

    private static readonly ImmutableArray<(string[] Names, Days Days)> All =
    [
        (["daily", "everyday", "every day", "all", "hằng ngày", "mỗi ngày", "cả tuần", "tất cả các ngày"], Days.All),
        (["weekdays", "weekday", "workdays", "ngày thường", "trong tuần", "ngày trong tuần", "các ngày trong tuần", "ngày làm việc"], Days.Weekdays),
        (["weekends", "weekend", "cuối tuần"], Days.Weekends),
        (["mon", "monday", "mondays", "t2", "thứ hai"], Days.Monday),
        (["tue", "tues", "tuesday", "tuesdays", "t3", "thứ ba"], Days.Tuesday),
        (["wed", "wednesday", "wednesdays", "t4", "thứ tư"], Days.Wednesday),
        (["thu", "thur", "thurs", "thursday", "thursdays", "t5", "thứ năm"], Days.Thursday),
        (["fri", "friday", "fridays", "t6", "thứ sáu"], Days.Friday),
        (["sat", "saturday", "saturdays", "t7", "thứ bảy"], Days.Saturday),
        (["sun", "sunday", "sundays", "cn", "chủ nhật", "chúa nhật"], Days.Sunday),
    ];

    private static readonly FrozenDictionary<string, Days> ByName =
        All.SelectMany(entry => entry.Names.Select(name => (Name: TextFolding.Fold(name), entry.Days)))
            .ToFrozenDictionary(entry => entry.Name, entry => entry.Days, StringComparer.Ordinal);

    /// <summary>Of one word each.</summary>
    public static readonly ImmutableArray<string> Words =
        [.. All.SelectMany(entry => entry.Names).Where(name => !name.Contains(' ', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Of two words each, as they are written.</summary>
    public static readonly ImmutableArray<string> Pairs = [.. All.SelectMany(entry => entry.Names).Where(name => name.Count(letter => letter == ' ') == 1)];

    /// <summary>The longest name that words begin with; null: there is none.</summary>
    /// <param name="words">One at least.</param>
    /// <param name="isSpelled">After "thứ hai", other days go without their "thứ".</param>
    /// <param name="areNumbers">After "t2", the same in figures.</param>
    public static Name? At(ReadOnlySpan<DayWord> words, bool isSpelled, bool areNumbers)
    {
        for (var length = Math.Min(MostWordsOfAName, words.Length); length > 1; length--)
        {
            if (ByName.TryGetValue(Joined(words[..length]), out var several))
            {
                return new Name(several, length, IsSpelled: words[0].Folded == Numbered, LetsNumbersFollow: words[0].Folded == Numbered);
            }
        }

        var word = words[0].Folded;
        return word == Numbered && words.Length > 1 && InFigures(words[1].Folded) is { } day ? new Name(day, Length: 2, IsSpelled: true, LetsNumbersFollow: true)
            : word.StartsWith(Numbered, StringComparison.Ordinal) && InFigures(word[Numbered.Length..]) is { } joined ? new Name(joined, 1, IsSpelled: true, LetsNumbersFollow: true)
            : word == Numbered && isSpelled ? null // "Thứ" that lacks its number is no Thursday.
            : ByName.TryGetValue(word, out var one) ? new Name(one, Length: 1, IsSpelled: false, LetsNumbersFollow: word is ['t', >= '2' and <= '7'])
            : areNumbers && InFigures(word) is { } figure ? new Name(figure, Length: 1, IsSpelled: false, LetsNumbersFollow: true)
            : isSpelled && ByName.TryGetValue($"{Numbered} {word}", out var rest) ? new Name(rest, Length: 1, IsSpelled: true, LetsNumbersFollow: true)
            : null;
    }

    private static Days? InFigures(string word) => word is [>= '2' and <= '7'] ? ByName[$"t{word}"] : null;

    private static string Joined(ReadOnlySpan<DayWord> words)
    {
        var all = new string[words.Length];
        for (var index = 0; index < words.Length; index++)
        {
            all[index] = words[index].Folded;
        }

        return string.Join(' ', all);
    }

    /// <param name="Days">Which it means.</param>
    /// <param name="Length">In words.</param>
    /// <param name="IsSpelled">With "thứ".</param>
    /// <param name="LetsNumbersFollow">It is Vietnamese, where the numbers that follow are days too.</param>
    public readonly record struct Name(Days Days, int Length, bool IsSpelled, bool LetsNumbersFollow);
}
