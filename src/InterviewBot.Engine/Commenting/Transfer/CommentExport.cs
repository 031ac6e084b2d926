using System.Collections.Immutable;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting.Transfer;

/// <summary>Writes all comments of a database into a file, in the order in which they were written: twice the same gives the same bytes.</summary>
public static class CommentExport
{
    private const int BatchSize = 500;

    /// <returns>How many there were.</returns>
    public static int Write(Database database, ITransferFormat format, TextWriter output)
    {
        format.WriteHead(output);

        // One read: what is written meanwhile is not half in it.
        return database.Read(connection =>
        {
            var count = 0;
            for (var batch = Batch(connection, after: 0); !batch.IsEmpty; batch = Batch(connection, batch[^1].Id))
            {
                foreach (var comment in batch)
                {
                    format.Write(comment, output);
                }

                count += batch.Length;
            }

            return count;
        });
    }

    private static ImmutableArray<TransferredComment> Batch(SqliteConnection connection, long after)
    {
        var comments = connection.QueryAll(
            """
            SELECT n.id, c.platform, c.address, c.is_private, c.is_open, p.address, coalesce(m.name, p.name), n.question_id, n.text, n.message,
                n.under_id, n.written_at, n.edited_at, n.state, n.is_shared
            FROM comment n
            JOIN chat c ON c.id = n.chat_id
            JOIN person p ON p.id = n.person_id
            LEFT JOIN member m ON m.chat_id = n.chat_id AND m.person_id = n.person_id
            WHERE n.id > $after ORDER BY n.id LIMIT $count
            """,
            row => new TransferredComment(
                row.GetInt64(0),
                new TransferredChat(row.GetString(1), row.GetString(2), row.GetBoolean(3), row.GetBoolean(4)),
                new TransferredPerson(row.GetString(5), row.GetString(6)),
                row.GetString(7),
                row.GetString(8),
                row.GetStringOrNull(9),
                row.GetInt64OrNull(10),
                row.GetTime(11),
                row.GetTimeOrNull(12),
                row.GetString(13),
                row.GetBoolean(14),
                [],
                []),
            ("$after", after),
            ("$count", BatchSize));
        if (comments.IsEmpty)
        {
            return comments;
        }

        var (first, last) = (comments[0].Id, comments[^1].Id);
        var likes = connection.QueryAll(
            """
            SELECT l.comment_id, p.address, coalesce(m.name, p.name)
            FROM comment_like l JOIN comment n ON n.id = l.comment_id JOIN person p ON p.id = l.person_id
            LEFT JOIN member m ON m.chat_id = n.chat_id AND m.person_id = l.person_id
            WHERE l.comment_id BETWEEN $first AND $last ORDER BY l.comment_id, p.address
            """,
            row => (Comment: row.GetInt64(0), Person: new TransferredPerson(row.GetString(1), row.GetString(2))),
            ("$first", first),
            ("$last", last)).ToLookup(like => like.Comment, like => like.Person);
        var earlier = connection.QueryAll(
            "SELECT comment_id, text, replaced_at FROM comment_earlier WHERE comment_id BETWEEN $first AND $last ORDER BY comment_id, version",
            row => (Comment: row.GetInt64(0), Text: new TransferredText(row.GetString(1), row.GetTime(2))),
            ("$first", first),
            ("$last", last)).ToLookup(text => text.Comment, text => text.Text);
        return [.. comments.Select(comment => comment with { Likes = [.. likes[comment.Id]], Earlier = [.. earlier[comment.Id]] })];
    }
}
