using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Storage;

/// <summary>
/// Sees to it that what was deleted leaves the disk. A deletion overwrites it in pages that stand in the write-ahead log; the database's file
/// keeps it until they are put there, and the log keeps its older pages until it is cut off (sqlite.org/wal.html#ckpt).
/// </summary>
internal sealed partial class Eraser : IAsyncDisposable
{
    /// <summary>Whoever writes meanwhile waits so long at most for readers to end.</summary>
    private const string Patience = "PRAGMA busy_timeout = 50";

    /// <summary>Between two times: where many delete, they share it.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly string _path;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _ending = new();
    private readonly Channel<bool> _wanted = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly Task _loop;
    private bool _isEnded;

    public Eraser(string path, ILogger logger)
    {
        _path = path;
        _logger = logger;
        _loop = Task.Run(RunAsync);
    }

    /// <summary>To be called when a deletion is committed.</summary>
    public void EraseSoon() => _wanted.Writer.TryWrite(true);

    /// <summary>What is left to do is done by the writer, as the last connection.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isEnded, true))
        {
            return;
        }

        await _ending.CancelAsync();
        await _loop;
        _ending.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (await _wanted.Reader.WaitToReadAsync(_ending.Token))
            {
                _wanted.Reader.TryRead(out _);
                for (var wait = ShortestWait; !TryErase(); wait = wait < LongestWait / 2 ? wait * 2 : LongestWait)
                {
                    // The machine's own clock: it is the machine's other programs and threads that are waited for.
                    await Task.Delay(wait, TimeProvider.System, _ending.Token);
                }

                await Task.Delay(Rest, TimeProvider.System, _ending.Token);
            }
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            // The database is closed.
            return;
        }
    }

    /// <summary>False while somebody reads from the log.</summary>
    private bool TryErase()
    {
        try
        {
            using var connection = Connections.OpenWriter(_path);
            connection.ExecuteScript(Patience);

            // Most of it is done while nobody waits.
            connection.Execute("PRAGMA wal_checkpoint(PASSIVE)");
            return connection.QueryFirst("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt32(0)) == 0;
        }
        catch (SqliteException error)
        {
            Log.NotErased(_logger, error);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "What was deleted could not be erased from the write-ahead log just now; it is tried again.")]
        public static partial void NotErased(ILogger logger, Exception error);
    }
}
