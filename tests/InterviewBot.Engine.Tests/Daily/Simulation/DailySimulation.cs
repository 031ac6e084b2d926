using System.Collections.Immutable;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewBot.Engine.Tests.Daily.Simulation;

/// <summary>
/// A million days of chats, in every time zone that there is and from 2000 to 2037, with crashes, sleep, clocks that are set, platforms that do
/// what platforms do, and people who change their minds at the worst moments: each local date has its post once, at the right moment.
/// </summary>
public sealed class DailySimulation(ITestOutputHelper output)
{
    private const string Seed = "DAILY_SEED";
    private const string ChatDays = "DAILY_CHAT_DAYS";
    private const int Million = 1_000_000;
    private const int WorldDays = 30;
    private const int ZonesOfAWorld = 3;

    /// <summary>Where a date was left out.</summary>
    private static readonly ImmutableArray<(string Zone, DateTimeOffset Start)> Always =
    [
        ("Pacific/Apia", new(2011, 12, 20, 0, 0, 0, TimeSpan.Zero)),
        ("Pacific/Fakaofo", new(2011, 12, 20, 0, 0, 0, TimeSpan.Zero)),
    ];

    private readonly ImmutableArray<string> _zones = [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Order(StringComparer.Ordinal)];

    [Fact]
    public void Each_local_date_has_its_post_once_at_the_right_moment()
    {
        var seed = FromEnvironment.CreateRandom(Seed, output.WriteLine).Next();
        var wanted = FromEnvironment.Number(ChatDays) ?? Million;
        var (lived, posts, world) = (0, 0, -1);
        Parallel.For(0, Math.Min(2, Environment.ProcessorCount), _ =>
        {
            while (Volatile.Read(ref lived) < wanted)
            {
                var number = Interlocked.Increment(ref world);
                var (days, count) = Live(number, new Random(unchecked(seed + number)));
                Interlocked.Add(ref lived, days);
                Interlocked.Add(ref posts, count);
            }
        });

        output.WriteLine($"{lived:N0} days of chats in {world + 1} worlds, {posts:N0} posts, {_zones.Length} zones.");
        Assert.True(wanted < Million || (world + 1) * ZonesOfAWorld >= _zones.Length, "Not every zone had its turn.");
    }

    private (int ChatDays, int Posts) Live(int number, Random random)
    {
        var walks = Walks(number, random);
        using var connection = Open();
        try
        {
            var world = new SimulatedWorld(connection, walks, random);
            return (world.ChatDays, world.Live());
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"World {number}, {string.Join(", ", walks.Zones)}, from {walks.Start:u}: {failure.Message}", failure);
        }
    }

    /// <summary>The zones have their turns one after the other.</summary>
    private ZoneWalks Walks(int number, Random random)
    {
        var zones = Enumerable.Range(number * ZonesOfAWorld, ZonesOfAWorld).Select(place => _zones[place % _zones.Length]).ToArray();
        random.Shuffle(zones);
        return number < Always.Length
            ? new ZoneWalks([Always[number].Zone, .. zones], Always[number].Start, WorldDays)
            : new ZoneWalks(zones, AnyStart(zones[0], random), WorldDays);
    }

    /// <summary>Mostly so that the zone changes its clocks within.</summary>
    private static DateTimeOffset AnyStart(string name, Random random)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        var start = new DateTimeOffset(random.Next(2000, 2038), 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(random.Next(365 - WorldDays));
        for (var day = 0; day < 366 && random.Next(500) > 0; day++)
        {
            var change = start.AddDays(day);
            if (change.Year < 2038 && zone.GetUtcOffset(change) != zone.GetUtcOffset(change.AddDays(1)))
            {
                return change.AddDays(-random.Next(2, WorldDays - 2));
            }
        }

        return start;
    }

    private static SqliteConnection Open()
    {
        var connection = Connections.Open(":memory:", SqliteOpenMode.ReadWriteCreate);
        connection.Execute("PRAGMA foreign_keys = ON");
        Migrator.Apply(connection, Migration.LoadAll(), NullLogger.Instance);
        return connection;
    }
}
