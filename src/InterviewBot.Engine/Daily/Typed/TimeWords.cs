using System.Globalization;
using System.Text.RegularExpressions;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Daily.Typed;

/// <summary>Times of day as people write them: <c>8:30</c>, <c>08h30</c>, <c>8:30 pm</c>, <c>20h</c>, <c>8 giờ rưỡi tối</c>.</summary>
public static partial class TimeWords
{
    private const int LongestTyped = 40;

    public static Reading<TimeOnly> Read(string typed)
    {
        var text = typed.Length <= LongestTyped ? TextFolding.Fold(typed.Trim()) : "";
        return Form().Match(text) is { Success: true } match && TimeOf(match) is { } time ? new Reading<TimeOnly>.Understood(time)
            : new Reading<TimeOnly>.NotUnderstood(typed.Trim(), EndOfDay().IsMatch(text) ? [Show(TimeOnly.MinValue)] : []);
    }

    /// <summary>The same in both languages, and read as it is shown: <c>08:30</c>.</summary>
    public static string Show(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static TimeOnly? TimeOf(Match match)
    {
        var hour = int.Parse(match.Groups["hour"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minute = match.Groups["half"].Success ? 30
            : match.Groups["minute"] is { Success: true } group ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;
        var part = match.Groups["part"].Value.Replace(".", "", StringComparison.Ordinal);

        // A number alone could be anything.
        return part.Length == 0 && !match.Groups["mark"].Success ? null
            : HourOf(hour, part) is { } full and < 24 && minute < 60 ? new TimeOnly(full, minute)
            : null;
    }

    /// <summary>The hour of twenty-four; null where the part of the day has no such hour.</summary>
    private static int? HourOf(int hour, string part) => (part, hour) switch
    {
        ("", _) => hour,
        ("am" or "sa", 12) => 0,
        ("am" or "sa", < 12) => hour,
        ("pm" or "ch", 12) => 12,
        ("pm" or "ch", > 0 and < 12) => hour + 12,
        ("pm" or "ch", > 12) => hour,
        ("sang", < 12) => hour,
        ("trua", 10 or 11 or 12 or 13 or 14) => hour,
        ("trua", 1 or 2) => hour + 12,
        ("chieu", >= 1 and <= 6) => hour + 12,
        ("chieu", >= 12 and <= 18) => hour,
        ("toi", 12) => 0,
        ("toi", >= 5 and <= 11) => hour + 12,
        ("toi", >= 17) => hour,
        ("dem" or "khuya", 12) => 0,
        ("dem" or "khuya", >= 9 and <= 11) => hour + 12,
        ("dem" or "khuya", <= 4 or >= 21) => hour,
        _ => null,
    };

    /// <summary>Folded: giờ, phút, rưỡi; sáng, trưa, chiều, tối, đêm, khuya; SA and CH as clocks show them.</summary>
    [GeneratedRegex(
        """
        ^(?<hour>[0-9]{1,2})
        (?: [ ]*(?<mark>[:.])(?<minute>[0-9]{2})
          | [ ]*(?<mark>h|g|gio)(?:[ ]*(?:(?<minute>[0-9]{1,2})[ ]*(?:p|phut)?|(?<half>ruoi)))?
          | [ ]+(?<mark>(?<half>ruoi)))?
        (?:[ ]*(?<part>[ap][.]?m[.]?|sa|ch|sang|trua|chieu|toi|dem|khuya))?$
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();

    /// <summary>Midnight as the end of a day, which for a post would be one date or the other.</summary>
    [GeneratedRegex("^24[ ]*(?:[:.]00|(?:h|g|gio)(?:[ ]*00?)?)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndOfDay();
}
