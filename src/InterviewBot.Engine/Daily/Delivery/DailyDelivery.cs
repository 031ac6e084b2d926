using System.Collections.Immutable;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>Sends one platform's posts, several at once. Disposing gives what is on its way a little time to end.</summary>
internal sealed partial class DailyDelivery : IAsyncDisposable
{
    /// <summary>How long posts that are being sent have when the program ends; afterwards the fate of those that were begun is unknown.</summary>
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly IDailyAdapter _adapter;
    private readonly Outbox _outbox;
    private readonly PostSender _sender;
    private readonly PostExtras _extras;
    private readonly DailyMetrics _metrics;
    private readonly RoundProgress _progress;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Flights _flights;
    private readonly CancellationTokenSource _cut;
    private long? _freed;

    /// <param name="adapter">Where it sends to.</param>
    /// <param name="outbox">What it sends.</param>
    /// <param name="sender">Sends one.</param>
    /// <param name="extras">Does what goes along with it.</param>
    /// <param name="metrics">Told how many wait.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where it is told how it goes.</param>
    public DailyDelivery(
        IDailyAdapter adapter,
        Outbox outbox,
        PostSender sender,
        PostExtras extras,
        DailyMetrics metrics,
        TimeProvider time,
        ILogger<DailyDelivery> logger)
    {
        (_adapter, _outbox, _sender, _extras, _metrics, _time, _logger) = (adapter, outbox, sender, extras, metrics, time, logger);
        _progress = new RoundProgress(adapter.Platform, () => outbox.CountReady(adapter.Platform), metrics, time, logger);
        _flights = new Flights(time);
        _cut = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
    }

    /// <inheritdoc cref="OutboxStore.NextMoment"/>
    public DateTimeOffset? NextMoment => _outbox.NextMoment(_adapter.Platform);

    public async ValueTask DisposeAsync()
    {
        _cut.CancelAfter(TimeToEnd);
        var last = _flights.Claims;
        await Task.WhenAll(_flights.Ways);
        await _extras.DisposeAsync();
        await TakeBackAsync(last);
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
            // One that trouble interrupted may have ended without it: what was left was taken back, or went on its way.
            _progress.End();
            return;
        }

        _progress.Begin();
        do
        {
            // Also amid a big round: what a crash cut off is not to wait for its end.
            await FreeAsync(stopping);
            await ArrivalAsync(stopping);
            _progress.Tell();
        }
        while (await StartAsync(stopping) || !_flights.IsEmpty);

        _progress.End();
    }

    /// <summary>Keeps what is on its way this program's own, however long a platform takes.</summary>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public Task RenewAsync(CancellationToken cancellationToken)
        => _flights.IsEmpty ? Task.CompletedTask : _outbox.RenewAsync(_flights.Claims, cancellationToken);

    /// <summary>What was not begun goes out at the next start, without waiting for the end of its lease.</summary>
    private async Task TakeBackAsync(ImmutableArray<ClaimId> last)
    {
        if (last.IsEmpty)
        {
            return;
        }

        try
        {
            await _outbox.TakeBackAsync(last);
        }
        catch (NotSavedException failure)
        {
            Log.NotTakenBack(_logger, failure, _adapter.Platform);
        }
    }

    private async Task FreeAsync(CancellationToken stopping)
    {
        if ((_freed is { } last && _time.GetElapsedTime(last) < Look) || !_outbox.HasLost(_adapter.Platform))
        {
            return;
        }

        _freed = _time.GetTimestamp();
        var freed = await _outbox.FreeAsync(_adapter.Platform, _sender.Repeats, _flights.Include, stopping);
        if (freed > 0)
        {
            _metrics.CutOff(_adapter.Platform, freed);
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
        await Task.WhenAny([.. _flights.Ways, Task.Delay(Look, _time, over.Token)]);
        await over.CancelAsync();
        stopping.ThrowIfCancellationRequested();
    }

    /// <summary>Takes up what there is room for.</summary>
    /// <returns>Whether more may be ready.</returns>
    private async Task<bool> StartAsync(CancellationToken stopping)
    {
        var room = _flights.Room(_adapter.Concurrency);
        if (room == 0 || !_outbox.IsReady(_adapter.Platform))
        {
            return false;
        }

        var (posts, hasMore) = await _outbox.ClaimAsync(_adapter.Platform, room, stopping);
        foreach (var post in posts)
        {
            _flights.Start(post.Claim, () => FlyAsync(post));
        }

        return hasMore;
    }

    /// <summary>Never throws: nobody waits for it alone.</summary>
    private async Task FlyAsync(ClaimedPost post)
    {
        if (await _sender.SendAsync(post, _cut.Token) is { } sent)
        {
            _progress.Add(sent.IsThere);
            await _extras.TakeUpAsync(sent, _cut.Token);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} daily questions were being sent on {Platform} when the program ended; now {Fate}.")]
        public static partial void Freed(ILogger logger, int count, string platform, string fate);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Daily questions on {Platform} that were not begun could not be given back; they go out in two minutes.")]
        public static partial void NotTakenBack(ILogger logger, Exception failure, string platform);
    }
}
