using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Win32.SafeHandles;

namespace InterviewBot.Engine.Storage;

/// <summary>
/// Puts what is in the write-ahead log into the database while the writer goes on. SQLite would have the writer do all of it
/// (sqlite.org/wal.html#ckpt), and whoever waits for a commit meanwhile waits many times as long as for the commit. It is done in small
/// parts, each flushed to the disk at once: commits wait for the same disk, and a large part would keep it busy for tens of milliseconds.
/// </summary>
internal sealed partial class Checkpointer : IDisposable
{
    /// <summary>About a thousand pages where each write has a commit of its own, some hundreds where many share one.</summary>
    private const int WritesBetween = 150;

    /// <summary>
    /// In pages, 32 MB. While there are always new ones, the log never begins anew: then the writer puts the last of them into the database.
    /// </summary>
    private const int LongLog = 8_000;

    private const int MostTries = 4;

    private readonly string _path;
    private readonly ILogger _logger;
    private readonly SafeFileHandle _file;
    private readonly Channel<bool> _wanted = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly Task _loop;
    private int _writes;
    private volatile bool _isLong;

    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">This account may not write it.</exception>
    public Checkpointer(string path, ILogger logger)
    {
        _path = path;
        _logger = logger;
        _file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        _loop = Task.Run(RunAsync);
    }

    /// <summary>To be called by the writer alone, after each commit.</summary>
    /// <param name="writer">The writer's connection.</param>
    /// <param name="writes">What the commit had.</param>
    public void Note(SqliteConnection writer, int writes)
    {
        _writes += writes;
        if (_isLong)
        {
            _isLong = false;
            Finish(writer);
        }

        if (_writes >= WritesBetween)
        {
            _writes = 0;
            _wanted.Writer.TryWrite(true);
        }
    }

    /// <summary>Ends when what it is at is done.</summary>
    public Task StopAsync()
    {
        _wanted.Writer.TryComplete();
        return _loop;
    }

    /// <summary>
    /// To be called when all connections are closed: a file that is closed loses every lock that its process has on it (POSIX), SQLite's too
    /// (sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
    /// </summary>
    public void Dispose() => _file.Dispose();

    private async Task RunAsync()
    {
        while (await WantedAsync())
        {
            try
            {
                using var connection = Connections.OpenWriter(_path);
                do
                {
                    // It waits for nobody and nobody waits for it; what others still read stays for the next time.
                    _isLong = PutBack(connection) > LongLog;
                    RandomAccess.FlushToDisk(_file);
                }
                while (await WantedAsync());
            }
            catch (Exception error) when (error is SqliteException or IOException)
            {
                // Nothing is lost: the writer does it when the log is long. A connection opened anew may do better.
                Log.NotCheckpointed(_logger, error);
            }
        }
    }

    /// <summary>
    /// SQLite flushes the database only when it leaves nothing in the log, so while commits keep coming that would be left to the writer,
    /// with all that was put back meanwhile. What came during one try is put back by the next in less time than passes between two commits.
    /// </summary>
    /// <returns>How many pages the log has.</returns>
    private static int PutBack(SqliteConnection connection)
    {
        var pages = Checkpoint(connection);
        for (var again = 0; pages > LongLog && again < MostTries; again++)
        {
            pages = Checkpoint(connection);
        }

        return pages;
    }

    /// <summary>There is little left to do, and nothing new comes meanwhile.</summary>
    private void Finish(SqliteConnection writer)
    {
        try
        {
            Checkpoint(writer);
        }
        catch (SqliteException error)
        {
            // The commit before is on the disk all the same.
            Log.NotCheckpointed(_logger, error);
        }
    }

    /// <returns>How many pages the log has.</returns>
    private static int Checkpoint(SqliteConnection connection)
        => connection.QueryFirst("PRAGMA wal_checkpoint(PASSIVE)", row => row.GetInt32(1));

    private async ValueTask<bool> WantedAsync() => await _wanted.Reader.WaitToReadAsync() && _wanted.Reader.TryRead(out _);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The write-ahead log could not be put into the database; the next writes try again.")]
        public static partial void NotCheckpointed(ILogger logger, Exception error);
    }
}
