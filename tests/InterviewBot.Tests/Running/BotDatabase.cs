using System.Globalization;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Tests.Running;

/// <summary>The bot's database, looked into from beside the bot.</summary>
internal static class BotDatabase
{
    private const string WaitForTurn = "PRAGMA busy_timeout = 30000";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    /// <summary>Long enough for a slow machine: it passes only when a test fails.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The rows' first column, as text.</summary>
    public static IReadOnlyList<string?> Read(TemporaryFolder folder, string sql)
    {
        using var connection = Open(folder, SqliteOpenMode.ReadOnly);
        return [.. connection.QueryAll(sql, row => row.GetStringOrNull(0))];
    }

    /// <summary>Looks every few milliseconds, through one connection, until a query brings rows, or none.</summary>
    public static async Task UntilAsync(TemporaryFolder folder, string sql, bool bringsRows)
    {
        using var connection = Open(folder, SqliteOpenMode.ReadOnly);
        var started = TimeProvider.System.GetTimestamp();
        while (connection.QueryAll(sql, row => row.GetStringOrNull(0)).IsEmpty == bringsRows)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience + Patience, $"It does not become so: {sql}");
            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    /// <summary>Waits for its turn, then changes what the bot has, as another hand may.</summary>
    public static void Write(TemporaryFolder folder, string sql, params (string Name, object? Value)[] parameters)
    {
        using var connection = Open(folder, SqliteOpenMode.ReadWrite);
        connection.Execute(sql, parameters);
    }

    /// <summary>Waits until a query's first column reads so.</summary>
    public static async Task UntilAsync(TemporaryFolder folder, string sql, params string[] expected)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (Read(folder, sql) is var found && !found.SequenceEqual(expected, StringComparer.Ordinal))
        {
            Assert.True(
                TimeProvider.System.GetElapsedTime(started) < Patience,
                $"There is {string.Join(", ", found)} instead of {string.Join(", ", expected)}.");
            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    /// <summary>
    /// Waits for its turn, then holds the write lock until disposed of: the bot can read, and save nothing. It waits for a few seconds before
    /// it gives up.
    /// </summary>
    public static IDisposable Lock(TemporaryFolder folder)
    {
        var connection = Open(folder, SqliteOpenMode.ReadWrite);
        connection.Execute("BEGIN IMMEDIATE");
        return connection;
    }

    /// <summary>Waits until the bot has kept what became of every answer that it owed.</summary>
    public static async Task AnsweredAsync(TemporaryFolder folder)
    {
        const string Owed = "SELECT event FROM handled_event WHERE payload IS NOT NULL";
        var started = TimeProvider.System.GetTimestamp();
        while (Read(folder, Owed) is { Count: > 0 } owed)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, $"Answers are still owed: {string.Join(", ", owed)}.");
            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    /// <summary>Waits until the bot has kept that it is done with all that Discord told it, answers included.</summary>
    /// <param name="folder">Where the database is.</param>
    /// <param name="told">The number of the last event there is.</param>
    public static async Task CaughtUpAsync(TemporaryFolder folder, Func<long> told)
    {
        const string Kept = "SELECT coalesce(json_extract(value, '$.Session.Sequence'), 0) FROM adapter_fact WHERE platform = 'discord' AND name = 'session.0' AND value <> ''";
        var started = TimeProvider.System.GetTimestamp();
        while (Read(folder, Kept) is var kept && !(kept is [{ } last] && long.Parse(last, CultureInfo.InvariantCulture) >= told()))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, $"The bot is at {string.Join(", ", kept)} of {told()}.");
            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    private static SqliteConnection Open(TemporaryFolder folder, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection($"Data Source={folder.File("bot.db")};Mode={mode};Pooling=False");
        connection.Open();

        // SQLite itself waits for nobody: the bot may just be saving, or taking up what it was killed at.
        connection.Execute(WaitForTurn);
        return connection;
    }
}
