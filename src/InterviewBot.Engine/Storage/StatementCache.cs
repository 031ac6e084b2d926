using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Storage;

/// <summary>
/// Keeps a connection's prepared statements for the next call with the same SQL. They are out of the cache while they run, so that the
/// same SQL may run inside its own rows. They go with the connection: SQLite closes a file when its last statement is freed.
/// </summary>
internal sealed class StatementCache
{
    // Far more than the program has statements: it fills only when SQL is composed from values, which we do not do.
    private const int Capacity = 256;

    private static readonly ConditionalWeakTable<SqliteConnection, StatementCache> Caches = [];

    private readonly Dictionary<string, PreparedSql> _idle = new(StringComparer.Ordinal);

    private StatementCache(SqliteConnection connection)
        => connection.StateChange += (_, change) =>
        {
            if (change.CurrentState is ConnectionState.Closed)
            {
                Clear();
            }
        };

    public static StatementCache Of(SqliteConnection connection)
        => Caches.TryGetValue(connection, out var cache) ? cache : Caches.GetValue(connection, static connection => new(connection));

    /// <exception cref="InvalidOperationException">The connection is closed.</exception>
    public PreparedSql Take(SqliteConnection connection, string sql)
        => _idle.Remove(sql, out var prepared)
            ? prepared
            : new PreparedSql(connection.Handle ?? throw new InvalidOperationException("The connection is closed."), sql);

    public void GiveBack(PreparedSql prepared)
    {
        if (_idle.Count >= Capacity || !_idle.TryAdd(prepared.Sql, prepared))
        {
            prepared.Dispose();
        }
    }

    private void Clear()
    {
        foreach (var prepared in _idle.Values)
        {
            prepared.Dispose();
        }

        _idle.Clear();
    }
}
