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
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The rows' first column, as text.</summary>
    public static IReadOnlyList<string?> Read(TemporaryFolder folder, string sql)
    {
        using var connection = Open(folder, SqliteOpenMode.ReadOnly);
        return [.. connection.QueryAll(sql, row => row.GetStringOrNull(0))];
    }

    /// <summary>Waits until a process has made the database, with this table in it.</summary>
    public static Task UntilMadeAsync(TemporaryFolder folder, string table)
        => UntilAsync(() => File.Exists(folder.File("bot.db")) && Read(folder, $"SELECT '1' FROM sqlite_schema WHERE name = '{table}'").Count > 0
            ? null
            : $"There is no table {table}.");

    /// <summary>Looks through one connection until a query brings rows, or none.</summary>
    public static async Task UntilAsync(TemporaryFolder folder, string sql, bool bringsRows)
    {
        using var connection = Open(folder, SqliteOpenMode.ReadOnly);
        await UntilAsync(() => connection.QueryAll(sql, row => row.GetStringOrNull(0)).IsEmpty == bringsRows ? $"It does not become so: {sql}" : null);
    }

    /// <summary>Waits for its turn, then changes what the bot has, as another hand may.</summary>
    public static void Write(TemporaryFolder folder, string sql, params (string Name, object? Value)[] parameters)
    {
        using var connection = Open(folder, SqliteOpenMode.ReadWrite);
        connection.Execute(sql, parameters);
    }

    /// <summary>Waits until a query's first column reads so.</summary>
    public static Task UntilAsync(TemporaryFolder folder, string sql, params string[] expected)
        => UntilAsync(() => Read(folder, sql) is var found && found.SequenceEqual(expected, StringComparer.Ordinal)
            ? null
            : $"There is {string.Join(", ", found)} instead of {string.Join(", ", expected)}.");

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
    public static Task AnsweredAsync(TemporaryFolder folder)
        => UntilAsync(() => Read(folder, "SELECT event FROM handled_event WHERE payload IS NOT NULL") is { Count: > 0 } owed
            ? $"Answers are still owed: {string.Join(", ", owed)}."
            : null);

    /// <summary>Waits until the bot has kept that it is done with all that Discord told it, answers included.</summary>
    /// <param name="folder">Where the database is.</param>
    /// <param name="told">The number of the last event there is.</param>
    public static Task CaughtUpAsync(TemporaryFolder folder, Func<long> told)
    {
        const string Kept = "SELECT coalesce(json_extract(value, '$.Session.Sequence'), 0) FROM adapter_fact WHERE platform = 'discord' AND name = 'session.0' AND value <> ''";
        return UntilAsync(() => Read(folder, Kept) is var kept && kept is [{ } last] && long.Parse(last, CultureInfo.InvariantCulture) >= told()
            ? null
            : $"The bot is at {string.Join(", ", kept)} of {told()}.");
    }

    /// <param name="missing">Says what is not yet so; null when all is.</param>
    private static async Task UntilAsync(Func<string?> missing)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (missing() is { } told)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, told);
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
