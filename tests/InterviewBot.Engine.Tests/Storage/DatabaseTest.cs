using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Engine.Tests.Storage;

/// <summary>A folder of its own for each test, with a database in it that has one table, <c>note</c>, beside the program's.</summary>
public abstract class DatabaseTest : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("interviewbot-");
    private readonly List<Database> _opened = [];

    protected DatabaseTest() => DatabasePath = PathOf("bot.db");

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 8, 30, 0, TimeSpan.Zero));

    protected string DatabasePath { get; }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _opened)
        {
            await database.DisposeAsync();
        }

        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string PathOf(string name) => Path.Combine(_folder.FullName, name);

    protected Task<OpenResult> TryOpenAsync(string? path = null)
        => Database.OpenAsync(path ?? DatabasePath, Time, NullLogger<Database>.Instance);

    protected async Task<Database> OpenAsync(string? path = null)
    {
        var database = Assert.IsType<OpenResult.Opened>(await TryOpenAsync(path)).Database;
        _opened.Add(database);
        await database.WriteAsync(connection => connection.Execute("CREATE TABLE IF NOT EXISTS note (text TEXT NOT NULL) STRICT"));
        return database;
    }

    /// <summary>A connection that the program knows nothing of.</summary>
    protected static SqliteConnection OpenStranger(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    protected static void Note(SqliteConnection connection, string text)
        => connection.Execute("INSERT INTO note (text) VALUES ($text)", ("$text", text));

    protected static IEnumerable<string> Notes(SqliteConnection connection)
        => connection.QueryAll("SELECT text FROM note ORDER BY rowid", row => row.GetString(0));
}
