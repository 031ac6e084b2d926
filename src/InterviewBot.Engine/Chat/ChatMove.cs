using InterviewBot.Engine.Daily;
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

        SetMessagesApart(connection, source, from);
        var target = ChatStore.FindChat(connection, to);
        if (target is { } known)
        {
            Merge(connection, source, known);
        }
        else
        {
            connection.Execute(
                "UPDATE chat SET platform = $platform, address = $address, gone_at = NULL WHERE id = $source",
                ("$platform", to.Platform),
                ("$address", to.Id),
                ("$source", source));
        }

        connection.Execute(
            """
            INSERT INTO former_address (platform, address, chat_id) VALUES ($platform, $address, $chat)
            ON CONFLICT (platform, address) DO UPDATE SET chat_id = excluded.chat_id
            """,
            ("$platform", from.Platform),
            ("$address", from.Id),
            ("$chat", target ?? source));

        // That it was gone from the old address, if anybody said so, was the move.
        Strikes.Forget(connection, target ?? source);
    }

    /// <summary>The row of the chat that was at the address; null: none moved from there.</summary>
    internal static long? FindMoved(SqliteConnection connection, ChatAddress from)
        => connection.QueryFirstOrDefault(
            "SELECT chat_id FROM former_address WHERE platform = $platform AND address = $address",
            row => (long?)row.GetInt64(0),
            ("$platform", from.Platform),
            ("$address", from.Id));

    /// <summary>
    /// Messages are numbered anew at the new address. Those of the old one keep their numbers behind the old address, so that no new
    /// message is ever taken for one of them, and a reply to one of them still finds it. They can no longer be edited there.
    /// </summary>
    private static void SetMessagesApart(SqliteConnection connection, long source, ChatAddress from)
        => connection.Execute(
            """
            UPDATE comment SET message = $from || '/' || message
            WHERE chat_id = $source AND message IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM former_address f WHERE f.chat_id = $source AND instr(comment.message, f.address || '/') = 1);
            UPDATE comment_deleted SET message = $from || '/' || message
            WHERE chat_id = $source AND NOT EXISTS (
                SELECT 1 FROM former_address f WHERE f.chat_id = $source AND instr(comment_deleted.message, f.address || '/') = 1);
            UPDATE daily_post SET message = NULL WHERE chat_id = $source;
            UPDATE schedule SET pinned = NULL WHERE chat_id = $source;
            UPDATE post SET message = $from || '/' || message, number = NULL
            WHERE chat_id = $source AND NOT EXISTS (
                SELECT 1 FROM former_address f WHERE f.chat_id = $source AND instr(post.message, f.address || '/') = 1);
            """,
            ("$from", from.Id),
            ("$source", source));

    /// <summary>Both addresses are known already: people spoke at the new one before the platform told of the move.</summary>
    private static void Merge(SqliteConnection connection, long source, long target)
    {
        connection.Execute(
            """
            UPDATE comment SET chat_id = $target WHERE chat_id = $source;
            UPDATE OR IGNORE comment_deleted SET chat_id = $target WHERE chat_id = $source;
            UPDATE member SET silenced_at = coalesce(silenced_at, (
                SELECT silenced_at FROM member s WHERE s.chat_id = $source AND s.person_id = member.person_id))
            WHERE chat_id = $target;
            UPDATE OR IGNORE member SET chat_id = $target WHERE chat_id = $source;
            UPDATE former_address SET chat_id = $target WHERE chat_id = $source;
            UPDATE post SET chat_id = $target WHERE chat_id = $source;
            UPDATE post SET daily_chat = $target WHERE daily_chat = $source;
            UPDATE report SET chat_id = $target WHERE chat_id = $source;
            UPDATE audit SET chat_id = $target WHERE chat_id = $source;
            UPDATE barred SET chat_id = $target WHERE chat_id = $source;
            UPDATE OR IGNORE asked SET chat_id = $target WHERE chat_id = $source;
            UPDATE OR IGNORE bag SET chat_id = $target WHERE chat_id = $source;
            DELETE FROM schedule
            WHERE chat_id = $target AND is_on = 0 AND EXISTS (SELECT 1 FROM schedule s WHERE s.chat_id = $source);
            UPDATE OR IGNORE schedule SET chat_id = $target WHERE chat_id = $source;
            UPDATE OR IGNORE daily_post SET chat_id = $target WHERE chat_id = $source;

            UPDATE chat SET
                gone_at = NULL,
                language = coalesce(language, (SELECT language FROM chat WHERE id = $source)),
                is_open = max(is_open, (SELECT is_open FROM chat WHERE id = $source)),
                is_plain = max(is_plain, (SELECT is_plain FROM chat WHERE id = $source)),
                last_question = coalesce(last_question, (SELECT last_question FROM chat WHERE id = $source)),
                asked_count = max(asked_count, (SELECT asked_count FROM chat WHERE id = $source))
            WHERE id = $target;

            DELETE FROM chat WHERE id = $source;
            """,
            ("$source", source),
            ("$target", target));
    }
}
