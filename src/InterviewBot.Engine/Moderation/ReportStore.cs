using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Moderation;

/// <summary>What people said is wrong.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Reporter">What whoever said it is called.</param>
/// <param name="Question">Which question it is about.</param>
/// <param name="Comment">Which comment; null: what the bank says.</param>
/// <param name="Text">In their words.</param>
/// <param name="ReportedAt">When.</param>
/// <param name="Said">What the comment said then; null of an answer, and of a report from before that was kept.</param>
internal sealed record Report(long Id, string Reporter, QuestionId Question, long? Comment, string Text, DateTimeOffset ReportedAt, string? Said);

/// <summary>Reports, and what else waits for a moderator.</summary>
internal static class ReportStore
{
    /// <summary>Keeps a report; of one comment a person's first one that is open.</summary>
    /// <returns>False where they reported it already, and it is open.</returns>
    public static bool Add(
        SqliteConnection connection, long chat, long person, long? comment, QuestionId question, string text, DateTimeOffset now)
        => connection.Execute(
            """
            INSERT INTO report (chat_id, person_id, comment_id, question_id, text, reported_at, said)
            VALUES ($chat, $person, $comment, $question, $text, $now, (SELECT text FROM comment WHERE id = $comment))
            ON CONFLICT (person_id, comment_id) WHERE comment_id IS NOT NULL AND settled_at IS NULL DO NOTHING
            """,
            ("$chat", chat),
            ("$person", person),
            ("$comment", comment),
            ("$question", question.Value),
            ("$text", text),
            ("$now", now)) > 0;

    /// <summary>Whether anybody waits for a moderator to look at the comment.</summary>
    public static bool IsReported(SqliteConnection connection, long comment)
        => connection.QueryFirst(
            "SELECT EXISTS (SELECT 1 FROM report WHERE comment_id = $comment AND settled_at IS NULL)",
            row => row.GetBoolean(0),
            ("$comment", comment));

    /// <returns>Whether it was open; its comment's number goes into the audit.</returns>
    public static bool Settle(SqliteConnection connection, long report, DateTimeOffset now)
        => connection.Execute(
            "UPDATE report SET settled_at = $now WHERE id = $report AND settled_at IS NULL",
            ("$now", now),
            ("$report", report)) > 0;

    public static void SettleAll(SqliteConnection connection, long comment, DateTimeOffset now)
        => connection.Execute(
            "UPDATE report SET settled_at = $now WHERE comment_id = $comment AND settled_at IS NULL",
            ("$now", now),
            ("$comment", comment));

    public static int CountOpen(SqliteConnection connection)
        => connection.QueryFirst("SELECT count(*) FROM report WHERE settled_at IS NULL", row => row.GetInt32(0));

    /// <summary>The one in a place of those that are open, the oldest being in place 0; null beyond the last.</summary>
    public static Report? Open(SqliteConnection connection, int place)
        => connection.QueryFirstOrDefault(
            """
            SELECT r.id, coalesce(m.name, p.name), r.question_id, r.comment_id, r.text, r.reported_at, r.said
            FROM report r JOIN person p ON p.id = r.person_id
            LEFT JOIN member m ON m.chat_id = r.chat_id AND m.person_id = r.person_id
            WHERE r.settled_at IS NULL ORDER BY r.id LIMIT 1 OFFSET $place
            """,
            row => new Report(
                row.GetInt64(0),
                row.GetString(1),
                QuestionId.Parse(row.GetString(2)),
                row.GetInt64OrNull(3),
                row.GetString(4),
                row.GetTime(5),
                row.GetStringOrNull(6)),
            ("$place", place));

    public static int CountHidden(SqliteConnection connection)
        => connection.QueryFirst("SELECT count(*) FROM comment WHERE state = 'hidden'", row => row.GetInt32(0));

    /// <summary>The hidden comment in a place, the newest being in place 0.</summary>
    public static long? Hidden(SqliteConnection connection, int place)
        => connection.QueryFirstOrDefault(
            "SELECT id FROM comment WHERE state = 'hidden' ORDER BY id DESC LIMIT 1 OFFSET $place",
            row => (long?)row.GetInt64(0),
            ("$place", place));

    /// <summary>How many comments are held in the chat; null: in all.</summary>
    public static int CountHeld(SqliteConnection connection, long? chat)
        => chat is null
            ? connection.QueryFirst("SELECT count(*) FROM comment WHERE state = 'held'", row => row.GetInt32(0))
            : connection.QueryFirst(
                "SELECT count(*) FROM comment WHERE state = 'held' AND chat_id = $chat", row => row.GetInt32(0), ("$chat", chat));

    /// <summary>The held comment in a place, the oldest being in place 0.</summary>
    public static long? Held(SqliteConnection connection, long? chat, int place)
        => connection.QueryFirstOrDefault(
            "SELECT id FROM comment WHERE state = 'held' AND ($chat IS NULL OR chat_id = $chat) ORDER BY id LIMIT 1 OFFSET $place",
            row => (long?)row.GetInt64(0),
            ("$chat", chat),
            ("$place", place));
}
