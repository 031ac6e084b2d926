using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewBot.Benchmarks.Growth;

/// <summary>A database in a temporary file with one chat in it, opened as the bot's own writer opens it.</summary>
internal sealed class ChatDatabase : IDisposable
{
    public const long ChatId = 1;

    private readonly TemporaryFolder _folder = new();

    public ChatDatabase()
    {
        var path = Path.Combine(_folder.Path, "bench.db");
        using (var first = Connections.Open(path, SqliteOpenMode.ReadWriteCreate))
        {
            first.Execute("PRAGMA journal_mode = WAL");
            Migrator.Apply(first, Migration.LoadAll(), NullLogger.Instance);
        }

        Connection = Connections.OpenWriter(path);
        Connection.Execute("INSERT INTO chat (id, platform, address, is_private) VALUES ($id, 'bench', '1', 1)", ("$id", ChatId));
    }

    public SqliteConnection Connection { get; }

    public void Begin() => Connection.Execute("BEGIN IMMEDIATE");

    public void Commit() => Connection.Execute("COMMIT");

    public void Dispose()
    {
        Connection.Dispose();
        _folder.Dispose();
    }
}
