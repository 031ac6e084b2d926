using System.Globalization;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Tests.Commenting.Chaos;

/// <summary>A comment as the database has it.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Number">Which <see cref="Thought"/> its text tells.</param>
/// <param name="Text">As it stands there.</param>
/// <param name="Likers">Those who like it.</param>
/// <param name="Line">All that is kept of it.</param>
internal sealed record KeptComment(long Id, int Number, string Text, IReadOnlyList<string> Likers, string Line)
{
    /// <summary>Reads comments in the order of their rows.</summary>
    /// <param name="connection">To read.</param>
    /// <param name="after">Those with a higher row.</param>
    /// <param name="among">And these rows.</param>
    public static IReadOnlyList<KeptComment> Read(SqliteConnection connection, long after, IEnumerable<long> among)
        => connection.QueryAll(
            """
            SELECT c.id, h.address, c.question_id, p.address, c.message, u.text,
                   (SELECT group_concat(f.address, ',' ORDER BY f.address)
                    FROM comment_like l JOIN person f ON f.id = l.person_id WHERE l.comment_id = c.id),
                   (SELECT group_concat(e.text, '|' ORDER BY e.version) FROM comment_earlier e WHERE e.comment_id = c.id),
                   c.text, c.is_shared
            FROM comment c
            JOIN chat h ON h.id = c.chat_id
            JOIN person p ON p.id = c.person_id
            LEFT JOIN comment u ON u.id = c.under_id
            WHERE c.id > $after OR c.id IN (SELECT value FROM json_each($among))
            ORDER BY c.id
            """,
            Read,
            ("$after", after),
            ("$among", $"[{string.Join(',', among.Select(id => id.ToString(CultureInfo.InvariantCulture)))}]"));

    public static string LineOf(
        string chat, string question, string person, string? message, int? under, string likers, string earlier, string text, bool isShared)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{person} in {chat} on {question} by {message ?? "no message"} under {under}, liked by [{likers}], before [{earlier}], {(isShared ? "for all" : "inside")}: {text}");

    private static KeptComment Read(SqlRow row)
    {
        var (likers, text) = (row.GetStringOrNull(6) ?? "", row.GetString(8));
        var under = row.GetStringOrNull(5) is { } other ? NumberOf(other) : (int?)null;
        return new KeptComment(row.GetInt64(0), NumberOf(text), text, likers.Split(',', StringSplitOptions.RemoveEmptyEntries), LineOf(
            row.GetString(1), row.GetString(2), row.GetString(3), row.GetStringOrNull(4), under, likers, row.GetStringOrNull(7) ?? "", text, row.GetBoolean(9)));
    }

    private static int NumberOf(string text) => Thought.In(text).Single().Number;
}
