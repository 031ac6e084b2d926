using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting.Rules;

/// <summary>What the rules want to know of who writes and where.</summary>
internal static class WriterStore
{
    /// <summary>So many of a person's comments are looked through for one that says the same: more do not come within the hour but at leisure.</summary>
    private const int LookedThrough = 30;

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

    public static bool WroteLately(SqliteConnection connection, long chat, long person, string text, DateTimeOffset since)
        => connection.QueryFirst(
            """
            SELECT EXISTS (
                SELECT 1 FROM (SELECT chat_id, text, written_at FROM comment WHERE person_id = $person ORDER BY id DESC LIMIT $last)
                WHERE chat_id = $chat AND written_at > $since AND text = $text)
            """,
            row => row.GetBoolean(0),
            ("$person", person),
            ("$last", LookedThrough),
            ("$chat", chat),
            ("$since", since),
            ("$text", text));

    /// <summary>Whether the person's first comment that shows came after a time, or there are fewer than so many.</summary>
    public static bool IsNew(SqliteConnection connection, long person, DateTimeOffset since, int fewerThan)
        => connection.QueryFirst(
            """
            SELECT count(*) < $count OR coalesce(min(written_at), $since) >= $since
            FROM (SELECT written_at FROM comment WHERE person_id = $person AND state = 'shown' ORDER BY id LIMIT max($count, 1))
            """,
            row => row.GetBoolean(0),
            ("$person", person),
            ("$count", fewerThan),
            ("$since", since));
}
