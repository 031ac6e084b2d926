using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting;

/// <summary>People's comments, each belonging to the chat it was written in.</summary>
public static class CommentStore
{
    /// <summary>Records a comment and gives its number. A message that is a comment already stays that one comment.</summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="chat">The chat's row.</param>
    /// <param name="person">The person's row.</param>
    /// <param name="question">What it is about.</param>
    /// <param name="text">As written.</param>
    /// <param name="message">The message it came by; null for a form or a command.</param>
    /// <param name="isHeld">It waits for a moderator.</param>
    /// <param name="now">When it was written.</param>
    public static long Add(
        SqliteConnection connection,
        long chat,
        long person,
        QuestionId question,
        string text,
        string? message,
        bool isHeld,
        DateTimeOffset now)
        => connection.QueryFirst(
            """
            INSERT INTO comment (chat_id, person_id, question_id, text, message, written_at, state, is_shared)
            VALUES ($chat, $person, $question, $text, $message, $now, iif($held, 'held', 'shown'), (SELECT is_open FROM chat WHERE id = $chat))
            ON CONFLICT (chat_id, message) DO UPDATE SET message = excluded.message
            RETURNING id
            """,
            row => row.GetInt64(0),
            ("$chat", chat),
            ("$person", person),
            ("$question", question.Value),
            ("$text", text),
            ("$message", message),
            ("$held", isHeld),
            ("$now", now));

    public static bool Exists(SqliteConnection connection, MessageRef message)
        => connection.QueryFirst(
            """
            SELECT EXISTS (
                SELECT 1 FROM comment
                WHERE message = $message AND chat_id = (SELECT id FROM chat WHERE platform = $platform AND address = $address))
            """,
            row => row.GetBoolean(0),
            ("$message", message.Id),
            ("$platform", message.Chat.Platform),
            ("$address", message.Chat.Id));

    /// <summary>Keeps a comment in step with its message; a message that is no comment changes nothing.</summary>
    public static void Edit(SqliteConnection connection, MessageRef message, string text, DateTimeOffset now)
        => connection.Execute(
            """
            UPDATE comment SET text = $text, edited_at = $now
            WHERE message = $message AND text <> $text
              AND chat_id = (SELECT id FROM chat WHERE platform = $platform AND address = $address)
            """,
            ("$text", text),
            ("$now", now),
            ("$message", message.Id),
            ("$platform", message.Chat.Platform),
            ("$address", message.Chat.Id));

    public static void Delete(SqliteConnection connection, MessageRef message)
        => connection.Execute(
            """
            DELETE FROM comment
            WHERE message = $message AND chat_id = (SELECT id FROM chat WHERE platform = $platform AND address = $address)
            """,
            ("$message", message.Id),
            ("$platform", message.Chat.Platform),
            ("$address", message.Chat.Id));

    public static int Count(SqliteConnection connection, ChatAddress chat, QuestionId question)
        => connection.QueryFirst(
            """
            SELECT count(*) FROM comment
            WHERE question_id = $question AND state = 'shown'
              AND chat_id = (SELECT id FROM chat WHERE platform = $platform AND address = $address)
            """,
            row => row.GetInt32(0),
            ("$question", question.Value),
            ("$platform", chat.Platform),
            ("$address", chat.Id));

    /// <summary>The newest first.</summary>
    public static ImmutableArray<Comment> Page(SqliteConnection connection, ChatAddress chat, QuestionId question, int skip, int take)
        => connection.QueryAll(
            """
            SELECT p.name, c.text, c.written_at, c.edited_at IS NOT NULL
            FROM comment c JOIN person p ON p.id = c.person_id
            WHERE c.question_id = $question AND c.state = 'shown'
              AND c.chat_id = (SELECT id FROM chat WHERE platform = $platform AND address = $address)
            ORDER BY c.id DESC LIMIT $take OFFSET $skip
            """,
            row => new Comment(
                row.GetString(0),
                row.GetString(1),
                row.GetTime(2),
                row.GetBoolean(3)),
            ("$question", question.Value),
            ("$platform", chat.Platform),
            ("$address", chat.Id),
            ("$take", take),
            ("$skip", skip));
}
