using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Storage;

/// <summary>Open read-only connections with their prepared statements, one for each reader at work.</summary>
internal sealed class ReaderPool(string path) : IDisposable
{
    // More readers than this at once are served, but their connections are not kept: each has a page cache of its own.
    private const int MaxIdle = 8;

    private readonly ConcurrentStack<SqliteConnection> _idle = new();
    private volatile bool _disposed;

    /// <inheritdoc cref="Database.Read{T}"/>
    public T Read<T>(Func<SqliteConnection, T> query)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(Database));
        var connection = _idle.TryPop(out var idle) ? idle : Connections.OpenReader(path);
        try
        {
            connection.Execute("BEGIN");
            var result = query(connection);
            connection.Execute("COMMIT");
            GiveBack(connection);
            return result;
        }
        catch
        {
            // Its state is unknown, and opening another is cheap.
            connection.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryPop(out var connection))
        {
            connection.Dispose();
        }
    }

    private void GiveBack(SqliteConnection connection)
    {
        if (_idle.Count >= MaxIdle)
        {
            connection.Dispose();
            return;
        }

        _idle.Push(connection);
        if (_disposed)
        {
            Dispose();
        }
    }
}
