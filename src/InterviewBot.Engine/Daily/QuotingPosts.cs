using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Numbers;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily;

/// <summary>
/// Daily posts that look back on what changed. When a comment leaves sight, is edited or loses its writer, the post that may quote it is
/// marked in the same write: it counts as showing a wrong number of comments, and is shown anew as such posts are, also after a crash.
/// </summary>
internal static class QuotingPosts
{
    /// <summary>
    /// The daily posts (<c>p</c>) after those of a question in a chat, by index: those of the chat's own schedule, and those that others place in
    /// it. With the parameters <c>$chat</c> and <c>$question</c>.
    /// </summary>
    public const string After =
        """
        FROM (
            SELECT chat_id AS daily_chat, local_date AS daily_date FROM daily_post
            WHERE chat_id = $chat AND question_id = $question AND state = 'sent'
            UNION
            SELECT daily_chat, daily_date FROM post INDEXED BY post_by_question
            WHERE chat_id = $chat AND question_id = $question AND number IS NOT NULL AND daily_chat IS NOT NULL AND daily_date IS NOT NULL
        ) l
        JOIN post p ON p.daily_chat = l.daily_chat AND p.number IS NOT NULL AND p.daily_date = (
            SELECT min(n.local_date) FROM daily_post n WHERE n.chat_id = l.daily_chat AND n.local_date > l.daily_date AND n.state = 'sent')

        """;

    /// <summary>To be called before a comment leaves sight or changes.</summary>
    public static void Mark(SqliteConnection connection, long comment)
        => Mark(connection, connection.QueryAll(
            "SELECT chat_id, question_id FROM comment WHERE id = $comment AND under_id IS NULL",
            ReadPlace,
            ("$comment", comment)));

    /// <summary>To be called before all that a person wrote leaves sight.</summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="person">Who.</param>
    /// <param name="chat">Only what was written there; null: anywhere.</param>
    /// <returns>What it was written on.</returns>
    public static ImmutableArray<Discussed> MarkAllOf(SqliteConnection connection, long person, long? chat)
    {
        var places = connection.QueryAll(
            """
            SELECT DISTINCT chat_id, question_id FROM comment
            WHERE person_id = $person AND ($chat IS NULL OR chat_id = $chat) AND under_id IS NULL AND state = 'shown'
            """,
            ReadPlace,
            ("$person", person),
            ("$chat", chat));
        Mark(connection, places);
        return [.. places.Select(place => connection.QueryFirst(
            "SELECT platform, address FROM chat WHERE id = $chat",
            row => new Discussed(new ChatAddress(row.GetString(0), row.GetString(1)), QuestionId.Parse(place.Question)),
            ("$chat", place.Chat)))];
    }

    /// <summary>Each mark is another number, so that an edit on its way does not take a later one off.</summary>
    private static void Mark(SqliteConnection connection, ImmutableArray<(long Chat, string Question)> places)
    {
        foreach (var (chat, question) in places)
        {
            connection.Execute(
                $"UPDATE post SET number = min(number, 0) - 1 WHERE (chat_id, message) IN (SELECT p.chat_id, p.message {After})",
                ("$chat", chat),
                ("$question", question));
        }
    }

    private static (long Chat, string Question) ReadPlace(SqlRow row) => (row.GetInt64(0), row.GetString(1));
}
