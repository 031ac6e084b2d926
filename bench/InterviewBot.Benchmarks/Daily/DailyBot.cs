using InterviewBot.Benchmarks.Load;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Benchmarks.Daily;

/// <summary>The engine's daily questions, with a platform that has a pace.</summary>
internal sealed class DailyBot : IAsyncDisposable
{
    private readonly EngineOnFile _engine;

    private DailyBot(EngineOnFile engine) => _engine = engine;

    public Database Database => _engine.Database;

    public DailyPlanner Planner => _engine.Get<DailyPlanner>();

    public DailyPosts Posts => _engine.Get<DailyPosts>();

    /// <summary>Tick, as <see cref="DailyPosts"/> does when nothing is due: when to plan next, and when to send.</summary>
    public (DateTimeOffset? Plan, DateTimeOffset? Send) Look()
        => (Planner.NextMoment(PacedPlatform.Name), Database.Read(connection => OutboxStore.NextMoment(connection, PacedPlatform.Name)));

    public static async Task<DailyBot> StartAsync(QuestionBank bank, PacedPlatform platform)
        => new(await EngineOnFile.StartAsync(bank, services => services.AddSingleton<IDailyAdapter>(platform)));

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

    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
