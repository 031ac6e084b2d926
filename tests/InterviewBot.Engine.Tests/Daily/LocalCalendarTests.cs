using System.Globalization;
using InterviewBot.Engine.Daily;

namespace InterviewBot.Engine.Tests.Daily;

/// <summary>When local times are, where clocks are strange.</summary>
public sealed class LocalCalendarTests
{
    [Theory]
    // An ordinary day.
    [InlineData("Asia/Ho_Chi_Minh", "2026-11-23", "08:30", "2026-11-23T01:30Z")]
    // Left out: the moment after the gap, by an hour, by half of one, by two.
    [InlineData("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30Z")]
    [InlineData("Antarctica/Troll", "2026-03-29", "02:59", "2026-03-29T01:00Z")]
    // Left out at midnight, so that the day begins at one.
    [InlineData("Africa/Cairo", "2026-04-24", "00:00", "2026-04-23T22:00Z")]
    [InlineData("Africa/Cairo", "2026-04-24", "00:30", "2026-04-23T22:00Z")]
    // Twice: the first.
    [InlineData("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30Z")]
    [InlineData("Asia/Pyongyang", "2015-08-15", "00:00", "2015-08-14T15:30Z")]
    [InlineData("Asia/Pyongyang", "2015-08-14", "23:45", "2015-08-14T14:45Z")]
    // Half an hour, for good.
    [InlineData("America/Caracas", "2016-05-01", "02:45", "2016-05-01T07:00Z")]
    [InlineData("America/Caracas", "2007-12-09", "02:45", "2007-12-09T06:45Z")]
    // Around a date that never was.
    [InlineData("Pacific/Apia", "2011-12-29", "23:59", "2011-12-30T09:59Z")]
    [InlineData("Pacific/Apia", "2011-12-31", "00:00", "2011-12-30T10:00Z")]
    [InlineData("UTC+05:45", "2026-01-01", "00:00", "2025-12-31T18:15Z")]
    public void A_local_time_is_the_first_moment_at_which_clocks_show_it_or_later(string zone, string date, string time, string instant)
        => Assert.Equal(
            DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            new LocalCalendar(Zones.Find(zone)!).InstantOf(DateOnly.Parse(date, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("Pacific/Apia", "2011-12-30")]
    [InlineData("Pacific/Fakaofo", "2011-12-30")]
    public void A_date_that_a_zone_left_out_has_no_time_at_all(string zone, string date)
    {
        var calendar = new LocalCalendar(Zones.Find(zone)!);
        var never = DateOnly.Parse(date, CultureInfo.InvariantCulture);

        Assert.False(calendar.Has(never));
        Assert.Null(calendar.InstantOf(never, new TimeOnly(0, 0)));
        Assert.Null(calendar.InstantOf(never, new TimeOnly(23, 59)));
        Assert.True(calendar.Has(never.AddDays(-1)));
        Assert.True(calendar.Has(never.AddDays(1)));
    }

    /// <summary>Those with the strangest clocks, each over years in which they did strange things.</summary>
    [Theory]
    [InlineData("Pacific/Apia", 2010, 2012)]
    [InlineData("Pacific/Fakaofo", 2011, 2012)]
    [InlineData("Australia/Lord_Howe", 2008, 2009)]
    [InlineData("Africa/Cairo", 2010, 2011)]
    [InlineData("Africa/Cairo", 2014, 2014)]
    [InlineData("Africa/Casablanca", 2018, 2020)]
    [InlineData("Africa/El_Aaiun", 2026, 2026)]
    [InlineData("Antarctica/Troll", 2024, 2025)]
    [InlineData("Antarctica/Casey", 2009, 2012)]
    [InlineData("Asia/Gaza", 2008, 2011)]
    [InlineData("Asia/Gaza", 2023, 2024)]
    [InlineData("Asia/Pyongyang", 2015, 2015)]
    [InlineData("Asia/Pyongyang", 2018, 2018)]
    [InlineData("Asia/Tehran", 2005, 2008)]
    [InlineData("Asia/Amman", 2022, 2022)]
    [InlineData("America/Caracas", 2007, 2007)]
    [InlineData("America/Caracas", 2016, 2016)]
    [InlineData("America/St_Johns", 2006, 2007)]
    [InlineData("America/Sao_Paulo", 2017, 2019)]
    [InlineData("America/Nuuk", 2023, 2024)]
    [InlineData("America/Asuncion", 2024, 2024)]
    [InlineData("Europe/Volgograd", 2018, 2020)]
    [InlineData("Europe/Istanbul", 2016, 2016)]
    [InlineData("Pacific/Norfolk", 2015, 2019)]
    [InlineData("Pacific/Kwajalein", 2000, 2000)]
    public void It_is_as_one_sees_who_looks_at_the_clock_every_minute(string name, int firstYear, int lastYear)
    {
        var zone = Zones.Find(name)!;
        var calendar = new LocalCalendar(zone);
        var start = new DateTimeOffset(firstYear, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var end = new DateOnly(lastYear, 12, 31);
        var walk = new MinuteWalk(zone, start.AddDays(-2), end.DayNumber - DateOnly.FromDateTime(start.UtcDateTime).DayNumber + 5);

        for (var date = new DateOnly(firstYear, 1, 1); date <= end; date = date.AddDays(1))
        {
            Assert.Equal(walk.Has(date), calendar.Has(date));
            foreach (var time in Times)
            {
                var (expected, found) = (walk.InstantOf(date, time), calendar.InstantOf(date, time));
                Assert.True(expected == found, $"{name} {date:O} {time:t}: expected {expected:u}, found {found:u}");
                if (found is { } instant)
                {
                    Assert.Equal(DateOnly.FromDateTime(MinuteWalk.Shown(zone, instant)), calendar.DateAt(instant));
                }
            }
        }
    }

    private static readonly TimeOnly[] Times =
    [
        new(0, 0), new(0, 1), new(0, 30), new(1, 0), new(1, 30), new(1, 59), new(2, 0), new(2, 15), new(2, 30), new(2, 59), new(3, 0), new(4, 0),
        new(8, 30), new(12, 0), new(22, 30), new(23, 0), new(23, 30), new(23, 59),
    ];
}
