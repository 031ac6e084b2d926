using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Moderation;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using EventId = InterviewBot.Engine.Chat.EventId;

namespace InterviewBot.Running;

/// <summary>Forgets, now and then, the events that no platform will send again, and what moderators did and what was posted long ago.</summary>
internal sealed partial class Housekeeping(Database database, TimeProvider time, ILogger<Housekeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>While nothing can be saved: the health tells of the last write, and without one it would never recover.</summary>
    private static readonly TimeSpan IntervalInTrouble = TimeSpan.FromMinutes(1);

    /// <summary>Platforms repeat an event for at most a day; Telegram may use its ids anew after a week.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(3);

    /// <summary>Longer than handled events: time for whoever runs the bot to look into them; they hold people's words, so not for good.</summary>
    private static readonly TimeSpan SetAsideKeptFor = TimeSpan.FromDays(11);

    /// <summary>What moderators did, and reports that are settled.</summary>
    private static readonly TimeSpan ModerationKeptFor = TimeSpan.FromDays(365);

    /// <summary>What became of daily questions, for whoever is asked why one is missing.</summary>
    private static readonly TimeSpan DailyPostsKeptFor = TimeSpan.FromDays(90);

    /// <summary>In one write: people's words wait for it meanwhile.</summary>
    private const int DailyPostsAtOnce = 200;

    private static readonly EventId Probe = new("housekeeping", "probe");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(IntervalInTrouble, time);
        var due = time.GetUtcNow();
        do
        {
            if (time.GetUtcNow() >= due || database.LastWriteFailure is not null)
            {
                due = time.GetUtcNow() + Interval;
                await PruneAsync(stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task PruneAsync(CancellationToken stoppingToken)
    {
        try
        {
            var before = time.GetUtcNow() - KeptFor;
            var count = await database.WriteAsync(connection => Prune(connection, before), stoppingToken);
            await ForgetDailyPostsAsync(stoppingToken);
            database.EraseSoon();
            Log.Pruned(logger, count);
        }
        catch (NotSavedException failure)
        {
            Log.NotPruned(logger, failure);
        }
    }

    private static int Prune(SqliteConnection connection, DateTimeOffset before)
    {
        AdapterMemory.PruneSetAside(connection, before - SetAsideKeptFor);
        AuditLog.Prune(connection, before - ModerationKeptFor);

        // An event that is forgotten at once: with nothing else to forget the commit would not need the disk, and prove nothing.
        HandledEvents.Once(connection, Probe, before - Interval, () => "");
        return HandledEvents.Prune(connection, before) - 1;
    }

    private async Task ForgetDailyPostsAsync(CancellationToken stoppingToken)
    {
        var before = time.GetUtcNow() - DailyPostsKeptFor;
        PastPlace? place = null;
        do
        {
            place = await database.WriteAsync(connection => PastPosts.Prune(connection, before, place, DailyPostsAtOnce), stoppingToken);
        }
        while (place is not null);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Forgot {Count} handled events.")]
        public static partial void Pruned(ILogger logger, int count);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Handled events could not be forgotten just now.")]
        public static partial void NotPruned(ILogger logger, Exception failure);
    }
}
