using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Tests.Storage;

public sealed class HandledEventsTests : DatabaseTest
{
    private static readonly EventId Event = new("telegram", "42");

    [Fact]
    public async Task An_event_that_comes_again_has_its_effects_once_and_the_same_outcome()
    {
        var database = await OpenAsync();

        var first = await HandleAsync(database, Event, "first");
        var again = await HandleAsync(database, Event, "again");

        Assert.Equal(("first", "first"), (first, again));
        Assert.Equal(["first"], database.Read(Notes));
    }

    [Fact]
    public async Task What_brings_an_event_again_is_kept_until_it_is_answered_or_given_up()
    {
        var database = await OpenAsync();
        foreach (var id in new[] { "1", "2", "3" })
        {
            await database.WriteAsync(connection =>
                HandledEvents.Once(connection, Event with { Id = id }, Time.GetUtcNow(), () => "", payload: $"payload {id}"));
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        await HandleAsync(database, Event, "without a payload");
        Assert.Equal(["payload 1", "payload 2", "payload 3"], Unanswered(Time.GetUtcNow().AddHours(-1)));
        Assert.Equal(["payload 3"], Unanswered(Time.GetUtcNow().AddSeconds(-1)));

        await database.WriteAsync(connection => HandledEvents.MarkAnswered(connection, Event with { Id = "2" }));
        await database.WriteAsync(connection => HandledEvents.GiveUp(connection, Event with { Id = "3" }));
        Assert.Equal(["payload 1"], Unanswered(Time.GetUtcNow().AddHours(-1)));
        Assert.False(database.Read(connection => HandledEvents.WasAnswered(connection, Event with { Id = "3" })));

        IEnumerable<string> Unanswered(DateTimeOffset since)
            => database.Read(connection => HandledEvents.Unanswered(connection, Event.Platform, since));
    }

    [Fact]
    public async Task An_event_stays_handled_when_the_bot_starts_anew()
    {
        var database = await OpenAsync();
        await HandleAsync(database, Event, "first");
        await database.DisposeAsync();

        Assert.Equal("first", await HandleAsync(await OpenAsync(), Event, "again"));
    }

    [Fact]
    public async Task The_same_id_on_another_platform_is_another_event()
    {
        var database = await OpenAsync();

        await HandleAsync(database, Event, "one");
        await HandleAsync(database, Event with { Platform = "discord" }, "other");

        Assert.Equal(["one", "other"], database.Read(Notes));
    }

    [Fact]
    public async Task An_event_whose_effect_throws_leaves_nothing_and_may_come_again()
    {
        var database = await OpenAsync();

        await Assert.ThrowsAsync<FormatException>(() => database.WriteAsync(connection =>
            HandledEvents.Once(connection, Event, Time.GetUtcNow(), () =>
            {
                Note(connection, "half");
                throw new FormatException();
            })));

        Assert.Equal("whole", await HandleAsync(database, Event, "whole"));
        Assert.Equal(["whole"], database.Read(Notes));
    }

    [Fact]
    public async Task An_event_is_answered_once_that_is_marked()
    {
        var database = await OpenAsync();
        await HandleAsync(database, Event, "done");
        await HandleAsync(database, Event with { Id = "43" }, "done");
        bool? WasAnswered(SqliteConnection connection) => HandledEvents.WasAnswered(connection, Event);

        Assert.False(database.Read(WasAnswered));
        await database.WriteAsync(connection => HandledEvents.MarkAnswered(connection, Event));

        Assert.True(database.Read(WasAnswered));
        Assert.False(database.Read(connection => HandledEvents.WasAnswered(connection, Event with { Id = "43" })));
        Assert.Null(database.Read(connection => HandledEvents.WasAnswered(connection, Event with { Id = "never" })));
    }

    [Fact]
    public async Task Old_events_are_forgotten_and_younger_ones_kept()
    {
        var database = await OpenAsync();
        await HandleAsync(database, Event with { Id = "old" }, "old");
        Time.Advance(TimeSpan.FromMilliseconds(1));
        await HandleAsync(database, Event with { Id = "young" }, "young");

        var forgotten = await database.WriteAsync(connection => HandledEvents.Prune(connection, Time.GetUtcNow()));

        Assert.Equal(1, forgotten);
        Assert.Equal("old again", await HandleAsync(database, Event with { Id = "old" }, "old again"));
        Assert.Equal("young", await HandleAsync(database, Event with { Id = "young" }, "young again"));
    }

    private Task<string> HandleAsync(Database database, EventId id, string outcome)
        => database.WriteAsync(connection => HandledEvents.Once(connection, id, Time.GetUtcNow(), () =>
        {
            Note(connection, outcome);
            return outcome;
        }));
}
