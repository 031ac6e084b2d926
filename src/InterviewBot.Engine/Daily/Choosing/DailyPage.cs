namespace InterviewBot.Engine.Daily.Choosing;

/// <summary>A page of the daily question's panel.</summary>
internal enum DailyPage
{
    /// <summary>What is set, and all there is to change.</summary>
    Home,

    /// <summary>The hours of the day.</summary>
    Time,

    /// <summary>The quarters of an hour.</summary>
    Minutes,

    Zone,
    Days,
    Topics,
    Levels,

    /// <summary>How a post appears.</summary>
    Posting,
}

internal static class DailyPageExtensions
{
    extension(DailyPage page)
    {
        /// <summary>As buttons carry it; where a setting has a name to be typed, that.</summary>
        public string Keyword => page switch
        {
            DailyPage.Home => "status",
            DailyPage.Time => "time",
            DailyPage.Minutes => "minutes",
            DailyPage.Zone => "timezone",
            DailyPage.Days => "days",
            DailyPage.Topics => "topics",
            DailyPage.Levels => "levels",
            DailyPage.Posting => "posting",
            _ => throw new ArgumentOutOfRangeException(nameof(page)),
        };

        public static DailyPage? FromKeyword(string? keyword)
            => Enum.GetValues<DailyPage>().Where(page => page.Keyword == keyword).Cast<DailyPage?>().FirstOrDefault();
    }
}
