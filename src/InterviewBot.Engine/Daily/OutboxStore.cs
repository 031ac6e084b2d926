using System.Collections.Immutable;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily;

/// <summary>The outbox in the database: one row a chat and local date.</summary>
internal static class OutboxStore
{
    /// <summary>Adds the row, unless the date has one.</summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="chat">Whose it is.</param>
    /// <param name="platform">The chat's.</param>
    /// <param name="row">What is planned, or was missed.</param>
    /// <param name="turn">Its place among those that are due at the same moment.</param>
    public static void Add(SqliteConnection connection, long chat, string platform, PlannedRow row, long turn)
        => connection.Execute(
            """
            INSERT INTO daily_post (chat_id, local_date, platform, state, due_at, not_before, turn, missed)
            VALUES ($chat, $date, $platform, $state, $due, $due, $turn, $missed)
            ON CONFLICT (chat_id, local_date) DO NOTHING
            """,
            ("$chat", chat),
            ("$date", DailyDates.ToColumn(row.Date)),
            ("$platform", platform),
            ("$state", (row.Missed > 0 ? PostState.Skipped : PostState.Planned).Name),
            ("$due", row.Due),
            ("$turn", turn),
            ("$missed", row.Missed));

    /// <summary>
    /// The latest date that had its turn. A row that is due in the future counts for its own date only: it is planned ahead, or was made
    /// while the clock was wrong.
    /// </summary>
    public static DateOnly? LastDate(SqliteConnection connection, long chat, DateTimeOffset now)
        => connection.QueryFirstOrDefault(
            "SELECT local_date FROM daily_post WHERE chat_id = $chat AND due_at <= $now ORDER BY local_date DESC LIMIT 1",
            row => (DateOnly?)row.GetDate(0),
            ("$chat", chat),
            ("$now", now));

    /// <summary>The dates from one on that have a row.</summary>
    public static ImmutableArray<DateOnly> DatesFrom(SqliteConnection connection, long chat, DateOnly first)
        => connection.QueryAll(
            "SELECT local_date FROM daily_post WHERE chat_id = $chat AND local_date >= $first",
            row => row.GetDate(0),
            ("$chat", chat),
            ("$first", DailyDates.ToColumn(first)));

    /// <summary>Null: the date has no row.</summary>
    public static PostState? StateOf(SqliteConnection connection, long chat, DateOnly date)
        => connection.QueryFirstOrDefault(
            "SELECT state FROM daily_post WHERE chat_id = $chat AND local_date = $date",
            row => (PostState?)PostState.FromName(row.GetString(0)),
            ("$chat", chat),
            ("$date", DailyDates.ToColumn(date)));

    /// <summary>Takes what is planned ahead out again.</summary>
    /// <returns>The first date among them; null: there was none.</returns>
    public static DateOnly? RemovePlannedAfter(SqliteConnection connection, long chat, DateTimeOffset now)
    {
        var dates = connection.QueryAll(
            """
            DELETE FROM daily_post WHERE chat_id = $chat AND due_at > $now AND state = 'planned' AND may_be_there = 0
            RETURNING local_date
            """,
            row => row.GetDate(0),
            ("$chat", chat),
            ("$now", now));
        return dates.IsEmpty ? null : dates.Min();
    }

    /// <summary>Takes out what is planned, also what is due; what an earlier try may have posted stays, to be told of.</summary>
    public static void RemovePlanned(SqliteConnection connection, long chat)
        => connection.Execute(
            """
            DELETE FROM daily_post WHERE chat_id = $chat AND state = 'planned' AND may_be_there = 0;
            UPDATE daily_post SET state = 'uncertain' WHERE chat_id = $chat AND state = 'planned';
            """,
            ("$chat", chat));

    /// <summary>Takes out what is planned ahead; what is due already is told of.</summary>
    public static void GiveUpPlanned(SqliteConnection connection, long chat, string error, DateTimeOffset now)
    {
        RemovePlannedAfter(connection, chat, now);
        connection.Execute(
            """
            UPDATE daily_post SET state = iif(may_be_there, 'uncertain', 'skipped'), missed = iif(may_be_there, 0, 1), error = $error
            WHERE chat_id = $chat AND state = 'planned'
            """,
            ("$error", error),
            ("$chat", chat));
    }

    /// <summary>Takes out what was skipped by a clock that was ahead: those dates are still to come.</summary>
    public static void RemoveSkippedAfter(SqliteConnection connection, long chat, DateTimeOffset now)
        => connection.Execute(
            "DELETE FROM daily_post WHERE chat_id = $chat AND due_at > $now AND state = 'skipped'",
            ("$chat", chat),
            ("$now", now));

