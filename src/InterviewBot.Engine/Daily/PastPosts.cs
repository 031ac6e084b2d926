using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily;

/// <summary>What the outbox keeps of posts that are over.</summary>
public static class PastPosts
{
    /// <summary>
    /// Forgets rows that are over and were due before a time, some at a time. A chat's latest row that is over stays: it says which dates had
    /// their turn.
    /// </summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="before">The time.</param>
    /// <param name="after">Where the last call stopped; null to begin with the oldest.</param>
    /// <param name="count">How many rows are looked at, at most.</param>
    /// <returns>Where it stopped; null at the end.</returns>
    public static PastPlace? Prune(SqliteConnection connection, DateTimeOffset before, PastPlace? after, int count)
    {
        var start = after ?? new PastPlace(DateTimeOffset.UnixEpoch, Chat: 0);
        var end = connection.QueryFirstOrDefault(
            """
            SELECT due_at, chat_id FROM (
                SELECT due_at, chat_id FROM daily_post
                WHERE (due_at, chat_id) > ($due, $chat) AND due_at < $before ORDER BY due_at, chat_id LIMIT $count)
            ORDER BY due_at DESC, chat_id DESC LIMIT 1
            """,
            row => new PastPlace(row.GetTime(0), row.GetInt64(1)),
            ("$due", start.Due),
            ("$chat", start.Chat),
            ("$before", before),
            ("$count", count));
        if (end is null)
        {
            return null;
        }

        connection.Execute(
            """
            DELETE FROM daily_post WHERE (chat_id, local_date) IN (
                SELECT p.chat_id, p.local_date FROM daily_post p
                WHERE (p.due_at, p.chat_id) > ($due, $chat) AND (p.due_at, p.chat_id) <= ($lastDue, $lastChat)
                    AND p.state IN ('sent', 'skipped', 'failed', 'uncertain')
                    AND EXISTS (
                        SELECT 1 FROM daily_post l
                        WHERE l.chat_id = p.chat_id AND l.local_date > p.local_date AND l.state IN ('sent', 'skipped', 'failed', 'uncertain')))
            """,
            ("$due", start.Due),
            ("$chat", start.Chat),
            ("$lastDue", end.Due),
            ("$lastChat", end.Chat));
        return end;
    }
}

/// <summary>How far the outbox was looked through, by what was due first.</summary>
/// <param name="Due">When the last row looked at was due.</param>
/// <param name="Chat">Its chat's row.</param>
public sealed record PastPlace(DateTimeOffset Due, long Chat);
