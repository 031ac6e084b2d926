using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>
/// How a row of the outbox goes from state to state while it is delivered. Each change names the claim by which its sender has the row, and
/// changes nothing once that is over.
/// </summary>
internal static class PostRows
{
    /// <summary>The number of the claim that is given out now.</summary>
    public static long NextClaim(SqliteConnection connection)
        => connection.QueryFirst("UPDATE daily_claim SET last = last + 1 RETURNING last", row => row.GetInt64(0));

    /// <summary>Claimed: it is being sent until then.</summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="claim">By which.</param>
    /// <param name="question">What is posted.</param>
    /// <param name="place">Where in the chat.</param>
    /// <param name="until">When the lease ends.</param>
    public static void Lease(SqliteConnection connection, ClaimId claim, QuestionId question, string? place, DateTimeOffset until)
        => connection.Execute(
            """
            UPDATE daily_post SET
                state = 'sending', claim = $claim, question_id = $question, place = $place, is_begun = 0, lease_until = $until,
                attempts = attempts + 1, error = NULL
            WHERE chat_id = $chat AND local_date = $date
            """,
            ("$claim", claim.Number),
            ("$question", question.Value),
            ("$place", place),
            ("$until", until),
            ("$chat", claim.Key.Chat),
            ("$date", DailyDates.ToColumn(claim.Key.Date)));

    /// <summary>Whether its sender still has it.</summary>
    public static bool IsHeld(SqliteConnection connection, ClaimId claim)
        => connection.QueryFirst(
            "SELECT EXISTS (SELECT 1 FROM daily_post WHERE chat_id = $chat AND local_date = $date AND claim = $claim AND state = 'sending')",
            row => row.GetBoolean(0),
            ("$chat", claim.Key.Chat),
            ("$date", DailyDates.ToColumn(claim.Key.Date)),
            ("$claim", claim.Number));

    public static void Renew(SqliteConnection connection, ClaimId claim, DateTimeOffset until)
        => Change(connection, claim, "lease_until = $until", ("$until", until));

    /// <summary>Its first request goes out now.</summary>
    /// <returns>False: it is no longer its sender's, and nothing is to be sent.</returns>
    public static bool Begin(SqliteConnection connection, ClaimId claim) => Change(connection, claim, "is_begun = 1");

    /// <summary>Its sending was cut off before the first request: the try does not count, and its waiting so far does.</summary>
    /// <returns>False: a request may have gone out, or it is not being sent.</returns>
    public static bool TakeBack(SqliteConnection connection, ClaimId claim)
        => connection.Execute(
            """
            UPDATE daily_post SET state = 'planned', attempts = attempts - 1, lease_until = NULL
            WHERE chat_id = $chat AND local_date = $date AND claim = $claim AND state = 'sending' AND is_begun = 0
            """,
            ("$chat", claim.Key.Chat),
            ("$date", DailyDates.ToColumn(claim.Key.Date)),
            ("$claim", claim.Number)) > 0;

    /// <summary>Also where it was taken back meanwhile, as long as nobody else claimed it: what is there is there.</summary>
    /// <returns>False: there is no such row any more, somebody else has it, or it was known to be there.</returns>
    public static bool IsThere(SqliteConnection connection, ClaimId claim, string? message, DateTimeOffset now)
        => connection.Execute(
            """
            UPDATE daily_post SET state = 'sent', message = $message, sent_at = $now, lease_until = NULL, may_be_there = 0, error = NULL
            WHERE chat_id = $chat AND local_date = $date AND claim = $claim AND state <> 'sent'
            """,
            ("$message", message),
            ("$now", now),
            ("$chat", claim.Key.Chat),
            ("$date", DailyDates.ToColumn(claim.Key.Date)),
            ("$claim", claim.Number)) > 0;

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
    public static void TryAgain(SqliteConnection connection, ClaimId claim, DateTimeOffset notBefore, string? error)
        => Change(
            connection,
            claim,
            "state = 'planned', not_before = max(due_at, $not_before), attempts = attempts - 1, lease_until = NULL, error = $error",
            ("$not_before", notBefore),
            ("$error", error));

    /// <summary>This try may have worked.</summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="claim">By which it was sent.</param>
    /// <param name="error">Why it is not known.</param>
    /// <param name="repeats">Whether it is tried again.</param>
    /// <param name="notBefore">When; null: as soon as may be, and its waiting so far counts.</param>
    public static void MayBeThere(SqliteConnection connection, ClaimId claim, string error, bool repeats, DateTimeOffset? notBefore)
        => Change(
            connection,
            claim,
            """
            state = iif($repeats, 'planned', 'uncertain'), not_before = max(due_at, coalesce($not_before, not_before)),
            may_be_there = 1, lease_until = NULL, error = $error
            """,
            ("$repeats", repeats),
            ("$not_before", notBefore),
            ("$error", error));

    /// <summary>It is not tried again. Where an earlier try may have worked, it stays unknown whether it is there.</summary>
    public static void GiveUp(SqliteConnection connection, WaitingPost waiting, PostState state, string error)
        => End(connection, waiting.Key, waiting.MayBeThere ? PostState.Uncertain : state, error);

    /// <summary>It is not tried again. To be called by whoever claims it, or has it.</summary>
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

    /// <returns>False: its sender no longer has it.</returns>
    private static bool Change(SqliteConnection connection, ClaimId claim, string change, params ReadOnlySpan<(string Name, object? Value)> values)
        => connection.Execute(
            $"UPDATE daily_post SET {change} WHERE chat_id = $chat AND local_date = $date AND claim = $claim AND state = 'sending'",
            [.. values, ("$chat", claim.Key.Chat), ("$date", DailyDates.ToColumn(claim.Key.Date)), ("$claim", claim.Number)]) > 0;
}
