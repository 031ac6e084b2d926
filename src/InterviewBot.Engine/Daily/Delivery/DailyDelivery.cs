using System.Collections.Concurrent;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>Sends one platform's posts, several at once. Disposing gives what is on its way a little time to end.</summary>
internal sealed partial class DailyDelivery : IAsyncDisposable
{
    /// <summary>How long posts that are being sent have when the program ends; afterwards their fate is unknown.</summary>
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly IDailyAdapter _adapter;
    private readonly Outbox _outbox;
    private readonly PostSender _sender;
    private readonly RoundProgress _progress;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ConcurrentDictionary<PostKey, Task> _flights = new();
    private readonly CancellationTokenSource _cut;

    /// <param name="adapter">Where it sends to.</param>
    /// <param name="outbox">What it sends.</param>
    /// <param name="sender">Sends one.</param>
    /// <param name="metrics">Told how many wait.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where it is told how it goes.</param>
    public DailyDelivery(
        IDailyAdapter adapter,
        Outbox outbox,
        PostSender sender,
        DailyMetrics metrics,
        TimeProvider time,
        ILogger<DailyDelivery> logger)
    {
        (_adapter, _outbox, _sender, _time, _logger) = (adapter, outbox, sender, time, logger);
        _progress = new RoundProgress(adapter.Platform, () => outbox.CountReady(adapter.Platform), metrics, time, logger);
        _cut = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
    }

    /// <inheritdoc cref="OutboxStore.NextMoment"/>
    public DateTimeOffset? NextMoment => _outbox.NextMoment(_adapter.Platform);

    public async ValueTask DisposeAsync()
    {
        _cut.CancelAfter(TimeToEnd);
        await Task.WhenAll(_flights.Values);
        _cut.Dispose();
    }

    /// <summary>Sends all whose time has come, and completes when nothing is left to send and nothing is on its way.</summary>
    /// <param name="stopping">Takes up nothing more, and leaves what is on its way to the end.</param>
    /// <exception cref="NotSavedException">The database takes nothing just now; what is on its way goes on.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task DeliverAsync(CancellationToken stopping)
    {
        if (_flights.IsEmpty && !_outbox.IsReady(_adapter.Platform))
        {
            return;
        }

        await FreeAsync(stopping);
        _progress.Begin();
        while (await StartAsync(stopping) || !_flights.IsEmpty)
        {
            await ArrivalAsync(stopping);
            _progress.Tell();
        }

        _progress.End();
    }

    /// <summary>Keeps what is on its way this program's own, however long a platform takes.</summary>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public Task RenewAsync(CancellationToken cancellationToken)
        => _flights.IsEmpty ? Task.CompletedTask : _outbox.RenewAsync([.. _flights.Keys], cancellationToken);

    private async Task FreeAsync(CancellationToken stopping)
    {
        var freed = await _outbox.FreeAsync(_adapter.Platform, _sender.Repeats, _flights.ContainsKey, stopping);
        if (freed > 0)
        {
            Log.Freed(_logger, freed, _adapter.Platform, _sender.Repeats ? "sent again" : "uncertain");
        }
    }

    /// <summary>Until a post's way is over, or it takes so long that others may have fallen due beside it.</summary>
    private async Task ArrivalAsync(CancellationToken stopping)
    {
        if (_flights.IsEmpty)
        {
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny([.. _flights.Values, Task.Delay(Look, _time, over.Token)]);
        await over.CancelAsync();
        stopping.ThrowIfCancellationRequested();
    }

    /// <summary>Takes up what there is room for: not one by one, as each time is a write.</summary>
    /// <returns>Whether more may be ready.</returns>
    private async Task<bool> StartAsync(CancellationToken stopping)
    {
        var room = _adapter.Concurrency - _flights.Count;
        if (room < Math.Max(1, _adapter.Concurrency / 4) || !_outbox.IsReady(_adapter.Platform))
        {
            return false;
        }

        var (posts, hasMore) = await _outbox.ClaimAsync(_adapter.Platform, room, isBegun: !_adapter.TellsBeginning, stopping);
        foreach (var post in posts)
        {
            // It is among the flights before it begins, as it takes itself out at its end.
            var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _flights[post.Key] = FlyAsync(post, start.Task);
            start.SetResult();
        }

        return hasMore;
    }

    /// <summary>Never throws: nobody waits for it alone.</summary>
    private async Task FlyAsync(ClaimedPost post, Task start)
    {
        await start;
        if (await _sender.SendAsync(post, _cut.Token) is { } arrived)
        {
            _progress.Add(arrived);
        }

        _flights.TryRemove(post.Key, out _);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} daily questions were being sent on {Platform} when the program ended; now {Fate}.")]
        public static partial void Freed(ILogger logger, int count, string platform, string fate);
    }
}
