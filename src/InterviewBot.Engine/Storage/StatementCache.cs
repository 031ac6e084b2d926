using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Storage;

/// <summary>
/// Keeps a connection's prepared statements for the next call with the same SQL. A statement is out of the cache while it runs, so
/// that the same SQL may run inside its own rows. Closing the connection frees them.
/// </summary>
internal sealed class StatementCache
{
    // Far more than the program has statements: it fills only when SQL is composed from values, which we do not do.
    private const int Capacity = 256;

    private static readonly ConditionalWeakTable<SqliteConnection, StatementCache> Caches = [];

    private readonly Dictionary<string, SqliteCommand> _idle = new(StringComparer.Ordinal);

    public static StatementCache Of(SqliteConnection connection) => Caches.GetOrCreateValue(connection);

    public SqliteCommand Take(SqliteConnection connection, string sql)
    {
        if (_idle.Remove(sql, out var command))
        {
            return command;
        }

        command = connection.CreateCommand();
#pragma warning disable CA2100 // The callers of the extension methods write SQL as constants; values go through parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    public void GiveBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        if (_idle.Count >= Capacity || !_idle.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }
}
