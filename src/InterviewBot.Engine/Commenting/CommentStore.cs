using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting;

/// <summary>Writes people's comments, each belonging to the chat it was written in. All of it runs within a write.</summary>
public static class CommentStore
{
    /// <summary>
    /// Records a comment and gives its row. What answers an answer stands under the same comment; what answers a comment that is gone, out of
    /// sight, or of another chat, stands for itself.
    /// </summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="chat">The chat's row.</param>
    /// <param name="person">The person's row.</param>
    /// <param name="draft">What is said. Its message is no comment yet.</param>
    /// <param name="state">Who sees it.</param>
    /// <param name="isShared">Other open chats do, too.</param>
    /// <param name="now">When it was written.</param>
    internal static long Add(
        SqliteConnection connection,
        long chat,
        long person,
        CommentDraft draft,
        CommentState state,
        bool isShared,
        DateTimeOffset now)
    {
        if (draft.Message is { } message)
        {
            // Whoever deleted it and now wants it again gets it.
            connection.Execute(
                "DELETE FROM comment_deleted WHERE chat_id = $chat AND message = $message", ("$chat", chat), ("$message", message));
        }

        return connection.QueryFirst(
            """
            INSERT INTO comment (chat_id, person_id, question_id, text, fold, message, under_id, written_at, state, is_shared)
            VALUES ($chat, $person, $question, $text, $fold, $message,
                    (SELECT t.id FROM comment a JOIN comment t ON t.id = coalesce(a.under_id, a.id)
                     WHERE a.id = $under AND a.chat_id = $chat AND a.question_id = $question AND t.state = 'shown'),
                    $now, $state, $shared)
            RETURNING id
            """,
            row => row.GetInt64(0),
            ("$chat", chat),
            ("$person", person),
            ("$question", draft.Question.Value),
            ("$text", draft.Text),
            ("$fold", draft.Fold),
            ("$message", draft.Message),
            ("$under", draft.Under),
            ("$now", now),
            ("$state", state.Code),
            ("$shared", isShared));
    }

    /// <summary>The comment that came by the message, as what a reply to it is about; null when none did.</summary>
    internal static Subject? Find(SqliteConnection connection, MessageKey message)
        => connection.QueryFirstOrDefault(
            "SELECT question_id, id FROM comment WHERE chat_id = $chat AND message = $message",
            row => (Subject?)new Subject(QuestionId.Parse(row.GetString(0)), row.GetInt64(1)),
            ("$chat", message.Chat),
            ("$message", message.Message));

    /// <summary>The comment that came by the message; null when none did.</summary>
    public static long? FindBy(SqliteConnection connection, MessageRef message)
        => MessageKeys.Of(connection, message).Select(key => Find(connection, key)?.Comment).FirstOrDefault(comment => comment is not null);

    /// <summary>The message was a comment, which was deleted: an edit does not bring it back.</summary>
    public static bool WasDeleted(SqliteConnection connection, MessageRef message)
        => MessageKeys.Of(connection, message).Any(key => connection.QueryFirst(
            "SELECT EXISTS (SELECT 1 FROM comment_deleted WHERE chat_id = $chat AND message = $message)",
            row => row.GetBoolean(0),
            ("$chat", key.Chat),
            ("$message", key.Message)));

    /// <summary>Gives a comment another text and keeps the earlier one for moderators; the same text changes nothing.</summary>
    public static void Edit(SqliteConnection connection, long comment, QuestionId question, string text, DateTimeOffset now)
    {
        QuotingPosts.Mark(connection, comment);
        connection.Execute(
            """
            INSERT INTO comment_earlier (comment_id, version, text, replaced_at)
            SELECT id, (SELECT coalesce(max(version), 0) + 1 FROM comment_earlier WHERE comment_id = $comment), text, $now
            FROM comment WHERE id = $comment AND text <> $text;
            UPDATE comment SET text = $text, fold = $fold, edited_at = $now WHERE id = $comment AND text <> $text;
            """,
            ("$comment", comment),
            ("$text", text),
            ("$fold", RepeatFold.Of(question, text)),
            ("$now", now));
    }

    /// <returns>Whether it was in another.</returns>
    internal static bool SetState(SqliteConnection connection, long comment, CommentState state)
    {
        QuotingPosts.Mark(connection, comment);
        return connection.Execute(
            "UPDATE comment SET state = $state WHERE id = $comment AND state <> $state", ("$comment", comment), ("$state", state.Code)) > 0;
    }

    /// <summary>Deletes a comment with its earlier texts and its likes; answers to it stand for themselves then.</summary>
    /// <returns>Where it was; null when it was gone already.</returns>
    public static (ChatAddress Chat, QuestionId Question)? Delete(SqliteConnection connection, long comment)
    {
        var place = connection.QueryFirstOrDefault(
            "SELECT h.platform, h.address, c.question_id FROM comment c JOIN chat h ON h.id = c.chat_id WHERE c.id = $comment",
            row => ((ChatAddress, QuestionId)?)(new ChatAddress(row.GetString(0), row.GetString(1)), QuestionId.Parse(row.GetString(2))),
            ("$comment", comment));
        QuotingPosts.Mark(connection, comment);
        connection.Execute(
            """
            INSERT OR IGNORE INTO comment_deleted (chat_id, message)
            SELECT chat_id, message FROM comment WHERE id = $comment AND message IS NOT NULL;
            DELETE FROM comment WHERE id = $comment;
            """,
            ("$comment", comment));
        return place;
    }
}
