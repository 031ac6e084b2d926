using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Daily;

/// <summary>
/// Puts what schedules ask for into the outbox, a little ahead of its time: a look-up of what is due, and work for that alone. A schedule
/// that cannot be worked out is marked and put off, and stops no other.
/// </summary>
/// <param name="database">Where schedules and the outbox are.</param>
/// <param name="options">The owner's.</param>
/// <param name="random">Says who is first of those that are due together.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where schedules that cannot be worked out are told of.</param>
internal sealed partial class DailyPlanner(
    Database database,
    DailyOptions options,
    Random random,
    TimeProvider time,
    ILogger<DailyPlanner> logger)
{
    /// <summary>So that at the minute itself nothing is left to do but send.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);

    private const int BatchSize = 200;

    private static readonly TimeSpan PutOff = TimeSpan.FromDays(1);

    /// <summary>Plans all that is due soon, a batch at a time, so that other writes come in between.</summary>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public async Task PlanAsync(string platform, CancellationToken cancellationToken)
    {
        int planned;
        do
        {
            var now = time.GetUtcNow();
            if (database.Read(connection => ScheduleStore.FirstDue(connection, platform)) is not { } first || first > now + Ahead)
            {
                return;
            }

            planned = await database.WriteAsync(connection => PlanBatch(connection, platform, now), cancellationToken);
        }
        while (planned == BatchSize);
    }

    /// <summary>
    /// Works out anew what comes next in every schedule of a platform: at the start, as the machine's time zones or its clock may have
    /// changed, and when the clock went back.
    /// </summary>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public async Task ReviewAsync(string platform, CancellationToken cancellationToken)
    {
        long? behind = 0;
        while (behind is { } chat)
        {
            var now = time.GetUtcNow();
            behind = await database.WriteAsync(connection => ReviewPage(connection, platform, chat, now), cancellationToken);
        }
    }

    /// <summary>When <see cref="PlanAsync"/> has something to do next; null: no schedule is on.</summary>
    public DateTimeOffset? NextMoment(string platform)
        => database.Read(connection => ScheduleStore.FirstDue(connection, platform)) - Ahead;

    /// <summary>To be called within a write, as only one runs at a time.</summary>
    public long NextTurn() => random.Next();

    /// <summary>Puts into the outbox what a schedule asks for up to now.</summary>
    /// <returns>The next date.</returns>
    public DateOnly Settle(SqliteConnection connection, StoredSchedule stored, DateTimeOffset now)
        => Work(stored, now, now) is { } plan ? Carry(connection, stored, plan) : stored.Next.Date;

    private int PlanBatch(SqliteConnection connection, string platform, DateTimeOffset now)
    {
        var due = ScheduleStore.Due(connection, platform, now + Ahead, BatchSize);
        foreach (var stored in due)
        {
            if (IsGone(connection, stored.ChatId))
            {
                ScheduleStore.TurnOffAsGone(connection, stored.ChatId);
            }
            else if (Work(stored, now, now + Ahead) is { } plan)
            {
                Carry(connection, stored, plan);
            }
            else
            {
                var trouble = Zones.Find(stored.Schedule.Zone) is null ? Trouble.Zone : Trouble.Fault;
                ScheduleStore.PutOff(connection, stored.ChatId, now + PutOff, trouble);
            }
        }

        return due.Length;
    }

    /// <summary>Null: it cannot be worked out.</summary>
    private Plan? Work(StoredSchedule stored, DateTimeOffset now, DateTimeOffset ahead)
    {
        try
        {
            if (Occurrences.Of(stored.Schedule) is { } occurrences)
            {
                return Planning.At(stored, occurrences, now, ahead, options.Grace);
            }

            Log.UnknownZone(logger, stored.ChatId, stored.Schedule.Zone);
        }
        catch (Exception failure)
        {
            // Whatever it is that one schedule brings about, the others go on.
            Log.Failed(logger, failure, stored.ChatId);
        }

        return null;
    }

    private DateOnly Carry(SqliteConnection connection, StoredSchedule stored, Plan plan)
    {
        foreach (var row in plan.Rows)
        {
            OutboxStore.Add(connection, stored.ChatId, stored.Platform, row, NextTurn());
        }

        ScheduleStore.SetNext(connection, stored.ChatId, plan.Next);
        return plan.Next.Date;
    }

    private static long? ReviewPage(SqliteConnection connection, string platform, long behind, DateTimeOffset now)
    {
        var page = ScheduleStore.Page(connection, platform, behind, BatchSize);
        foreach (var stored in page)
        {
            Review(connection, stored, now);
        }

        return page.Length < BatchSize ? null : page[^1].ChatId;
    }

    /// <summary>What is planned ahead is planned again, by the clock and the zones as they are now; what is due stays.</summary>
    private static void Review(SqliteConnection connection, StoredSchedule stored, DateTimeOffset now)
    {
        if (Occurrences.Of(stored.Schedule) is not { } occurrences)
        {
            return;
        }

        if (stored.Since > now)
        {
            // It was chosen while the clock was ahead.
            stored = stored with { Since = now, After = occurrences.LatestAt(now).Date };
        }

        OutboxStore.RemoveSkippedAfter(connection, stored.ChatId, now);
        OutboxStore.RemovePlannedAfter(connection, stored.ChatId, now);
        var last = OutboxStore.LastDate(connection, stored.ChatId, now) ?? stored.After;
        var next = occurrences.After(last > stored.After ? last : stored.After);
        var reviewed = stored with { Next = next with { At = stored.Due(next) } };
        if (reviewed != stored)
        {
            ScheduleStore.Save(connection, reviewed);
        }
    }

    private static bool IsGone(SqliteConnection connection, long chat)
        => connection.QueryFirst("SELECT gone_at IS NOT NULL FROM chat WHERE id = $chat", row => row.GetBoolean(0), ("$chat", chat));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "This machine does not know '{Zone}', the time zone of chat {Chat}; tried again in a day.")]
        public static partial void UnknownZone(ILogger logger, long chat, string zone);

        [LoggerMessage(Level = LogLevel.Error, Message = "The schedule of chat {Chat} could not be worked out; tried again in a day.")]
        public static partial void Failed(ILogger logger, Exception failure, long chat);
    }
}
