using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Asking;

/// <summary>Which message shows which question, kept for good.</summary>
public static class PostStore
{
    /// <summary>A message that is edited to show another question is that question's from then on.</summary>
    public static void Record(SqliteConnection connection, MessageRef message, QuestionId question, DateTimeOffset now)
        => connection.Execute(
            """
            INSERT INTO post (chat_id, message, question_id, posted_at)
            SELECT id, $message, $question, $now FROM chat WHERE platform = $platform AND address = $address
            ON CONFLICT (chat_id, message) DO UPDATE SET question_id = excluded.question_id
            """,
            ("$message", message.Id),
            ("$question", question.Value),
            ("$now", now),
            ("$platform", message.Chat.Platform),
            ("$address", message.Chat.Id));

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
