using InterviewBot.Engine.Questions;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Benchmarks.Growth;

/// <summary>A database in a temporary file with one chat in it, set up as the bot's own is.</summary>
internal sealed class ChatDatabase : IDisposable
{
    public const long ChatId = 1;

    private readonly TemporaryFolder _folder = new();

    public ChatDatabase()
    {
        Connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "bench.db")};Pooling=False");
        Connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;");
        Execute(Migration());
        Execute($"INSERT INTO chat (id, platform, address, is_private) VALUES ({ChatId}, 'bench', '1', 1)");
    }

    public SqliteConnection Connection { get; }

    public void Dispose()
    {
        Connection.Dispose();
        _folder.Dispose();
    }

    private static string Migration()
    {
        using var stream = typeof(QuestionBank).Assembly.GetManifestResourceStream("migrations/0001_initial.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private void Execute(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
