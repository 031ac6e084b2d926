using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily;

/// <summary>What the outbox keeps of posts that are over.</summary>
public static class PastPosts
{
    /// <summary>Forgets rows that are over and were due before a time. A chat's latest row stays: it says which dates had their turn.</summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="before">The time.</param>
    /// <param name="count">No more than these at once.</param>
    /// <returns>How many were forgotten.</returns>
    public static int Prune(SqliteConnection connection, DateTimeOffset before, int count)
        => connection.Execute(
            """
            DELETE FROM daily_post WHERE (chat_id, local_date) IN (
                SELECT p.chat_id, p.local_date FROM daily_post p
                WHERE p.due_at < $before AND p.state IN ('sent', 'skipped', 'failed', 'uncertain')
                    AND EXISTS (SELECT 1 FROM daily_post l WHERE l.chat_id = p.chat_id AND l.local_date > p.local_date AND l.due_at < $before)
                ORDER BY p.due_at LIMIT $count)
            """,
            ("$before", before),
            ("$count", count));
}
