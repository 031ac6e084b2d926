using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Moderation;

/// <summary>What a comment said.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="ReplacedAt">Until when.</param>
internal sealed record EarlierText(string Text, DateTimeOffset ReplacedAt);

/// <summary>What comments said before they were edited.</summary>
internal static class EarlierTexts
{
    /// <param name="connection">Within the read that counted them.</param>
    /// <param name="comment">Of which comment.</param>
    /// <param name="page">Which, from 1: the text before the last edit.</param>
    public static EarlierText Find(SqliteConnection connection, long comment, int page)
        => connection.QueryFirst(
            "SELECT text, replaced_at FROM comment_earlier WHERE comment_id = $comment ORDER BY version DESC LIMIT 1 OFFSET $page - 1",
            row => new EarlierText(row.GetString(0), row.GetTime(1)),
            ("$comment", comment),
            ("$page", page));

    /// <summary>Nobody but its writer saw what a note said so far: it is nobody's to read when the note is shared.</summary>
    public static void Drop(SqliteConnection connection, long comment)
        => connection.Execute("DELETE FROM comment_earlier WHERE comment_id = $comment", ("$comment", comment));
}
