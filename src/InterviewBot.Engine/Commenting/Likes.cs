using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting;

/// <summary>Who likes which comment: each person once, and nobody their own.</summary>
internal static class Likes
{
    public enum Outcome
    {
        Liked,
        TakenBack,

        /// <summary>It is the person's own comment.</summary>
        Own,

        /// <summary>There is no such comment to be seen in the chat.</summary>
        Gone,
    }

    /// <summary>Likes the comment, or takes the like back.</summary>
    public static Outcome Toggle(SqliteConnection connection, Origin origin, long comment)
    {
        if (Discussions.Find(connection, origin.Chat, comment) is not { } found)
        {
            return Outcome.Gone;
        }

        if (found.Writer == origin.Person.Id)
        {
            return Outcome.Own;
        }

        var person = ChatStore.EnsurePerson(connection, origin.Person);
        var taken = connection.Execute(
            "DELETE FROM comment_like WHERE comment_id = $comment AND person_id = $person", ("$comment", comment), ("$person", person));
        if (taken > 0)
        {
            return Outcome.TakenBack;
        }

        connection.Execute(
            "INSERT INTO comment_like (comment_id, person_id) VALUES ($comment, $person)", ("$comment", comment), ("$person", person));
        return Outcome.Liked;
    }
}
