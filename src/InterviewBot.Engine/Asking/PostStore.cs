using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Asking;

/// <summary>Which message shows which question, kept for good.</summary>
public static class PostStore
{
    /// <summary>
    /// Keeps that a question is shown: by a message, so that replies find it, and as the chat's last one, unless one person of many sees
    /// it alone. A message that comes to show another question is that question's from then on.
    /// </summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="origin">Where it is shown.</param>
    /// <param name="audience">Who sees it.</param>
    /// <param name="question">What is shown.</param>
    /// <param name="messages">What shows it; none where the platform names no message.</param>
    /// <param name="now">When it is shown.</param>
    public static void Remember(
        SqliteConnection connection,
        Origin origin,
        Audience audience,
        QuestionId question,
        ImmutableArray<MessageRef> messages,
        DateTimeOffset now)
    {
        var chat = ChatStore.EnsureChat(connection, origin);
        if (audience is Audience.Everyone || origin.IsPrivate)
        {
            ChatStore.SetLastQuestion(connection, chat, question);
        }

        foreach (var shown in messages)
        {
            connection.Execute(
                """
                INSERT INTO post (chat_id, message, question_id, posted_at) VALUES ($chat, $message, $question, $now)
                ON CONFLICT (chat_id, message) DO UPDATE SET question_id = excluded.question_id
                """,
                ("$chat", chat),
                ("$message", shown.Id),
                ("$question", question.Value),
                ("$now", now));
        }
    }

    /// <summary>The question that the message shows; null when it shows none.</summary>
    public static QuestionId? Find(SqliteConnection connection, MessageRef message)
        => connection.QueryFirstOrDefault(
            """
            SELECT p.question_id FROM post p JOIN chat c ON c.id = p.chat_id
            WHERE c.platform = $platform AND c.address = $address AND p.message = $message
            """,
            row => (QuestionId?)QuestionId.Parse(row.GetString(0)),
            ("$platform", message.Chat.Platform),
            ("$address", message.Chat.Id),
            ("$message", message.Id));
}
