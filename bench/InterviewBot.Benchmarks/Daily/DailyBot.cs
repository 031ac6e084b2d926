using InterviewBot.Benchmarks.Growth;
using InterviewBot.Engine;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewBot.Benchmarks.Daily;

/// <summary>The engine's daily questions on a database in a temporary file, with a platform that has a pace.</summary>
internal sealed class DailyBot : IAsyncDisposable
{
    private const int Seed = 4;

    private readonly TemporaryFolder _folder;
    private readonly ServiceProvider _services;

    private DailyBot(TemporaryFolder folder, Database database, ServiceProvider services)
    {
        _folder = folder;
        _services = services;
        Database = database;
    }

    public Database Database { get; }

    public DailyPlanner Planner => _services.GetRequiredService<DailyPlanner>();

    public DailyPosts Posts => _services.GetRequiredService<DailyPosts>();

    /// <summary>Tick, as <see cref="DailyPosts"/> does when nothing is due: when to plan next, and when to send.</summary>
    public (DateTimeOffset? Plan, DateTimeOffset? Send) Look()
        => (Planner.NextMoment(PacedPlatform.Name), Database.Read(connection => OutboxStore.NextMoment(connection, PacedPlatform.Name)));

    public static async Task<DailyBot> StartAsync(QuestionBank bank, PacedPlatform platform)
    {
        var folder = new TemporaryFolder();
        var opened = await Database.OpenAsync(Path.Combine(folder.Path, "bot.db"), TimeProvider.System, NullLogger<Database>.Instance);
        var database = opened is OpenResult.Opened { Database: var open }
            ? open
            : throw new InvalidOperationException($"The database did not open: {opened}.");
        return new DailyBot(folder, database, new ServiceCollection()
            .AddLogging()
            .AddMetrics()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new Random(Seed))
            .AddSingleton(database)
            .AddSingleton(new QuestionLibrary(bank))
            .AddEngine(new EngineOptions())
            .AddSingleton<IDailyAdapter>(platform)
            .BuildServiceProvider());
    }

    /// <summary>So many chats with a schedule each, whose next post is due at a time.</summary>
    public Task SubscribeAsync(int count, DateTimeOffset due)
        => Database.WriteAsync(connection =>
        {
            connection.Execute(
                """
                WITH RECURSIVE number(value) AS (
                    SELECT coalesce((SELECT max(id) FROM chat), 0) + 1 UNION ALL SELECT value + 1 FROM number LIMIT $count)
                INSERT INTO chat (id, platform, address, is_private) SELECT value, $platform, 'chat ' || value, 0 FROM number
                """,
                ("$count", count),
                ("$platform", PacedPlatform.Name));
            connection.Execute(
                """
                INSERT INTO schedule (chat_id, platform, is_on, minute_of_day, zone, days, topics, levels, is_quiet, opens_thread, pins,
                    since_at, after_date, next_date, next_at)
                SELECT id, platform, 1, $minute, 'UTC', 127, '', '', 0, 0, 0, 0, date($at / 1000 - 86400, 'unixepoch'), date($at / 1000, 'unixepoch'), $due
                FROM chat WHERE id NOT IN (SELECT chat_id FROM schedule)
                """,
                ("$minute", (due.Hour * 60) + due.Minute),
                ("$at", due),
                ("$due", due));
        });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
        _folder.Dispose();
    }
}
