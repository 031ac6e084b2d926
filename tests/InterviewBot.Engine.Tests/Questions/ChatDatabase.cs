using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewBot.Engine.Tests.Questions;

/// <summary>A database in a temporary file with the chats 1 and 2 in it.</summary>
internal sealed class ChatDatabase : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("interviewbot-").FullName;
    private SqliteConnection _connection;

    public ChatDatabase()
    {
        _connection = Open();
        Migrator.Apply(_connection, Migration.LoadAll(), NullLogger.Instance);

        // Migrations turn it off, and the program's connections are opened after them.
        _connection.Execute("PRAGMA foreign_keys = ON");
        _connection.Execute("INSERT INTO chat (id, platform, address, is_private) VALUES (1, 'test', '1', 1), (2, 'test', '2', 1)");
    }

    public void Reopen()
    {
        _connection.Dispose();
        _connection = Open();
    }

    public Question? Draw(ShuffleBag bag, QuestionBank bank, QuestionFilter filter, long chat = 1)
        => InTransaction(connection => bag.Draw(connection, chat, bank, filter));

    public void Had(QuestionId question, long chat = 1)
        => InTransaction<object?>(connection =>
        {
            ShuffleBag.Had(connection, chat, question);
            return null;
        });

    public T InTransaction<T>(Func<SqliteConnection, T> work, string end = "COMMIT")
    {
        _connection.Execute("BEGIN IMMEDIATE");
        var result = work(_connection);
        _connection.Execute(end);
        return result;
    }

    public void Dispose()
    {
        _connection.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private SqliteConnection Open()
    {
        var connection = Connections.Open(Path.Combine(_folder, "chat.db"), SqliteOpenMode.ReadWriteCreate);

        // Nobody pulls the plug during a test.
        connection.Execute("PRAGMA synchronous = OFF");
        connection.Execute("PRAGMA foreign_keys = ON");
        return connection;
    }
}
