using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Storage;

/// <summary>
/// The one writer: a single loop owns the connection that writes, takes what waits in the queue and saves it with one commit, so
/// that many callers share the price of one flush to the disk.
/// </summary>
internal sealed partial class DatabaseWriter : IAsyncDisposable
{
    private const int QueueLength = 1024;
    private const int LargestGroup = 256;

    private readonly Channel<WriteItem> _queue = Channel.CreateBounded<WriteItem>(
        new BoundedChannelOptions(QueueLength) { SingleReader = true });

    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Checkpointer _checkpointer;
    private readonly Eraser _eraser;
    private readonly Task _loop;
    private SqliteConnection? _connection;
    private volatile WriteFailure? _lastFailure;

    /// <exception cref="SqliteException">The database cannot be opened.</exception>
    /// <exception cref="IOException">Nor its file beside it.</exception>
    public DatabaseWriter(string path, TimeProvider time, ILogger logger)
    {
        _path = path;
        _time = time;
        _logger = logger;
        _connection = Connections.OpenWriter(path);
        _checkpointer = new Checkpointer(path, logger);
        _eraser = new Eraser(path, logger);
        _loop = Task.Run(RunAsync);
    }

    /// <summary>Why the last write could not be saved; null when it was, or when there was none.</summary>
    public WriteFailure? LastFailure => _lastFailure;

    /// <inheritdoc cref="Database.WriteAsync{T}"/>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        var item = new WriteItem<T>(work);
        try
        {
            await _queue.Writer.WriteAsync(item, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(Database), "The database is closed.");
        }

        return await item.Saved;
    }

    /// <inheritdoc cref="Database.EraseSoon"/>
    public void EraseSoon() => _eraser.EraseSoon();

    /// <summary>Saves what is queued, then closes; the last connection to the file leaves one file behind.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        await _checkpointer.StopAsync();
        await _eraser.DisposeAsync();
        try
        {
            _connection?.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException error)
        {
            // Nothing is lost: what is not in the file is in the log beside it, for the next start.
            Log.NotCheckpointed(_logger, error);
        }

        CloseConnection();
        _checkpointer.Dispose();
    }

    private async Task RunAsync()
    {
        var group = new List<WriteItem>(LargestGroup);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (group.Count < LargestGroup && _queue.Reader.TryRead(out var item))
            {
                group.Add(item);
            }

            Save(group);
            group.Clear();
        }
    }

    private void Save(List<WriteItem> group)
    {
        var cause = Commit(group);
        var trouble = cause ?? group.Select(item => item.Error).FirstOrDefault(NotSavedException.IsCausedBy);
        if (trouble is SqliteException { LeavesConnectionUsable: false })
        {
            CloseConnection();
        }

        // Before the callers go on: who learns of a failure finds it here too.
        Remember(trouble, group.Count);
        foreach (var item in group)
        {
            item.Answer(cause);
        }
    }

    /// <summary>Null when the group is saved, save the items that threw; else why nothing of it is.</summary>
    private Exception? Commit(List<WriteItem> group)
    {
        try
        {
            var connection = _connection ??= Connections.OpenWriter(_path);
            connection.Execute("BEGIN IMMEDIATE");
            foreach (var item in group)
            {
                item.Run(connection);
                if (!connection.IsInTransaction)
                {
                    // SQLite gave the whole transaction up, for want of room, say; nothing of the group is left to commit.
                    return item.Error ?? new InvalidOperationException("A write ended the transaction it ran in.");
                }
            }

            connection.Execute("COMMIT");
            _checkpointer.Note(connection, group.Count);
            return null;
        }
        catch (Exception error)
        {
            // Whatever it is, every caller of the group is told and the loop lives on.
            RollBack();
            return error;
        }
    }

    private void RollBack()
    {
        try
        {
            if (_connection is { IsInTransaction: true } connection)
            {
                connection.Execute("ROLLBACK");
            }
        }
        catch (SqliteException)
        {
            // Closing the connection rolls back as well.
            CloseConnection();
        }
    }

    /// <summary>A group that comes after opens a connection of its own.</summary>
    private void CloseConnection()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private void Remember(Exception? trouble, int count)
    {
        if (trouble is not null)
        {
            _lastFailure = new WriteFailure(_time.GetUtcNow(), NotSavedException.Describe(trouble));
            Log.NotSaved(_logger, trouble, count);
        }
        else if (_lastFailure is not null)
        {
            _lastFailure = null;
            Log.SavedAgain(_logger);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A group of {Count} writes could not be saved, or some of it could not.")]
        public static partial void NotSaved(ILogger logger, Exception error, int count);

        [LoggerMessage(Level = LogLevel.Information, Message = "Writes are saved again.")]
        public static partial void SavedAgain(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The write-ahead log could not be put into the database at the end; it stays.")]
        public static partial void NotCheckpointed(ILogger logger, Exception error);
    }
}
