using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting.Rules;

/// <summary>What the rules want to know of who writes and where.</summary>
internal static class WriterStore
{
    public static (bool IsBlocked, bool IsSilenced) VoiceOf(SqliteConnection connection, long chat, long person)
        => connection.QueryFirst(
            """
            SELECT p.blocked_at IS NOT NULL, m.silenced_at IS NOT NULL
            FROM person p LEFT JOIN member m ON m.person_id = p.id AND m.chat_id = $chat
            WHERE p.id = $person
            """,
            row => (row.GetBoolean(0), row.GetBoolean(1)),
            ("$chat", chat),
            ("$person", person));

    /// <summary>What the person is called in the chat.</summary>
    public static string NameOf(SqliteConnection connection, long chat, long person)
        => connection.QueryFirst(
            """
            SELECT coalesce(m.name, p.name) FROM person p LEFT JOIN member m ON m.person_id = p.id AND m.chat_id = $chat
            WHERE p.id = $person
            """,
            row => row.GetString(0),
            ("$chat", chat),
            ("$person", person));

    /// <summary>Whether anybody but the writer sees what is written there: many are in it, it is open, or what is edited is a shared note.</summary>
    /// <param name="connection">Within the write.</param>
    /// <param name="chat">The chat's row.</param>
    /// <param name="edited">The comment that gets another text; null for a new one.</param>
    public static bool IsSeenByOthers(SqliteConnection connection, long chat, long? edited)
        => connection.QueryFirst(
            """
            SELECT is_private = 0 OR is_open = 1 OR EXISTS (SELECT 1 FROM comment WHERE id = $edited AND is_shared = 1)
            FROM chat WHERE id = $chat
            """,
            row => row.GetBoolean(0),
            ("$edited", edited),
            ("$chat", chat));

    /// <summary>Whether another comment of the person in the chat has said the same since a time.</summary>
    /// <param name="connection">Within the write.</param>
    /// <param name="chat">The chat's row.</param>
    /// <param name="person">The person's row.</param>
    /// <param name="draft">What is said; a comment that gets another text is no repeat of itself.</param>
    /// <param name="since">What was said before does not count.</param>
    public static bool SaidLately(SqliteConnection connection, long chat, long person, CommentDraft draft, DateTimeOffset since)
        => connection.QueryFirst(
            """
            SELECT EXISTS (
                SELECT 1 FROM comment
                WHERE person_id = $person AND chat_id = $chat AND fold = $fold
                  AND coalesce(edited_at, written_at) > $since AND id IS NOT $edited)
            """,
            row => row.GetBoolean(0),
            ("$person", person),
            ("$chat", chat),
            ("$fold", draft.Fold),
            ("$since", since),
            ("$edited", draft.Edits));

    /// <summary>
    /// Whether the person's first comment that others see came after a time, or there are fewer than so many. Notes to oneself count for
    /// nothing. Rows that were imported stand in no order of time.
    /// </summary>
    public static bool IsNew(SqliteConnection connection, long person, DateTimeOffset since, int fewerThan)
        => connection.QueryFirst(
            """
            SELECT (SELECT count(*) FROM (
                    SELECT 1 FROM comment c JOIN chat h ON h.id = c.chat_id
                    WHERE c.person_id = $person AND c.state = 'shown' AND h.is_private = 0 LIMIT $count)) < $count
                OR NOT EXISTS (
                    SELECT 1 FROM comment c JOIN chat h ON h.id = c.chat_id
                    WHERE c.person_id = $person AND c.state = 'shown' AND h.is_private = 0 AND c.written_at < $since)
            """,
            row => row.GetBoolean(0),
            ("$person", person),
            ("$count", fewerThan),
            ("$since", since));
}
