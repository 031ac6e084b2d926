using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting.Numbers;

/// <summary>A question in a chat.</summary>
internal readonly record struct Discussed(ChatAddress Chat, QuestionId Question);

/// <summary>A message that shows another number of comments than there are.</summary>
/// <param name="Message">The message.</param>
/// <param name="Question">What it asks.</param>
/// <param name="Language">Of all who see it.</param>
/// <param name="Number">What it is to show, and what its Another button does.</param>
/// <param name="IsPlain">The chat's view.</param>
/// <param name="Daily">The daily post that it is; null: somebody asked for the question.</param>
/// <param name="Shown">The number that it was last known to show; below zero: it looks back on what is no longer so.</param>
internal sealed record StalePost(
    MessageRef Message, QuestionId Question, Language Language, ShownNumber Number, bool IsPlain, PostKey? Daily, int Shown);

/// <summary>Which posts show a number of comments that is no longer right.</summary>
internal static class NumberedPosts
{
    /// <summary>
    /// Of a question's posts in a chat the newest; what lies further up has scrolled away, and is right again when somebody opens it.
    /// </summary>
    private const int MostOfAQuestion = 3;

    /// <summary>All discussions with a stale number on a post since a time, in chats that are not lost.</summary>
    public static ImmutableArray<Discussed> Discussions(SqliteConnection connection, DateTimeOffset since)
        => connection.QueryAll(
            """
            SELECT DISTINCT h.platform, h.address, p.question_id
            FROM post p
            JOIN chat h ON h.id = p.chat_id
            LEFT JOIN discussion d ON d.chat_id = p.chat_id AND d.question_id = p.question_id
            WHERE p.number IS NOT NULL AND p.posted_at >= $since AND p.number <> coalesce(d.comments, 0) AND h.gone_at IS NULL
            """,
            row => new Discussed(new ChatAddress(row.GetString(0), row.GetString(1)), QuestionId.Parse(row.GetString(2))),
            ("$since", since));

    /// <summary>The stale ones among the newest posts of a question in a chat, the newest first.</summary>
    public static ImmutableArray<StalePost> Of(SqliteConnection connection, Discussed discussed, DateTimeOffset since)
        => connection.QueryAll(
            """
            SELECT p.platform, p.address, p.message, p.question_id, p.language, p.another, p.comments, p.is_plain, p.daily_chat, p.daily_date, p.number
            FROM (
                SELECT h.platform, h.address, o.message, o.question_id, o.language, o.another, o.number, o.posted_at, o.daily_chat, o.daily_date,
                       h.is_plain, coalesce(d.comments, 0) AS comments
                FROM post o
                JOIN chat h ON h.id = o.chat_id
                LEFT JOIN discussion d ON d.chat_id = o.chat_id AND d.question_id = o.question_id
                WHERE h.platform = $platform AND h.address = $address AND h.gone_at IS NULL
                  AND o.question_id = $question AND o.number IS NOT NULL AND o.posted_at >= $since
                ORDER BY o.posted_at DESC LIMIT $most
            ) p
            WHERE p.number <> p.comments
            ORDER BY p.posted_at DESC
            """,
            Read,
            ("$platform", discussed.Chat.Platform),
            ("$address", discussed.Chat.Id),
            ("$question", discussed.Question.Value),
            ("$since", since),
            ("$most", MostOfAQuestion));

    /// <summary>
    /// The daily posts that look back on a question in a chat and are marked, however old they are: what was taken out of sight is not to stand on
    /// in a quotation.
    /// </summary>
    public static ImmutableArray<StalePost> LookingBackOn(SqliteConnection connection, Discussed discussed)
        => ChatStore.FindChat(connection, discussed.Chat) is not { } chat
            ? []
            : connection.QueryAll(
                $"""
                SELECT DISTINCT h.platform, h.address, p.message, p.question_id, p.language, p.another, coalesce(d.comments, 0), h.is_plain,
                       p.daily_chat, p.daily_date, p.number
                {QuotingPosts.After}
                JOIN chat h ON h.id = p.chat_id
                LEFT JOIN discussion d ON d.chat_id = p.chat_id AND d.question_id = p.question_id
                WHERE p.number < 0 AND h.gone_at IS NULL
                """,
                Read,
                ("$chat", chat),
                ("$question", discussed.Question.Value));

    private static StalePost Read(SqlRow row)
        => new(
            new MessageRef(new ChatAddress(row.GetString(0), row.GetString(1)), row.GetString(2)),
            QuestionId.Parse(row.GetString(3)),
            Language.FromTag(row.GetString(4))!.Value,
            new ShownNumber(row.GetInt32(6), ButtonAction.Decode(row.GetString(5)) ?? new ButtonAction("question")),
            row.GetBoolean(7),
            row.IsNull(8) || row.IsNull(9) ? null : new PostKey(row.GetInt64(8), row.GetDate(9)),
            row.GetInt32(10));

    /// <summary>Keeps what the message shows now; what changed since it was shown stays to be shown.</summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="post">As it was when it was shown.</param>
    /// <param name="number">Null: it can no longer be changed.</param>
    public static void Set(SqliteConnection connection, StalePost post, int? number)
        => connection.Execute(
            """
            UPDATE post SET number = $number
            WHERE message = $message AND number IS NOT NULL AND ($number IS NULL OR number >= 0 OR number = $shown)
              AND chat_id = (SELECT id FROM chat WHERE platform = $platform AND address = $address)
            """,
            ("$number", number),
            ("$shown", post.Shown),
            ("$message", post.Message.Id),
            ("$platform", post.Message.Chat.Platform),
            ("$address", post.Message.Chat.Id));
}
