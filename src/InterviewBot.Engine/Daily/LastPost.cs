using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily;

/// <summary>A chat's last daily post, and what was said on it since.</summary>
/// <param name="Question">What it asked; it may have left the bank.</param>
/// <param name="Date">Its local date.</param>
/// <param name="Message">Null where it cannot be opened any more.</param>
/// <param name="IsPrivate">One person alone answers in the chat.</param>
/// <param name="SentAt">Since when it is there.</param>
internal sealed record LastPost(QuestionId Question, DateOnly Date, MessageRef? Message, bool IsPrivate, DateTimeOffset SentAt)
{
    /// <summary>A week, for a chat that has one a week. What lies further back nobody has in mind.</summary>
    private const int DaysBack = 7;

    /// <summary>Of comments those count which all can see, on the question itself, of people who have a voice.</summary>
    private const string Counting =
        """
        WHERE c.chat_id = $chat AND c.question_id = $question AND c.under_id IS NULL AND c.state = 'shown' AND c.written_at >= $since
          AND p.blocked_at IS NULL AND m.silenced_at IS NULL

        """;

    /// <summary>How many people answered.</summary>
    public int Answered { get; private init; }

    /// <summary>
    /// What is liked most of that, with its writer's name in the chat; null: nothing is liked, or it was said in another chat than the one that
    /// looks back on it.
    /// </summary>
    public Comment? Best { get; private init; }

    /// <summary>The last before a post; null: there was none of late.</summary>
    /// <param name="connection">Of a read.</param>
    /// <param name="key">The post.</param>
    /// <param name="place">The chat that it stands in: what was said elsewhere is not quoted there.</param>
    public static LastPost? Before(SqliteConnection connection, PostKey key, ChatAddress place)
    {
        var last = connection.QueryFirstOrDefault(
            """
            SELECT p.question_id, p.local_date, p.message, c.platform, c.address, c.is_private, p.sent_at
            FROM daily_post p JOIN chat c ON c.id = p.chat_id
            WHERE p.chat_id = $chat AND p.local_date < $date AND p.local_date >= $from AND p.state = 'sent'
            ORDER BY p.local_date DESC LIMIT 1
            """,
            Read,
            ("$chat", key.Chat),
            ("$date", DailyDates.ToColumn(key.Date)),
            ("$from", DailyDates.ToColumn(key.Date.AddDays(-DaysBack))));
        return last?.With(
            connection,
            last.Message is { } message ? ChatStore.FindChat(connection, message.Chat) ?? key.Chat : key.Chat,
            ChatStore.FindChat(connection, place) ?? key.Chat);
    }

    /// <summary>What was said where it stands, which a chosen place makes another chat.</summary>
    private LastPost With(SqliteConnection connection, long chat, long place)
    {
        (string, object?)[] parameters = [("$chat", chat), ("$question", Question.Value), ("$since", SentAt)];
        return this with
        {
            Answered = connection.QueryFirst(
                $"""
                SELECT count(DISTINCT c.person_id)
                FROM comment c
                JOIN person p ON p.id = c.person_id
                LEFT JOIN member m ON m.chat_id = c.chat_id AND m.person_id = c.person_id
                {Counting}
                """,
                row => row.GetInt32(0),
                parameters),
            Best = chat != place
                ? null
                : connection.QueryFirstOrDefault(
                    $"{CommentRows.Select}{Counting} AND c.likes > 0 ORDER BY c.likes DESC, c.id DESC LIMIT 1",
                    CommentRows.Read,
                    parameters),
        };
    }

    private static LastPost Read(SqlRow row)
    {
        var chat = new ChatAddress(row.GetString(3), row.GetString(4));
        return new LastPost(
            QuestionId.Parse(row.GetString(0)),
            row.GetDate(1),
            row.GetStringOrNull(2) is { } message ? PostedMessage.Read(chat, message) : null,
            row.GetBoolean(5),
            row.GetTime(6));
    }
}
