using System.Collections.Immutable;
using System.Globalization;
using InterviewBot.Engine.Daily.Typed;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Daily;

/// <summary>A wish as buttons carry it: short, and without the colon that parts a button's arguments.</summary>
internal static class DailyWishCode
{
    private const string All = "*";
    private const string TimeFormat = "HHmm";

    public static IEnumerable<(char Key, string? Value)> Of(DailyWish wish) =>
    [
        ('h', wish.Time?.ToString(TimeFormat, CultureInfo.InvariantCulture)),

        // "UTC+0700" is read as "UTC+07:00" is.
        ('z', wish.Zone?.Replace(":", "", StringComparison.Ordinal)),
        ('d', wish.Days is { } days ? ((int)days).ToString(CultureInfo.InvariantCulture) : null),
        ('s', Join(wish.Topics, topic => topic.Value)),
        ('v', Join(wish.Levels, level => level.Name)),
    ];

    /// <summary>The wish with one part added; null when that means nothing to this version.</summary>
    public static DailyWish? With(DailyWish wish, char key, string value) => key switch
    {
        'h' => TimeOnly.TryParseExact(value, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? wish with { Time = time } : null,
        'z' => ZoneWords.Read(value) is Reading<string>.Understood(var zone) ? wish with { Zone = zone } : null,
        'd' => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= (int)Days.All
            ? wish with { Days = (Days)days }
            : null,
        's' => Split(value, text => TopicId.TryParse(text, out var topic) ? (TopicId?)topic : null) is { } topics ? wish with { Topics = topics } : null,
        'v' => Split(value, LevelExtensions.FromName) is { } levels ? wish with { Levels = levels } : null,
        _ => null,
    };

    private static string? Join<T>(ImmutableArray<T>? names, Func<T, string> nameOf)
        => names is not { } some ? null : some.IsEmpty ? All : string.Join(',', some.Select(nameOf));

    private static ImmutableArray<T>? Split<T>(string value, Func<string, T?> read)
        where T : struct
    {
        if (value == All)
        {
            return [];
        }

        var names = value.Split(',').Select(read).ToList();
        return names.TrueForAll(item => item is not null) ? [.. names.Select(item => item!.Value)] : null;
    }
}
