using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily.Typed;

namespace InterviewBot.Engine.Daily.Choosing;

/// <summary>The buttons with which it is chosen when the daily question comes.</summary>
internal static class TimePages
{
    private const int QuarterMinutes = 15;

    /// <summary>Offered at once; others are found by their cities.</summary>
    private static readonly string[] Cities = ["Hà Nội", "Singapore", "Tokyo", "Sydney", "Berlin", "London", "New York", "San Francisco"];

    public static IEnumerable<Choice> Hours(DailyView view)
        => Enumerable.Range(0, 24).Select(hour => new TimeOnly(hour, 0)).Select(hour => DailyPanel.To(
            DailyPanel.Ticked(TimeWords.Show(hour), view.Schedule.Time.Hour == hour.Hour),
            DailyPage.Minutes.Keyword,
            new DailyWish { Time = hour },
            ChoiceMeaning.Value));

    public static IEnumerable<Choice> Minutes(TimeOnly hour)
        => Enumerable.Range(0, 60 / QuarterMinutes).Select(quarter => new TimeOnly(hour.Hour, quarter * QuarterMinutes)).Select(time => DailyPanel.To(
            TimeWords.Show(time),
            DailyPage.Time.Keyword,
            new DailyWish { Time = time },
            ChoiceMeaning.Value));

    public static IEnumerable<Choice> Zones(DailyView view)
        => Cities
            .SelectMany(city => ZoneWords.Search(city, count: 1).Select(place => place with { Name = city }))
            .Select(place => DailyPanel.To(
                DailyPanel.Ticked(place.Name, view.Schedule.Zone == place.Zone), DailyPage.Zone.Keyword, new DailyWish { Zone = place.Zone }));

    /// <summary>Each day for itself, then those that are often chosen together.</summary>
    public static IEnumerable<Choice> Days(DailyView view)
    {
        foreach (var day in Daily.Days.All.OneByOne)
        {
            var isChosen = (view.Schedule.Days & day) != Daily.Days.None;
            yield return DailyPanel.To(
                DailyPanel.Ticked(DayWords.Show(day, view.Texts.Language), isChosen),
                DailyPanel.Signed(DailyPage.Days.Keyword, !isChosen),
                new DailyWish { Days = day },
                ChoiceMeaning.Value);
        }

        foreach (var preset in new[] { Daily.Days.All, Daily.Days.Weekdays, Daily.Days.Weekends })
        {
            yield return DailyPanel.To(DayWords.Show(preset, view.Texts.Language), DailyPage.Days.Keyword, new DailyWish { Days = preset });
        }
    }
}
