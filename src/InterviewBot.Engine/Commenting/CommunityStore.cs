using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting;

/// <summary>A comment from another chat: by whom, never from where.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Author">What its writer is called.</param>
/// <param name="Text">As written.</param>
/// <param name="WrittenAt">When.</param>
/// <param name="IsEdited">The text was changed since.</param>
public sealed record SharedComment(long Id, string Author, string Text, DateTimeOffset WrittenAt, bool IsEdited);

/// <summary>What open chats show each other.</summary>
public static class CommunityStore
{
    public static bool IsOpen(SqliteConnection connection, ChatAddress chat)
        => connection.QueryFirstOrDefault(
            "SELECT is_open FROM chat WHERE platform = $platform AND address = $address",
            row => row.GetBoolean(0),
            ("$platform", chat.Platform),
            ("$address", chat.Id));

    /// <param name="connection">Of a read or a write.</param>
    /// <param name="chat">The chat's row.</param>
    public static bool IsOpen(SqliteConnection connection, long chat)
        => connection.QueryFirst("SELECT is_open FROM chat WHERE id = $chat", row => row.GetBoolean(0), ("$chat", chat));

    /// <summary>What is written from now on shows in other open chats; what was written before stays inside.</summary>
    /// <returns>Whether it was closed.</returns>
    public static bool Open(SqliteConnection connection, long chat)
        => connection.Execute("UPDATE chat SET is_open = 1 WHERE id = $chat AND is_open = 0", ("$chat", chat)) > 0;

    /// <summary>Takes everything of the chat out of others' view, for good: opening again brings none of it out.</summary>
    /// <returns>Whether there was anything to close.</returns>
    public static bool Close(SqliteConnection connection, long chat)
        => connection.Execute(
            """
            UPDATE chat SET is_open = 0 WHERE id = $chat AND is_open = 1;
            UPDATE comment SET is_shared = 0 WHERE chat_id = $chat AND is_shared = 1;
            """,
            ("$chat", chat)) > 0;

    /// <summary>Takes all that a person wrote out of others' view; in its own chat it stays.</summary>
    public static void Withdraw(SqliteConnection connection, long person)
        => connection.Execute("UPDATE comment SET is_shared = 0 WHERE person_id = $person AND is_shared = 1", ("$person", person));

    /// <summary>How many comments of the chat others see: of a private one the notes that were shared one by one.</summary>
    public static int CountShared(SqliteConnection connection, ChatAddress chat)
        => connection.QueryFirst(
            """
            SELECT count(*) FROM comment
            WHERE is_shared = 1 AND chat_id = (SELECT id FROM chat WHERE platform = $platform AND address = $address)
            """,
            row => row.GetInt32(0),
            ("$platform", chat.Platform),
            ("$address", chat.Id));

    /// <summary>
    /// What other open chats say on a question, and single notes that people share, the newest first. Nothing where the chat is not open. Of
    /// each chat the newest is known, so that only as many are looked into as the page may show, and those shown before.
    /// </summary>
    /// <param name="connection">Of a read.</param>
    /// <param name="question">What it is about.</param>
    /// <param name="chat">Where it is read.</param>
    /// <param name="before">The last comment of the page before; null for the first page.</param>
    /// <param name="take">How many at most.</param>
    public static ImmutableArray<SharedComment> Page(SqliteConnection connection, QuestionId question, ChatAddress chat, long? before, int take)
        => connection.QueryAll(
            """
            WITH reader AS (SELECT id FROM chat WHERE platform = $platform AND address = $address AND is_open = 1),
            source AS (
                SELECT chat_id FROM shared_source WHERE question_id = $question AND newest_id >= $before
                UNION ALL
                SELECT chat_id FROM (
                    SELECT chat_id FROM shared_source WHERE question_id = $question AND newest_id < $before
                    ORDER BY newest_id DESC LIMIT $take + 1))
            SELECT c.id, coalesce(m.name, p.name), c.text, c.written_at, c.edited_at IS NOT NULL
            FROM reader r
            CROSS JOIN source s
            CROSS JOIN comment c ON c.id IN (
                SELECT id FROM comment
                WHERE chat_id = s.chat_id AND question_id = $question AND is_shared = 1 AND state = 'shown' AND id < $before
                ORDER BY id DESC LIMIT $take)
            CROSS JOIN person p ON p.id = c.person_id
            LEFT JOIN member m ON m.chat_id = c.chat_id AND m.person_id = c.person_id
            WHERE s.chat_id <> r.id
            ORDER BY c.id DESC LIMIT $take
            """,
            row => new SharedComment(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetTime(3), row.GetBoolean(4)),
            ("$platform", chat.Platform),
            ("$address", chat.Id),
            ("$question", question.Value),
            ("$before", before ?? long.MaxValue),
            ("$take", take));
}
