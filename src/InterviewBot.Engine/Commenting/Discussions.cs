using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting;

/// <summary>Reads what was said on a question in a chat, at a cost that does not grow with how much that is.</summary>
internal static class Discussions
{
    /// <summary>How many comments show, answers included, and how many of them stand for themselves.</summary>
    public static (int Comments, int Threads) Count(SqliteConnection connection, ChatAddress chat, QuestionId question)
        => connection.QueryFirstOrDefault(
            """
            SELECT d.comments, d.threads FROM discussion d JOIN chat h ON h.id = d.chat_id
            WHERE h.platform = $platform AND h.address = $address AND d.question_id = $question
            """,
            row => (row.GetInt32(0), row.GetInt32(1)),
            ("$platform", chat.Platform),
            ("$address", chat.Id),
            ("$question", question.Value));

    /// <summary>The newest first.</summary>
    /// <param name="connection">Within a read.</param>
    /// <param name="chat">Where.</param>
    /// <param name="question">On what.</param>
    /// <param name="from">What the page begins with; it may be gone. Null: the first page.</param>
    public static CommentPage Newest(SqliteConnection connection, ChatAddress chat, QuestionId question, long? from)
    {
        if (ChatStore.FindChat(connection, chat) is not { } id)
        {
            return CommentPage.Empty;
        }

        var read = connection.QueryAll(
            CommentRows.Select +
            """
            WHERE c.chat_id = $chat AND c.question_id = $question AND c.under_id IS NULL AND c.state = 'shown' AND c.id <= $from
            ORDER BY c.id DESC LIMIT $take
            """,
            CommentRows.Read,
            ("$chat", id),
            ("$question", question.Value),
            ("$from", from ?? long.MaxValue),
            ("$take", CommentPage.Size + 1));
        return CommentPage.Of(read, from is null ? [] : connection.QueryAll(
            """
            SELECT id FROM comment
            WHERE chat_id = $chat AND question_id = $question AND under_id IS NULL AND state = 'shown' AND id > $from
            ORDER BY id LIMIT $take
            """,
            row => row.GetInt64(0),
            ("$chat", id),
            ("$question", question.Value),
            ("$from", from),
            ("$take", CommentPage.Size)));
    }

    /// <summary>The most liked first, of equals the newest.</summary>
    /// <inheritdoc cref="Newest" path="/param"/>
    public static CommentPage Best(SqliteConnection connection, ChatAddress chat, QuestionId question, long? from)
    {
        if (ChatStore.FindChat(connection, chat) is not { } id)
        {
            return CommentPage.Empty;
        }

        // Of one that is gone, nobody knows where it stood. Those liked as much are looked for apart from the others: compared as a pair,
        // SQLite would find the likes by the index and step through all who have as many, which without likes is nearly everybody.
        var likes = from is null ? null : LikesOf(connection, from.Value);
        var start = likes is null ? null : from;
        var read = connection.QueryAll(
            CommentRows.Select +
            """
            WHERE c.id IN (
                SELECT id FROM (
                    SELECT id FROM comment
                    WHERE chat_id = $chat AND question_id = $question AND under_id IS NULL AND state = 'shown' AND likes = $likes AND id <= $from
                    ORDER BY id DESC LIMIT $take)
                UNION ALL
                SELECT id FROM (
                    SELECT id FROM comment
                    WHERE chat_id = $chat AND question_id = $question AND under_id IS NULL AND state = 'shown' AND likes < $likes
                    ORDER BY likes DESC, id DESC LIMIT $take))
            ORDER BY c.likes DESC, c.id DESC LIMIT $take
            """,
            CommentRows.Read,
            ("$chat", id),
            ("$question", question.Value),
            ("$likes", likes ?? long.MaxValue),
            ("$from", start ?? long.MaxValue),
            ("$take", CommentPage.Size + 1));
        return CommentPage.Of(read, start is null ? [] : connection.QueryAll(
            """
            SELECT id FROM (
                SELECT likes, id FROM (
                    SELECT likes, id FROM comment
                    WHERE chat_id = $chat AND question_id = $question AND under_id IS NULL AND state = 'shown' AND likes = $likes AND id > $from
                    ORDER BY id LIMIT $take)
                UNION ALL
                SELECT likes, id FROM (
                    SELECT likes, id FROM comment
                    WHERE chat_id = $chat AND question_id = $question AND under_id IS NULL AND state = 'shown' AND likes > $likes
                    ORDER BY likes, id LIMIT $take))
            ORDER BY likes, id LIMIT $take
            """,
            row => row.GetInt64(0),
            ("$chat", id),
            ("$question", question.Value),
            ("$likes", likes),
            ("$from", start),
            ("$take", CommentPage.Size)));
    }

    /// <summary>The first answers under a comment, the oldest first.</summary>
    /// <param name="connection">Within a read.</param>
    /// <param name="comment">What they answer.</param>
    /// <param name="take">How many at most.</param>
    public static ImmutableArray<Comment> Answers(SqliteConnection connection, long comment, int take)
        => Answers(connection, comment, from: 0, take);

    /// <summary>Answers under a comment, the oldest first.</summary>
    /// <param name="connection">Within a read.</param>
    /// <param name="comment">What they answer.</param>
    /// <param name="from">What the page begins with; null: the first page.</param>
    public static CommentPage AnswersPage(SqliteConnection connection, long comment, long? from) => CommentPage.Of(
        Answers(connection, comment, from ?? 0, CommentPage.Size + 1),
        from is null ? [] : connection.QueryAll(
            "SELECT id FROM comment WHERE under_id = $comment AND state = 'shown' AND id < $from ORDER BY id DESC LIMIT $take",
            row => row.GetInt64(0),
            ("$comment", comment),
            ("$from", from),
            ("$take", CommentPage.Size)));

    /// <summary>The comment, where it may be seen in the chat; null for one that is gone, out of sight, or another chat's.</summary>
    public static Comment? Find(SqliteConnection connection, ChatAddress chat, long comment)
        => connection.QueryFirstOrDefault(
            CommentRows.Select + "WHERE c.id = $comment AND c.state = 'shown' AND h.platform = $platform AND h.address = $address",
            CommentRows.Read,
            ("$comment", comment),
            ("$platform", chat.Platform),
            ("$address", chat.Id));

    private static ImmutableArray<Comment> Answers(SqliteConnection connection, long comment, long from, int take)
        => connection.QueryAll(
            CommentRows.Select + "WHERE c.under_id = $comment AND c.state = 'shown' AND c.id >= $from ORDER BY c.id LIMIT $take",
            CommentRows.Read,
            ("$comment", comment),
            ("$from", from),
            ("$take", take));

    private static long? LikesOf(SqliteConnection connection, long comment)
        => connection.QueryFirstOrDefault(
            "SELECT likes FROM comment WHERE id = $comment", row => (long?)row.GetInt64(0), ("$comment", comment));
}
