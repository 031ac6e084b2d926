using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Storage;

/// <summary>
/// The one SQLite database. Writes go through one owner, which groups them into commits; reads run beside it, many at once. Several
/// programs may share the file. Disposing saves what was queued, and waits for it; end the readers first.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    private readonly DatabaseLock _lock;
    private readonly DatabaseWriter _writer;
    private readonly ReaderPool _readers;

    internal Database(DatabaseLock heldLock, DatabaseWriter writer, ReaderPool readers)
    {
        _lock = heldLock;
        _writer = writer;
        _readers = readers;
    }

    /// <summary>Why the last write could not be saved; null when it was, or when there was none yet.</summary>
    public WriteFailure? LastWriteFailure => _writer.LastFailure;

    /// <summary>Opens the database, checks it and brings it to this version; makes its folder and file when they are missing.</summary>
    public static Task<OpenResult> OpenAsync(string path, TimeProvider time, ILogger<Database> logger)
        => OpenAsync(path, DatabaseSetup.OfProgram(), time, logger);

    internal static Task<OpenResult> OpenAsync(string path, DatabaseSetup setup, TimeProvider time, ILogger<Database> logger)
        // SQLite is synchronous, and checking a large file takes its time.
        => Task.Run(() => new DatabaseOpener(Path.GetFullPath(path), setup, time, logger).Open());

    /// <summary>
    /// Runs the work in a transaction, with others that wait, and completes when it is committed. The work is synchronous, uses the
    /// connection only while it runs, and neither begins nor ends a transaction. Once queued it is run; cancelling helps only while
    /// the queue is full.
    /// </summary>
    /// <returns>What the work returned. What it threw is thrown here, and nothing of it is saved.</returns>
    /// <exception cref="NotSavedException">The surroundings did not let it be saved.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled before it was queued.</exception>
    /// <exception cref="ObjectDisposedException">The database is closed.</exception>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken = default)
        => _writer.WriteAsync(work, cancellationToken);

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Action<SqliteConnection> work, CancellationToken cancellationToken = default)
        => _writer.WriteAsync(
            connection =>
            {
                work(connection);
                return true;
            },
            cancellationToken);

    /// <summary>
    /// Has what was deleted leave the disk soon, in the background, tried until it succeeds: until then the database's file and its log may
    /// still have the bytes. To be called when the deletion is committed.
    /// </summary>
    public void EraseSoon() => _writer.EraseSoon();

    /// <summary>
    /// Reads from one snapshot, which has all that was committed before. The query uses the connection only while it runs and cannot
    /// write. May be called from many threads at once.
    /// </summary>
    /// <exception cref="SqliteException">The query is wrong, or the file cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The database is closed.</exception>
    public T Read<T>(Func<SqliteConnection, T> query) => _readers.Read(query);

    public async ValueTask DisposeAsync()
    {
        // The writer's connection is the last one: only a connection that may write tidies the log up when it closes.
        _readers.Dispose();
        await _writer.DisposeAsync();
        _lock.Dispose();
    }
}
