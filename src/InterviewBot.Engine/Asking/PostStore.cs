using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Asking;

/// <summary>Which message shows which question, kept for good.</summary>
public static class PostStore
{
    /// <summary>
    /// Keeps that a question is shown: by a message, so that replies find it, and as the chat's last one, unless one person of many sees
    /// it alone. A message that comes to show something else is about that from then on.
    /// </summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="origin">Where it is shown.</param>
    /// <param name="card">What is shown; nothing is kept of one that shows no question.</param>
    /// <param name="messages">What shows it, the buttons under the last; none where the platform names no message.</param>
    /// <param name="now">When it is shown.</param>
    public static void Remember(
        SqliteConnection connection,
        Origin origin,
        Card card,
        ImmutableArray<MessageRef> messages,
        DateTimeOffset now)
    {
        if (card.About is not null)
        {
            var chat = ChatStore.EnsureChat(connection, origin);
            Remember(connection, chat, card, card.Audience is Audience.Everyone || origin.IsPrivate, messages, now);
        }
    }

    /// <summary>The same for a chat that is known.</summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="chat">Its row.</param>
    /// <param name="card">What is shown; nothing is kept of one that shows no question.</param>
    /// <param name="isForAll">Not one person of many sees it alone.</param>
    /// <param name="messages">What shows it, the buttons under the last; none where the platform names no message.</param>
    /// <param name="now">When it is shown.</param>
    internal static void Remember(
        SqliteConnection connection,
        long chat,
        Card card,
        bool isForAll,
        ImmutableArray<MessageRef> messages,
        DateTimeOffset now)
    {
        if (card.About is not { } question)
        {
            return;
        }

        if (isForAll)
        {
            ChatStore.SetLastQuestion(connection, chat, question);
        }

        for (var index = 0; index < messages.Length; index++)
        {
            var number = isForAll && index == messages.Length - 1 ? card.Number : null;
            connection.Execute(
                """
                INSERT INTO post (chat_id, message, question_id, posted_at, comment_id, number, language, another)
                VALUES ($chat, $message, $question, $now, (SELECT id FROM comment WHERE id = $comment), $number, $language, $another)
                ON CONFLICT (chat_id, message) DO UPDATE SET
                    question_id = excluded.question_id,
                    comment_id = excluded.comment_id,
                    number = excluded.number,
                    language = excluded.language,
                    another = excluded.another,
                    daily_date = iif(question_id = excluded.question_id, daily_date, NULL)
                """,
                ("$chat", chat),
                ("$message", messages[index].Id),
                ("$question", question.Value),
                ("$now", now),
                ("$comment", card.Comment),
                ("$number", number?.Comments),
                ("$language", number is null ? null : card.Language.Code),
                ("$another", number?.Another.Encode()));
        }
    }

    /// <summary>What the message shows; null when it shows no question.</summary>
    internal static Subject? Find(SqliteConnection connection, MessageKey message)
        => connection.QueryFirstOrDefault(
            "SELECT question_id, comment_id FROM post WHERE chat_id = $chat AND message = $message",
            row => (Subject?)new Subject(QuestionId.Parse(row.GetString(0)), row.GetInt64OrNull(1)),
            ("$chat", message.Chat),
            ("$message", message.Message));
}
