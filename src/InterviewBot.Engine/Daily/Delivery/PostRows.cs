using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>How a row of the outbox goes from state to state while it is delivered.</summary>
internal static class PostRows
{
    /// <summary>Claimed: it is being sent until then.</summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="key">Which it is.</param>
    /// <param name="question">What is posted.</param>
    /// <param name="isBegun">Nobody tells before its first request goes out: it counts as gone out from now on.</param>
    /// <param name="until">When the lease ends.</param>
    public static void Lease(SqliteConnection connection, PostKey key, QuestionId question, bool isBegun, DateTimeOffset until)
        => connection.Execute(
            """
            UPDATE daily_post SET
                state = 'sending', question_id = $question, is_begun = $begun, lease_until = $until, attempts = attempts + 1, error = NULL
            WHERE chat_id = $chat AND local_date = $date
            """,
            ("$question", question.Value),
            ("$begun", isBegun),
            ("$until", until),
            ("$chat", key.Chat),
            ("$date", DailyDates.ToColumn(key.Date)));

    public static void Renew(SqliteConnection connection, PostKey key, DateTimeOffset until)
        => connection.Execute(
            "UPDATE daily_post SET lease_until = $until WHERE chat_id = $chat AND local_date = $date AND state = 'sending'",
            ("$until", until),
            ("$chat", key.Chat),
            ("$date", DailyDates.ToColumn(key.Date)));

    /// <summary>Its first request goes out now.</summary>
    public static void Begin(SqliteConnection connection, PostKey key)
        => connection.Execute(
            "UPDATE daily_post SET is_begun = 1 WHERE chat_id = $chat AND local_date = $date AND state = 'sending'",
            ("$chat", key.Chat),
            ("$date", DailyDates.ToColumn(key.Date)));

    /// <summary>Its sending was cut off before the first request: the try does not count, and its waiting so far does.</summary>
    /// <returns>False: a request may have gone out, or it is not being sent.</returns>
    public static bool TakeBack(SqliteConnection connection, PostKey key)
        => connection.Execute(
            """
            UPDATE daily_post SET state = 'planned', attempts = attempts - 1, lease_until = NULL
            WHERE chat_id = $chat AND local_date = $date AND state = 'sending' AND is_begun = 0
            """,
            ("$chat", key.Chat),
            ("$date", DailyDates.ToColumn(key.Date))) > 0;

    /// <returns>False: there is no such row any more, or it was known to be there.</returns>
    public static bool IsThere(SqliteConnection connection, PostKey key, string? message, DateTimeOffset now)
        => connection.Execute(
            """
            UPDATE daily_post SET state = 'sent', message = $message, sent_at = $now, lease_until = NULL, may_be_there = 0, error = NULL
            WHERE chat_id = $chat AND local_date = $date AND state <> 'sent'
            """,
            ("$message", message),
            ("$now", now),
            ("$chat", key.Chat),
            ("$date", DailyDates.ToColumn(key.Date))) > 0;

    /// <summary>Messages of the chat, whose posts are kept, are this post.</summary>
    public static void IsShownBy(SqliteConnection connection, PostKey key, long chat, ImmutableArray<MessageRef> messages)
    {
        foreach (var message in messages)
        {
            connection.Execute(
                "UPDATE post SET daily_chat = $daily, daily_date = $date WHERE chat_id = $chat AND message = $message",
                ("$daily", key.Chat),
                ("$date", DailyDates.ToColumn(key.Date)),
                ("$chat", chat),
                ("$message", message.Id));
        }
    }

    /// <summary>This try surely did not work, so it does not count; another may from then on.</summary>
    public static void TryAgain(SqliteConnection connection, PostKey key, DateTimeOffset notBefore, string? error)
        => connection.Execute(
            """
            UPDATE daily_post SET
                state = 'planned', not_before = max(due_at, $not_before), attempts = attempts - 1, lease_until = NULL, error = $error
            WHERE chat_id = $chat AND local_date = $date AND state = 'sending'
            """,
            ("$not_before", notBefore),
            ("$error", error),
            ("$chat", key.Chat),
            ("$date", DailyDates.ToColumn(key.Date)));

    /// <summary>This try may have worked.</summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="key">Which it is.</param>
    /// <param name="error">Why it is not known.</param>
    /// <param name="repeats">Whether it is tried again.</param>
    /// <param name="notBefore">When; null: as soon as may be, and its waiting so far counts.</param>
    public static void MayBeThere(SqliteConnection connection, PostKey key, string error, bool repeats, DateTimeOffset? notBefore)
        => connection.Execute(
            """
            UPDATE daily_post SET
                state = iif($repeats, 'planned', 'uncertain'),
                not_before = max(due_at, coalesce($not_before, not_before)),
                may_be_there = 1, lease_until = NULL, error = $error
            WHERE chat_id = $chat AND local_date = $date AND state = 'sending'
            """,
            ("$repeats", repeats),
            ("$not_before", notBefore),
            ("$error", error),
            ("$chat", key.Chat),
            ("$date", DailyDates.ToColumn(key.Date)));

    /// <summary>It is not tried again. Where an earlier try may have worked, it stays unknown whether it is there.</summary>
    public static void GiveUp(SqliteConnection connection, WaitingPost waiting, PostState state, string error)
        => End(connection, waiting.Key, waiting.MayBeThere ? PostState.Uncertain : state, error);

    /// <summary>It is not tried again.</summary>
    public static void End(SqliteConnection connection, PostKey key, PostState state, string error)
        => connection.Execute(
            """
            UPDATE daily_post SET state = $state, lease_until = NULL, error = $error, missed = ($state = 'skipped')
            WHERE chat_id = $chat AND local_date = $date AND state IN ('planned', 'sending')
            """,
            ("$state", state.Name),
            ("$error", error),
            ("$chat", key.Chat),
            ("$date", DailyDates.ToColumn(key.Date)));
}
