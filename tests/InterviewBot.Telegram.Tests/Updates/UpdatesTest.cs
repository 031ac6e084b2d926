using System.Diagnostics.Metrics;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Updates.Handling;
using InterviewBot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewBot.Telegram.Tests.Updates;

/// <summary>The real client over a connection that is played, and a database of its own.</summary>
public abstract class UpdatesTest : IAsyncLifetime
{
    internal const string Token = "123456:AACanaryThatMustNeverBeSeenOutside_-9";

    private readonly TemporaryFolder _folder = new();
    private Database? _database;

    private protected UpdatesTest()
    {
        Clock = new SignallingClock(Signal);
        Server = new UpdateServer(Signal);
        Handler = new RecordingHandler(Signal);
        Api = new TelegramApi(new TelegramOptions { Token = Token }, new TelegramMetrics(new Meters()), Clock, Server);
    }

    private protected Signal Signal { get; } = new();

    private protected SignallingClock Clock { get; }

    private protected UpdateServer Server { get; }

    private protected RecordingHandler Handler { get; }

    private protected TelegramApi Api { get; }

    private protected LogLines Log { get; } = new();

    private protected Database Database => _database ?? throw new InvalidOperationException("The test has not begun.");

    private protected SetAsideUpdates SetAside
        => new(new AdapterMemory(Database, Clock), new TokenRedaction(Token), Log.For<SetAsideUpdates>());

    private protected IReadOnlyList<(string Event, string Cause, string Payload)> WhatIsSetAside
        => Database.Read(connection => connection.QueryAll(
            "SELECT event, cause, payload FROM set_aside_event WHERE platform = 'telegram' ORDER BY event",
            row => (row.GetString(0), row.GetString(1), row.GetString(2))));

    public async ValueTask InitializeAsync()
    {
        var opened = await Database.OpenAsync(_folder.File("bot.db"), Clock, NullLogger<Database>.Instance);
        _database = Assert.IsType<OpenResult.Opened>(opened).Database;
    }

    public virtual async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await Database.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Leaves no room on the disk, or room again.</summary>
    private protected Task FillDiskAsync(bool isFull)
        => Database.WriteAsync(connection => connection.QueryFirst(
            isFull ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 4294967294", row => row.GetInt64(0)));

    private sealed class Meters : IMeterFactory
    {
        public Meter Create(MeterOptions options) => new(options);

        public void Dispose()
        {
        }
    }
}
