using InterviewBot.Engine.Daily;

namespace InterviewBot.Engine.Tests.Daily.Simulation;

/// <summary>What people choose, and when they change their minds: when it is hardest.</summary>
internal sealed class Wishes(ZoneWalks walks, Random random)
{
    /// <summary>Posts of many chats fall on the same times, as people choose them; some where clocks are changed.</summary>
    private readonly TimeOnly[] _times = [new(8, 30), new(0, 0), new(2, 30), .. Enumerable.Range(0, 4).Select(_ => AnyTime(random))];

    public DailySchedule New() => new()
    {
        Time = random.GetItems(_times, 1)[0],
        Zone = random.Next(2) == 0 ? walks.Zones[0] : walks.Zones[random.Next(walks.Zones.Count)],
        Days = AnyDays(),
        Place = random.Next(3) switch { 0 => null, 1 => "a thread", _ => "a channel" },
        Pins = random.Next(4) == 0,
    };

    public DailySchedule Changed(DailySchedule? before)
    {
        var now = New();
        return before is null ? now : random.Next(6) switch
        {
            0 => before,
            1 => before with { Time = before.Time.AddMinutes(random.Next(-20, 20)) },
            2 => before with { Zone = walks.Zones[random.Next(walks.Zones.Count)] },
            3 => before with { Days = now.Days },
            4 => before with { Place = now.Place },
            _ => now,
        };
    }

    /// <summary>A moment at or about the time of a post, or of its planning, within the next days.</summary>
    public DateTimeOffset WorstMoment(ChatOracle oracle, DateTimeOffset now)
    {
        if (oracle.Next(now) is not { } next || random.Next(4) == 0)
        {
            return now + (random.NextDouble() * TimeSpan.FromDays(6));
        }

        var moment = next.At + TimeSpan.FromDays(random.Next(8)) + random.Next(7) switch
        {
            0 => TimeSpan.FromMilliseconds(-1),
            1 => default,
            2 => TimeSpan.FromMilliseconds(1),
            3 => TimeSpan.FromSeconds(random.Next(-90, 90)),
            4 => -DailyPlanner.Ahead + TimeSpan.FromMilliseconds(random.Next(-1, 2)),
            5 => TimeSpan.FromMinutes(random.Next(-70, 70)),
            _ => TimeSpan.FromHours(random.Next(-24, 24)),
        };
        return moment > now ? moment : now.AddSeconds(random.Next(1, 5));
    }

    private Days AnyDays() => random.Next(3) switch
    {
        0 => Days.All,
        1 => Days.Weekdays,
        _ => (Days)random.Next(1, (int)Days.All + 1),
    };

    private static TimeOnly AnyTime(Random random) => TimeOnly.MinValue.AddMinutes(random.Next(24 * 60));
}
