using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Daily;

/// <summary>
/// Puts what schedules ask for into the outbox, some schedules in one write. One that cannot be worked out is marked and put off, and stops
/// no other.
/// </summary>
/// <param name="options">The owner's.</param>
/// <param name="random">Says who is first of those that are due together.</param>
/// <param name="logger">Where schedules that cannot be worked out are told of.</param>
internal sealed partial class BatchPlanner(DailyOptions options, Random random, ILogger<BatchPlanner> logger)
{
    /// <summary>All that is held of schedules at once, however many there are.</summary>
    public const int BatchSize = 200;

    private static readonly TimeSpan PutOff = TimeSpan.FromDays(1);

    /// <summary>To be called within a write, as only one runs at a time.</summary>
    public long NextTurn() => random.Next();

    /// <summary>Puts into the outbox what a schedule asks for up to now.</summary>
    /// <returns>The next date.</returns>
    public DateOnly Settle(SqliteConnection connection, StoredSchedule stored, DateTimeOffset now)
        => Work(connection, stored, now, now) is { } plan ? Carry(connection, stored, plan) : stored.Next.Date;

    /// <summary>Plans the first of what is due soon.</summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="platform">Whose.</param>
    /// <param name="now">The moment.</param>
    /// <param name="isReviewing">What comes next in them may be worked out by clocks that were changed since; then it is worked out anew.</param>
    /// <returns>How many schedules were looked at: fewer than a batch when no more are due.</returns>
    public int PlanBatch(SqliteConnection connection, string platform, DateTimeOffset now, bool isReviewing = false)
    {
        var due = ScheduleStore.Due(connection, platform, now + DailyPlanner.Ahead, BatchSize);
        foreach (var found in due)
        {
            var stored = isReviewing ? Review(connection, found, now) : found;
            if (Strikes.AreCertain(connection, stored.ChatId))
            {
                ScheduleStore.TurnOffAsGone(connection, stored.ChatId, now);
                Log.TurnedOff(logger, stored.ChatId);
            }
            else if (Work(connection, stored, now, now + DailyPlanner.Ahead) is { } plan)
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
    private Plan? Work(SqliteConnection connection, StoredSchedule stored, DateTimeOffset now, DateTimeOffset ahead)
    {
        // There are some only where the clock was set back, and they matter only where something was missed.
        ImmutableHashSet<DateOnly> taken = stored.Next.At <= now ? [.. OutboxStore.DatesFrom(connection, stored.ChatId, stored.Next.Date)] : [];
        try
        {
            if (Occurrences.Of(stored.Schedule) is { } occurrences)
            {
                return Planning.At(stored, occurrences, taken, now, ahead, options.Grace);
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

    /// <returns>The chat behind which to go on; null: this was the last page.</returns>
    public long? ReviewPage(SqliteConnection connection, string platform, long behind, DateTimeOffset now)
    {
        var page = ScheduleStore.Page(connection, platform, behind, BatchSize);
        foreach (var stored in page)
        {
            Review(connection, stored, now);
        }

        return page.Length < BatchSize ? null : page[^1].ChatId;
    }

    /// <summary>What is planned ahead is planned again, by the clock and the zones as they are now; what is due stays.</summary>
    /// <returns>The schedule as it is then.</returns>
    public StoredSchedule Review(SqliteConnection connection, StoredSchedule stored, DateTimeOffset now)
    {
        if (Reviewed(connection, stored, now) is not { } reviewed)
        {
            return stored;
        }

        OutboxStore.RemoveSkippedAfter(connection, stored.ChatId, now);
        OutboxStore.RemovePlannedAfter(connection, stored.ChatId, now);
        if (reviewed != stored)
        {
            ScheduleStore.Save(connection, reviewed);
        }

        return reviewed;
    }

    /// <summary>Null: it cannot be worked out, which is told when it is due.</summary>
    private StoredSchedule? Reviewed(SqliteConnection connection, StoredSchedule stored, DateTimeOffset now)
    {
        try
        {
            if (Occurrences.Of(stored.Schedule) is not { } occurrences)
            {
                return null;
            }

            // Else it was chosen while the clock was ahead.
            var chosen = stored.Since <= now ? stored : stored with { Since = now, After = occurrences.LatestAt(now).Date };
            var last = OutboxStore.LastDate(connection, stored.ChatId, now) ?? chosen.After;
            var next = occurrences.After(last > chosen.After ? last : chosen.After);
            return chosen with { Next = next with { At = chosen.Due(next) } };
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure, stored.ChatId);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Chat {Chat} is gone: its daily question is off until somebody there turns it on again.")]
        public static partial void TurnedOff(ILogger logger, long chat);

        [LoggerMessage(Level = LogLevel.Warning, Message = "This machine does not know '{Zone}', the time zone of chat {Chat}; tried again in a day.")]
        public static partial void UnknownZone(ILogger logger, long chat, string zone);

        [LoggerMessage(Level = LogLevel.Error, Message = "The schedule of chat {Chat} could not be worked out; tried again in a day.")]
        public static partial void Failed(ILogger logger, Exception failure, long chat);
    }
}
