using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Moderation;

/// <summary>
/// Who had no voice when they were forgotten. Of them a mark stays, which is of no use but to know them again: else being forgotten would
/// be the way around every moderator.
/// </summary>
internal static class BarredStore
{
    /// <summary>Leaves the marks; to be called before the person's rows go.</summary>
    /// <param name="connection">Of the write that forgets.</param>
    /// <param name="person">The person's row.</param>
    public static void Leave(SqliteConnection connection, long person)
        => connection.Execute(
            """
            INSERT INTO barred (mark, chat_id, barred_at)
            SELECT $mark, NULL, blocked_at FROM person WHERE id = $person AND blocked_at IS NOT NULL;
            INSERT INTO barred (mark, chat_id, barred_at)
            SELECT $mark, chat_id, silenced_at FROM member WHERE person_id = $person AND silenced_at IS NOT NULL;
            """,
            ("$mark", MarkOf(connection, person)),
            ("$person", person));

    /// <summary>They are back: what the mark stands for is theirs again, and the mark is gone.</summary>
    public static void TakeBack(SqliteConnection connection, long chat, long person)
    {
        if (!connection.QueryFirst("SELECT EXISTS (SELECT 1 FROM barred)", row => row.GetBoolean(0)))
        {
            return;
        }

        connection.Execute(
            """
            UPDATE person SET blocked_at = coalesce(blocked_at, (SELECT barred_at FROM barred WHERE mark = $mark AND chat_id IS NULL))
            WHERE id = $person;
            INSERT INTO member (chat_id, person_id, name, silenced_at)
            SELECT b.chat_id, p.id, p.name, b.barred_at FROM barred b JOIN person p ON p.id = $person
            WHERE b.mark = $mark AND b.chat_id = $chat
            ON CONFLICT (chat_id, person_id) DO UPDATE SET silenced_at = excluded.silenced_at;
            DELETE FROM barred WHERE mark = $mark AND (chat_id IS NULL OR chat_id = $chat);
            """,
            ("$mark", MarkOf(connection, person)),
            ("$chat", chat),
            ("$person", person));
    }

    private static string MarkOf(SqliteConnection connection, long person)
        => KeyedMark.Of(connection, connection.QueryFirst(
            "SELECT platform || ':' || address FROM person WHERE id = $person", row => row.GetString(0), ("$person", person)));
}