    /// <summary>
    /// The date of the chat's last post, and its question, if nobody knows whether it arrived: what was skipped since says nothing of that. Null:
    /// it is known.
    /// </summary>
    public static (DateOnly Date, string? Question)? LastIfUncertain(SqliteConnection connection, long chat, DateTimeOffset now)
        => connection.QueryFirstOrDefault(
            """
            SELECT local_date, question_id, state FROM daily_post WHERE chat_id = $chat AND due_at <= $now AND state <> 'skipped'
            ORDER BY local_date DESC LIMIT 1
            """,
            row => row.GetString(2) == PostState.Uncertain.Name ? (row.GetDate(0), row.GetStringOrNull(1)) : ((DateOnly, string?)?)null,
            ("$chat", chat),
            ("$now", now));

    /// <summary>Nobody knows whether it arrived, and it cannot be sent again as it was.</summary>
    public static void GiveUpUncertain(SqliteConnection connection, long chat, DateOnly date, string error)
        => connection.Execute(
            """
            UPDATE daily_post SET state = 'failed', may_be_there = 0, question_id = NULL, error = $error
            WHERE chat_id = $chat AND local_date = $date AND state = 'uncertain'
            """,
            ("$error", error),
            ("$chat", chat),
            ("$date", DailyDates.ToColumn(date)));

    /// <summary>Until when the platform put a post off; null: it did not.</summary>
    public static DateTimeOffset? PutOffUntil(SqliteConnection connection, long chat, DateOnly date, DateTimeOffset now)
        => connection.QueryFirstOrDefault(
            """
            SELECT not_before FROM daily_post
            WHERE chat_id = $chat AND local_date = $date AND state = 'planned' AND not_before > due_at AND not_before > $now
            """,
            row => row.GetTimeOrNull(0),
            ("$chat", chat),
            ("$date", DailyDates.ToColumn(date)),
            ("$now", now));

    /// <summary>A row is to be sent now, whatever became of it before. Tries of one that is still planned go on counting.</summary>
    public static void PlanAgain(SqliteConnection connection, long chat, DateOnly date, DateTimeOffset now)
        => connection.Execute(
            """
            UPDATE daily_post SET
                attempts = iif(state = 'planned', attempts, 0), state = 'planned', due_at = min(due_at, $now), not_before = $now, missed = 0, error = NULL
            WHERE chat_id = $chat AND local_date = $date
            """,
            ("$chat", chat),
            ("$date", DailyDates.ToColumn(date)),
            ("$now", now));

    /// <summary>
    /// When there is next something to do: a post may be tried, or a lease ends. A time that has passed: now. Null: nothing waits.
    /// </summary>
    public static DateTimeOffset? NextMoment(SqliteConnection connection, string platform)
        => connection.QueryFirst(
            """
            SELECT min(at) FROM (
                SELECT min(not_before) AS at FROM daily_post WHERE platform = $platform AND state = 'planned'
                UNION ALL
                SELECT min(lease_until) FROM daily_post WHERE platform = $platform AND state = 'sending')
            """,
            row => row.GetTimeOrNull(0),
            ("$platform", platform));

    /// <summary>Whether a lease has ended, or lies further ahead than one is given.</summary>
    public static bool HasLost(SqliteConnection connection, string platform, DateTimeOffset now, DateTimeOffset furthest)
        => connection.QueryFirst(
            """
            SELECT EXISTS (
                SELECT 1 FROM daily_post WHERE platform = $platform AND state = 'sending' AND (lease_until <= $now OR lease_until > $furthest))
            """,
            row => row.GetBoolean(0),
            ("$platform", platform),
            ("$now", now),
            ("$furthest", furthest));

    /// <summary>How many posts could go out now.</summary>
    public static int CountReady(SqliteConnection connection, string platform, DateTimeOffset now)
        => connection.QueryFirst(
            "SELECT count(*) FROM daily_post WHERE platform = $platform AND state = 'planned' AND not_before <= $now",
            row => row.GetInt32(0),
            ("$platform", platform),
            ("$now", now));

    /// <summary>Of how many posts the fate is unknown.</summary>
    public static int CountUncertain(SqliteConnection connection)
        => connection.QueryFirst("SELECT count(*) FROM daily_post WHERE state = 'uncertain'", row => row.GetInt32(0));
}
