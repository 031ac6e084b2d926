using System.Collections.Immutable;
using System.Text.RegularExpressions;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Daily.Typed;

/// <summary>
/// Days of the week as people write them, in both languages: <c>daily</c>, <c>weekdays</c>, <c>mon,wed,fri</c>, <c>mon-fri</c>,
/// <c>t2,t4,t6</c>, <c>thứ 2, 4, 6</c>, <c>từ thứ hai đến thứ sáu</c>, <c>cn</c>, <c>cuối tuần</c>.
/// </summary>
public static partial class DayWords
{
    private const int LongestTyped = 200;

    /// <summary>Between two days: both are meant. Folded.</summary>
    private static readonly ImmutableArray<string> Joints = ["va", "and", "+"];

    /// <summary>Between two days: all from one to the other.</summary>
    private static readonly ImmutableArray<string> Ranges = ["-", "–", "den", "toi", "to", "through"];

    public static Reading<Days> Read(string typed)
    {
        ImmutableArray<DayWord> words = typed.Length <= LongestTyped ? [.. Word().Matches(typed).Select(match => new DayWord(match.Value))] : [];
        var (days, isSpelled, areNumbers) = (Days.None, false, false);
        for (var index = 0; index < words.Length;)
        {
            while (index + 1 < words.Length && LeadsToADay(words[index], days, isSpelled))
            {
                index++;
            }

            if (DayNames.At(words.AsSpan(index..), isSpelled, areNumbers) is not { } first)
            {
                return NotUnderstood(words, index);
            }

            index += first.Length;
            (isSpelled, areNumbers) = (isSpelled || first.IsSpelled, areNumbers || first.LetsNumbersFollow);
            days |= first.Days;
            if (first.Days.IsOne && index + 1 < words.Length && Ranges.Contains(words[index].Folded, StringComparer.Ordinal))
            {
                if (DayNames.At(words.AsSpan((index + 1)..), isSpelled, areNumbers: true) is not { Days.IsOne: true } last)
                {
                    return NotUnderstood(words, index + 1);
                }

                index += 1 + last.Length;
                (isSpelled, areNumbers) = (isSpelled || last.IsSpelled, areNumbers || last.LetsNumbersFollow);
                days |= Days.From(first.Days, last.Days);
            }
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

    /// <summary>"Và" joins days, "từ" leads the first of a range; after "thứ hai", "tư" is a day.</summary>
    private static bool LeadsToADay(DayWord word, Days before, bool isSpelled)
        => (before != Days.None && Joints.Contains(word.Folded, StringComparer.Ordinal)) || (word.Folded is "from" or "tu" && !isSpelled);

    /// <summary>A slip in a name of two words shows only in both.</summary>
    private static Reading<Days>.NotUnderstood NotUnderstood(ImmutableArray<DayWord> words, int index)
    {
        var word = words[index].Typed;
        if (index + 1 < words.Length
            && char.IsLetter(words[index + 1].Typed[0])
            && $"{word} {words[index + 1].Typed}" is var pair
            && EditDistance.Nearest(pair, DayNames.Pairs) is { } phrase)
        {
            return new Reading<Days>.NotUnderstood(pair, [phrase]);
        }

        return new Reading<Days>.NotUnderstood(word, EditDistance.Nearest(word, DayNames.Words) is { } near ? [near] : []);
    }

    [GeneratedRegex(@"[-–]|[^\s,;&–-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
