using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting;

/// <summary>Reads what one person wrote, in whichever chats, also what others do not see.</summary>
internal static class OwnComments
{
    /// <summary>The newest first.</summary>
    /// <param name="connection">Within a read.</param>
    /// <param name="writer">Whose.</param>
    /// <param name="from">What the page begins with; null: the first page.</param>
    public static CommentPage Page(SqliteConnection connection, PersonId writer, long? from)
    {
        if (ChatStore.FindPerson(connection, writer) is not { } person)
        {
            return CommentPage.Empty;
        }

        var read = connection.QueryAll(
            CommentRows.Select + "WHERE c.person_id = $person AND c.id <= $from ORDER BY c.id DESC LIMIT $take",
            CommentRows.Read,
            ("$person", person),
            ("$from", from ?? long.MaxValue),
            ("$take", CommentPage.Size + 1));
        return CommentPage.Of(read, from is null ? [] : connection.QueryAll(
            "SELECT id FROM comment WHERE person_id = $person AND id > $from ORDER BY id LIMIT $take",
            row => row.GetInt64(0),
            ("$person", person),
            ("$from", from),
            ("$take", CommentPage.Size)));
    }

    /// <summary>Where what a person wrote shows, and on what.</summary>
    /// <param name="connection">Within a read or a write.</param>
    /// <param name="person">The person's row.</param>
    public static ImmutableArray<(ChatAddress Chat, QuestionId Question)> Places(SqliteConnection connection, long person)
        => connection.QueryAll(
            """
            SELECT DISTINCT h.platform, h.address, c.question_id FROM comment c JOIN chat h ON h.id = c.chat_id
            WHERE c.person_id = $person AND c.state = 'shown'
            """,
            row => (new ChatAddress(row.GetString(0), row.GetString(1)), QuestionId.Parse(row.GetString(2))),
            ("$person", person));

    /// <summary>The comment; null when it is gone, or another person's.</summary>
    public static Comment? Find(SqliteConnection connection, PersonId writer, long comment)
        => connection.QueryFirstOrDefault(
            CommentRows.Select + "WHERE c.id = $comment AND p.platform = $platform AND p.address = $address",
            CommentRows.Read,
            ("$comment", comment),
            ("$platform", writer.Platform),
            ("$address", writer.Id));
}
