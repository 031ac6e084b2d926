using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Chat;

/// <summary>Takes all that belongs to a chat along to its new address, in the caller's transaction.</summary>
public static class ChatMove
{
    public static void Apply(SqliteConnection connection, ChatAddress from, ChatAddress to)
    {
        if (from == to || ChatStore.FindChat(connection, from) is not { } source)
        {
            return;
        }

        if (ChatStore.FindChat(connection, to) is { } target)
        {
            Merge(connection, source, target);
            return;
        }

        connection.Execute(
            "UPDATE chat SET platform = $platform, address = $address WHERE id = $source",
            ("$platform", to.Platform),
            ("$address", to.Id),
            ("$source", source));
    }

    /// <summary>
    /// Both addresses are known already: people spoke at the new one before the platform told of the move. Message ids count anew
    /// there, so a comment's message that is taken already is let go rather than the comment.
    /// </summary>
    private static void Merge(SqliteConnection connection, long source, long target)
    {
        connection.Execute(
            """
            UPDATE comment SET message = NULL
            WHERE chat_id = $source AND message IN (SELECT message FROM comment WHERE chat_id = $target);

            UPDATE comment SET chat_id = $target WHERE chat_id = $source;
            UPDATE OR IGNORE post SET chat_id = $target WHERE chat_id = $source;
            UPDATE OR IGNORE asked SET chat_id = $target WHERE chat_id = $source;
            UPDATE OR IGNORE bag SET chat_id = $target WHERE chat_id = $source;

            UPDATE chat SET
                language = coalesce(language, (SELECT language FROM chat WHERE id = $source)),
                last_question = coalesce(last_question, (SELECT last_question FROM chat WHERE id = $source)),
                asked_count = max(asked_count, (SELECT asked_count FROM chat WHERE id = $source))
            WHERE id = $target;

            DELETE FROM chat WHERE id = $source;
            """,
            ("$source", source),
            ("$target", target));
    }
}
