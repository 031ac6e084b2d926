using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily;

/// <summary>
/// How often in a row a platform said that a chat is gone. Once may pass, such as of a group that is being upgraded, so only several times
/// are certain; what comes of a chat that is there again makes them begin anew.
/// </summary>
internal static class Strikes
{
    /// <summary>From so many on the chat is gone for certain. A platform that tells it by itself is believed at once.</summary>
    public const int ForCertain = 3;

    /// <summary>Until the platform is asked once more.</summary>
    /// <param name="strikes">How often it said so, from 1.</param>
    public static TimeSpan WaitAfter(int strikes) => TimeSpan.FromMinutes(strikes == 1 ? 1 : 10);

    /// <summary>It was said of a daily question.</summary>
    /// <returns>How many times in a row that makes; zero for a chat that has no schedule any more.</returns>
    public static int Add(SqliteConnection connection, long chat)
        => connection.QueryFirstOrDefault(
            "UPDATE schedule SET strikes = strikes + 1 WHERE chat_id = $chat RETURNING strikes",
            row => row.GetInt32(0),
            ("$chat", chat));

    /// <summary>It was said of something else, which counts no more for being said again within moments.</summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="chat">The chat's row.</param>
    /// <param name="strikes">How many there are from now on, at least.</param>
    public static void SetAtLeast(SqliteConnection connection, long chat, int strikes)
        => connection.Execute(
            "UPDATE schedule SET strikes = $strikes WHERE chat_id = $chat AND strikes < $strikes", ("$strikes", strikes), ("$chat", chat));

    /// <summary>The chat is there.</summary>
    public static void Forget(SqliteConnection connection, long chat)
        => connection.Execute("UPDATE schedule SET strikes = 0 WHERE chat_id = $chat AND strikes > 0", ("$chat", chat));

    /// <summary>Whether the chat is gone for certain: nothing is planned for it, or sent.</summary>
    public static bool AreCertain(SqliteConnection connection, long chat)
        => connection.QueryFirst(
            """
            SELECT EXISTS (
                SELECT 1 FROM chat c JOIN schedule s ON s.chat_id = c.id WHERE c.id = $chat AND c.gone_at IS NOT NULL AND s.strikes >= $certain)
            """,
            row => row.GetBoolean(0),
            ("$chat", chat),
            ("$certain", ForCertain));
}
