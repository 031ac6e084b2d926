using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily;

/// <summary>Turns a chat's daily question on and off and changes it, so that no local date gets two posts and none is lost by it.</summary>
/// <param name="planner">Settles what was due by what was chosen before.</param>
/// <param name="time">The clock.</param>
internal sealed class ScheduleChanges(BatchPlanner planner, TimeProvider time)
{
    /// <summary>
    /// Turns the daily question on as chosen, or changes it. What is due already goes out; of what is planned ahead, nothing stays. A post
    /// that the chat still had coming goes out at once where its new time has passed, for the chat's date in the new zone. A date that had
    /// its post, and every date before it, gets none, whatever the new zone says.
    /// </summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="chat">Its row.</param>
    /// <param name="platform">Where the chat is.</param>
    /// <param name="schedule">What is chosen.</param>
    /// <returns>The next post; null when this machine does not know the zone, and nothing is changed.</returns>
    public Occurrence? Set(SqliteConnection connection, long chat, string platform, DailySchedule schedule)
    {
        if (Occurrences.Of(schedule) is not { } occurrences)
        {
            return null;
        }

        var now = time.GetUtcNow();
        OutboxStore.RemoveSkippedAfter(connection, chat, now);
        var coming = ScheduleStore.Find(connection, chat) is { IsOn: true } before ? TakeBack(connection, before, now) : null;
        var passed = occurrences.LatestAt(now).Date;
        var after = coming <= passed ? passed.AddDays(-1) : passed;
        if (OutboxStore.LastDate(connection, chat, now) is { } last && last > after)
        {
            after = last;
        }

        var next = occurrences.After(after);
        var stored = new StoredSchedule(chat, platform, schedule, IsOn: true, now, after, next, Strikes: 0, Trouble: null);
        stored = stored with { Next = next with { At = stored.Due(next) } };
        ScheduleStore.Save(connection, stored);
        return stored.Next;
    }

    /// <summary>Keeps what is chosen while the daily question is off, for when it is turned on.</summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="chat">Its row; its schedule is off, or it has none.</param>
    /// <param name="platform">Where the chat is.</param>
    /// <param name="schedule">What is chosen.</param>
    /// <returns>False when this machine does not know the zone, and nothing is changed.</returns>
    public bool Keep(SqliteConnection connection, long chat, string platform, DailySchedule schedule)
    {
        if (Occurrences.Of(schedule) is not { } occurrences)
        {
            return false;
        }

        var now = time.GetUtcNow();
        var passed = occurrences.LatestAt(now).Date;
        ScheduleStore.Save(
            connection,
            new StoredSchedule(chat, platform, schedule, IsOn: false, now, passed, occurrences.After(passed), Strikes: 0, Trouble: null));
        return true;
    }

    /// <summary>Turns it off; what was chosen is kept. A post that is being sent goes out.</summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="chat">Its row.</param>
    /// <returns>Whether it was on.</returns>
    public bool TurnOff(SqliteConnection connection, long chat)
    {
        if (ScheduleStore.Find(connection, chat) is not { IsOn: true } stored)
        {
            return false;
        }

        OutboxStore.RemovePlanned(connection, chat);
        OutboxStore.RemoveSkippedAfter(connection, chat, time.GetUtcNow());
        ScheduleStore.Save(connection, stored with { IsOn = false, Strikes = 0, Trouble = null });
        return true;
    }

    /// <summary>
    /// Posts today's at once, and it counts as today's. Where nobody knows whether the last one arrived, be it today's or an earlier date's, that
    /// one is sent again, with the same question. What the platform put off stays put off.
    /// </summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="chat">Its row; its schedule may be off.</param>
    public NowResult PostNow(SqliteConnection connection, long chat)
    {
        var now = time.GetUtcNow();
        if (ScheduleStore.Find(connection, chat) is not { } stored || Occurrences.Of(stored.Schedule) is not { } occurrences)
        {
            return NowResult.NoSchedule;
        }

        var today = occurrences.DateAt(now);
        var isDue = stored.IsOn && stored.Next.At <= now;
        if (!isDue && OutboxStore.LastIfUncertain(connection, chat, now) is { Date: var last } && last != today)
        {
            OutboxStore.PlanAgain(connection, chat, last, now);
            return NowResult.Again;
        }

        if (stored.IsOn && planner.Settle(connection, stored, now) <= today)
        {
            // What was missed before is told of by now, and today's is no longer to come.
            ScheduleStore.SetNext(connection, chat, occurrences.After(today));
        }

        switch (OutboxStore.StateOf(connection, chat, today))
        {
            case null when OutboxStore.LastDate(connection, chat, now) > today:
            case PostState.Sent:
                return NowResult.AlreadyPosted;
            case null:
                OutboxStore.Add(connection, chat, stored.Platform, new PlannedRow(today, now, Missed: 0), planner.NextTurn());
                return NowResult.Coming;
            case PostState.Sending:
                return NowResult.Coming;
            case PostState.Planned when OutboxStore.PutOffUntil(connection, chat, today, now) is not null:
                return NowResult.Waiting;
            case PostState.Uncertain:
                OutboxStore.PlanAgain(connection, chat, today, now);
                return NowResult.Again;
            default:
                OutboxStore.PlanAgain(connection, chat, today, now);
                return NowResult.Coming;
        }
    }

    /// <returns>The first date that the schedule still had coming, by the clock as it is: it may have been set back, and nobody looked since.</returns>
    private DateOnly? TakeBack(SqliteConnection connection, StoredSchedule before, DateTimeOffset now)
    {
        var next = planner.Settle(connection, planner.Review(connection, before, now), now);
        return OutboxStore.RemovePlannedAfter(connection, before.ChatId, now) is { } planned && planned < next ? planned : next;
    }
}
