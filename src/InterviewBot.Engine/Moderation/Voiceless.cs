using System.Collections.Immutable;
using System.Globalization;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Moderation;

/// <summary>Somebody who may not comment.</summary>
/// <param name="Person">Their row; null for a mark of somebody who was forgotten.</param>
/// <param name="Mark">That mark.</param>
/// <param name="ChatRow">Where they may not; null: anywhere.</param>
/// <param name="Chat">The same chat.</param>
/// <param name="Name">What they are called there.</param>
/// <param name="Since">When their voice was taken.</param>
internal sealed record Voiceless(long? Person, string? Mark, long? ChatRow, ChatAddress? Chat, string? Name, DateTimeOffset Since)
{
    /// <summary>So much of a mark tells it from the others.</summary>
    private const int MarkLength = 16;

    /// <summary>What a button carries, to find them again.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{ChatRow ?? 0}.{(Person is { } row ? $"{row}" : Mark![..MarkLength])}");

    /// <summary>Those whose voice was taken, the last one first.</summary>
    /// <param name="connection">Of a read or a write.</param>
    /// <param name="chat">Those of one chat; null: all.</param>
    public static ImmutableArray<Voiceless> All(SqliteConnection connection, long? chat)
        => connection.QueryAll(
            """
            SELECT v.person, v.mark, h.id, h.platform, h.address, v.name, v.since
            FROM (
                SELECT id AS person, NULL AS mark, NULL AS chat, name, blocked_at AS since FROM person WHERE blocked_at IS NOT NULL AND $chat IS NULL
                UNION ALL
                SELECT person_id, NULL, chat_id, name, silenced_at FROM member WHERE silenced_at IS NOT NULL AND ($chat IS NULL OR chat_id = $chat)
                UNION ALL
                SELECT NULL, mark, chat_id, NULL, barred_at FROM barred WHERE $chat IS NULL OR chat_id = $chat) v
            LEFT JOIN chat h ON h.id = v.chat
            ORDER BY v.since DESC, v.person DESC LIMIT 200
            """,
            row => new Voiceless(
                row.GetInt64OrNull(0),
                row.GetStringOrNull(1),
                row.GetInt64OrNull(2),
                row.GetStringOrNull(3) is { } platform ? new ChatAddress(platform, row.GetString(4)) : null,
                row.GetStringOrNull(5),
                row.GetTime(6)),
            ("$chat", chat));

    /// <summary>Gives the voice back, in the caller's transaction.</summary>
    public void Allow(SqliteConnection connection)
        => connection.Execute(
            Person is null ? "DELETE FROM barred WHERE mark = $mark AND chat_id IS $chat"
                : ChatRow is null ? "UPDATE person SET blocked_at = NULL WHERE id = $person"
                : "UPDATE member SET silenced_at = NULL WHERE person_id = $person AND chat_id = $chat",
            ("$person", Person),
            ("$mark", Mark),
            ("$chat", ChatRow));
}
