using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Tests.Telegram;

/// <summary>The bot's database, looked into from beside the bot.</summary>
internal static class BotDatabase
{
    /// <summary>The rows' first column, as text.</summary>
    public static IReadOnlyList<string?> Read(TemporaryFolder folder, string sql)
    {
        using var connection = Open(folder, SqliteOpenMode.ReadOnly);
        return [.. connection.QueryAll(sql, row => row.IsDBNull(0) ? null : row.GetString(0))];
    }

    /// <summary>Holds the write lock until disposed of: the bot can read, and save nothing. It waits for a few seconds before it gives up.</summary>
    public static IDisposable Lock(TemporaryFolder folder)
    {
        var connection = Open(folder, SqliteOpenMode.ReadWrite);
        connection.Execute("BEGIN IMMEDIATE");
        return connection;
    }

    private static SqliteConnection Open(TemporaryFolder folder, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection($"Data Source={folder.File("bot.db")};Mode={mode};Pooling=False");
        connection.Open();
        return connection;
    }
}
