using InterviewBot.Engine.Daily;

namespace InterviewBot.Engine.Tests.Daily.Simulation;

/// <summary>The clocks of some zones over one stretch of time, each looked at every minute.</summary>
/// <param name="Zones">Their names.</param>
/// <param name="Start">When life begins; clocks are known from twelve days before.</param>
/// <param name="Days">How long it lasts; clocks are known for as much more.</param>
internal sealed record ZoneWalks(IReadOnlyList<string> Zones, DateTimeOffset Start, int Days)
{
    private const int Margin = 12;

    private readonly Dictionary<string, (TimeZoneInfo Zone, MinuteWalk Walk)> _walks = Zones.Distinct(StringComparer.Ordinal).ToDictionary(
        name => name,
        name =>
        {
            var zone = Engine.Daily.Zones.Find(name)!;
            return (zone, new MinuteWalk(zone, Start.AddDays(-Margin), Days + (2 * Margin)));
        },
        StringComparer.Ordinal);

    public DateTimeOffset End => Start.AddDays(Days);

    public DateOnly DateAt(string zone, DateTimeOffset instant) => DateOnly.FromDateTime(MinuteWalk.Shown(_walks[zone].Zone, instant));

    /// <summary>When the schedule wants a post for the date; null: it wants none.</summary>
    public DateTimeOffset? Wanted(DailySchedule schedule, DateOnly date)
        => schedule.Days.Includes(date) ? _walks[schedule.Zone].Walk.InstantOf(date, schedule.Time) : null;
}
