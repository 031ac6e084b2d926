using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Storage;

/// <summary>What the program brings along to a database.</summary>
internal sealed record DatabaseSetup(ImmutableArray<Migration> Migrations, Version LibraryVersion)
{
    /// <summary>The first that cannot lose a commit in WAL mode with several connections (sqlite.org/wal.html, the WAL-reset bug).</summary>
    public static readonly Version OldestLibrary = new(3, 51, 3);

    public int NewestVersion => Migrations.Length;

    public static DatabaseSetup OfProgram()
    {
        using var connection = new SqliteConnection();
        return new DatabaseSetup(Migration.LoadAll(), Version.Parse(connection.ServerVersion));
    }
}
