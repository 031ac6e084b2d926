using System.Collections.Frozen;
using System.Text.RegularExpressions;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Daily.Typed;

/// <summary>
/// Days of the week as people write them, in both languages: <c>daily</c>, <c>weekdays</c>, <c>mon,wed,fri</c>, <c>mon-fri</c>,
/// <c>t2,t4,t6</c>, <c>thứ 2, 4, 6</c>, <c>cn</c>, <c>cuối tuần</c>.
/// </summary>
public static partial class DayWords
{
    private const int LongestTyped = 200;

    /// <summary>Words of more than one part, folded, as one.</summary>
    private static readonly (string Several, string One)[] Phrases =
    [
        ("every day", "daily"), ("hang ngay", "daily"), ("moi ngay", "daily"), ("ca tuan", "daily"),
        ("ngay thuong", "weekdays"), ("trong tuan", "weekdays"), ("ngay lam viec", "weekdays"),
        ("cuoi tuan", "weekends"), ("chu nhat", "cn"),
        ("thu hai", "t2"), ("thu ba", "t3"), ("thu tu", "t4"), ("thu nam", "t5"), ("thu sau", "t6"), ("thu bay", "t7"),
    ];

    private static readonly FrozenDictionary<string, Days> Known = new (string[] Words, Days Days)[]
    {
        (["daily", "everyday", "all"], Days.All),
        (["weekdays", "weekday", "workdays"], Days.Weekdays),
        (["weekends", "weekend"], Days.Weekends),
        (["mon", "monday", "t2"], Days.Monday),
        (["tue", "tues", "tuesday", "t3"], Days.Tuesday),
        (["wed", "wednesday", "t4"], Days.Wednesday),
        (["thu", "thur", "thurs", "thursday", "t5"], Days.Thursday),
        (["fri", "friday", "t6"], Days.Friday),
        (["sat", "saturday", "t7"], Days.Saturday),
        (["sun", "sunday", "cn"], Days.Sunday),
    }.SelectMany(entry => entry.Words.Select(word => (word, entry.Days))).ToFrozenDictionary(entry => entry.word, entry => entry.Days, StringComparer.Ordinal);

    public static Reading<Days> Read(string typed)
    {
        var text = typed.Length <= LongestTyped ? Normalize(typed) : "";
        var (days, inVietnamese) = (Days.None, false);
        foreach (var word in text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            // "Thứ 2, 4, 6": the numbers that follow are days too.
            inVietnamese |= word is ['t', >= '2' and <= '7', ..];
            var meant = inVietnamese && word is [>= '2' and <= '7'] ? $"t{word}" : word;
            if (DaysOf(meant) is not { } more)
            {
                return new Reading<Days>.NotUnderstood(word, EditDistance.Nearest(word, Known.Keys.Order(StringComparer.Ordinal)) is { } near ? [near] : []);
            }

            days |= more;
        }

        return days is Days.None ? new Reading<Days>.NotUnderstood(typed.Trim(), []) : new Reading<Days>.Understood(days);
    }

    /// <summary>As it is read: <c>daily</c>, <c>weekdays</c>, <c>mon, wed</c>; in Vietnamese <c>hằng ngày</c>, <c>T2, T4</c>.</summary>
    public static string Show(Days days, Language language)
    {
        var texts = Texts.In(language);
        return days switch
        {
            Days.All => texts["days.daily"],
            Days.Weekdays => texts["days.weekdays"],
            Days.Weekends => texts["days.weekends"],
            _ => string.Join(", ", days.OneByOne.Select(day => Name(day, texts))),
        };
    }

    private static string Name(Days day, Texts texts) => day switch
    {
        Days.Monday => texts["days.mon"],
        Days.Tuesday => texts["days.tue"],
        Days.Wednesday => texts["days.wed"],
        Days.Thursday => texts["days.thu"],
        Days.Friday => texts["days.fri"],
        Days.Saturday => texts["days.sat"],
        _ => texts["days.sun"],
    };

    private static Days? DaysOf(string word)
    {
        if (Known.TryGetValue(word, out var days))
        {
            return days;
        }

        return word.Split('-') is [var first, var last]
            && Known.TryGetValue(first, out var from)
            && Known.TryGetValue(last.Length == 1 ? $"t{last}" : last, out var to)
            && from.IsOne && to.IsOne
                ? Days.From(from, to)
                : null;
    }

    private static string Normalize(string typed)
    {
        var text = Spaces().Replace(TextFolding.Fold(typed).Replace('–', '-').Replace('&', ','), " ").Trim();
        text = Joints().Replace(text, ",");
        foreach (var (several, one) in Phrases)
        {
            text = text.Replace(several, one, StringComparison.Ordinal);
        }

        return Dashes().Replace(Numbered().Replace(text, "t${number}"), "-");
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@" (va|and|\+) ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joints();

    [GeneratedRegex(@"\bthu ?(?<number>[2-7])\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(" ?(-|den) ?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dashes();
}
