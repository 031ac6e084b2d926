using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Moderation;

/// <summary>What moderators, owners and limits did: who, what, when, to which comment of whom. It holds nobody's words.</summary>
public static class AuditLog
{
    /// <summary>Notes that something was done, in the transaction that does it.</summary>
    /// <param name="connection">Of the write that does it.</param>
    /// <param name="now">When.</param>
    /// <param name="action">What, such as <c>comment-hidden</c>; <c>docs/moderation.md</c> lists them.</param>
    /// <param name="chat">Where, as the chat's row; null for what concerns no chat.</param>
    /// <param name="actor">Who, as the person's row; null for what limits do.</param>
    /// <param name="subject">To whom.</param>
    /// <param name="comment">To which comment.</param>
    /// <param name="detail">One word more where the action needs it; never a person's.</param>
    internal static void Note(
        SqliteConnection connection,
        DateTimeOffset now,
        string action,
        long? chat,
        long? actor,
        long? subject = null,
        long? comment = null,
        string? detail = null)
        => connection.Execute(
            """
            INSERT INTO audit (at, action, chat_id, actor_id, subject_id, comment_id, detail)
            VALUES ($now, $action, $chat, $actor, $subject, $comment, $detail)
            """,
            ("$now", now),
            ("$action", action),
            ("$chat", chat),
            ("$actor", actor),
            ("$subject", subject),
            ("$comment", comment),
            ("$detail", detail));

    /// <summary>Forgets what was done before a time, and reports that were settled before it.</summary>
    public static void Prune(SqliteConnection connection, DateTimeOffset before)
        => connection.Execute(
            """
            DELETE FROM audit WHERE at < $before;
            DELETE FROM report WHERE settled_at < $before;
            """,
            ("$before", before));
}
