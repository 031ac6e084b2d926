using System.Collections.Immutable;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Chat;

/// <summary>How a message is kept: by its chat's row, and by its number there.</summary>
internal readonly record struct MessageKey(long Chat, string Message);

/// <summary>Finds out how a message is kept. One from before its chat moved is known by where it was then (<see cref="ChatMove"/>).</summary>
internal static class MessageKeys
{
    /// <summary>None for a chat that is not known; what is in the chat that is at the address now comes first.</summary>
    public static ImmutableArray<MessageKey> Of(SqliteConnection connection, MessageRef message)
        => connection.QueryAll(
            """
            SELECT id, $message FROM chat WHERE platform = $platform AND address = $address
            UNION ALL
            SELECT chat_id, $address || '/' || $message FROM former_address WHERE platform = $platform AND address = $address
            """,
            row => new MessageKey(row.GetInt64(0), row.GetString(1)),
            ("$message", message.Id),
            ("$platform", message.Chat.Platform),
            ("$address", message.Chat.Id));
}
