using System.Collections.Concurrent;
using InterviewBot.Engine.Adapters;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>Sends one platform's posts, several at once.</summary>
internal sealed partial class DailyDelivery : IDisposable
{
    /// <summary>How long posts that are being sent have when the program ends; afterwards their fate is unknown.</summary>
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    private readonly IDailyAdapter _adapter;
    private readonly Outbox _outbox;
    private readonly Settlement _settlement;
    private readonly Func<ClaimedPost, Card> _show;
    private readonly DailyMetrics _metrics;
    private readonly RoundProgress _progress;
    private readonly Random _random;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly bool _repeats;
    private readonly ConcurrentDictionary<PostKey, Task> _flights = new();
    private readonly CancellationTokenSource _cut;
    private readonly Lock _gate = new();

    /// <param name="adapter">Where it sends to.</param>
    /// <param name="outbox">What it sends.</param>
    /// <param name="settlement">Keeps what became of it.</param>
    /// <param name="show">Makes what is posted.</param>
    /// <param name="options">The owner's.</param>
    /// <param name="metrics">Told of every try.</param>
    /// <param name="random">Spreads waits while nothing can be saved.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where trouble is told.</param>
    public DailyDelivery(
        IDailyAdapter adapter,
        Outbox outbox,
        Settlement settlement,
        Func<ClaimedPost, Card> show,
        DailyOptions options,
        DailyMetrics metrics,
        Random random,
        TimeProvider time,
        ILogger<DailyDelivery> logger)
    {
        (_adapter, _outbox, _settlement, _show, _metrics, _random, _time, _logger) =
            (adapter, outbox, settlement, show, metrics, random, time, logger);
        _repeats = adapter.KnowsKeys || options.RepeatsUncertain;
        _progress = new RoundProgress(adapter.Platform, () => outbox.CountReady(adapter.Platform), metrics, time, logger);
        _cut = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
    }

    public void Dispose() => _cut.Dispose();

    /// <inheritdoc cref="OutboxStore.NextMoment"/>
    public DateTimeOffset? NextMoment => _outbox.NextMoment(_adapter.Platform);

    /// <summary>Sends all whose time has come, and completes when nothing is left to send and nothing is on its way.</summary>
    /// <param name="stopping">Takes up nothing more; what is on its way has a little time.</param>
    /// <exception cref="NotSavedException">The database takes nothing just now; what is on its way goes on.</exception>
    public async Task DeliverAsync(CancellationToken stopping)
    {
        if (_flights.IsEmpty && !_outbox.IsReady(_adapter.Platform))
        {
            return;
        }

        await using var ending = stopping.Register(() => _cut.CancelAfter(TimeToEnd));
        await FreeAsync(stopping);
        _progress.Begin();
        while (await StartAsync(stopping) || !_flights.IsEmpty)
        {
            await Task.WhenAny(_flights.Values.DefaultIfEmpty(Task.CompletedTask));
        }

        _progress.End();
    }

    /// <summary>Keeps what is on its way this program's own, however long a platform takes.</summary>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public Task RenewAsync(CancellationToken cancellationToken)
        => _flights.IsEmpty ? Task.CompletedTask : _outbox.RenewAsync([.. _flights.Keys], cancellationToken);

    private async Task FreeAsync(CancellationToken stopping)
    {
        var freed = await _outbox.FreeAsync(_adapter.Platform, _repeats, _flights.ContainsKey, stopping);
        if (freed > 0)
        {
            Log.Freed(_logger, freed, _adapter.Platform, _repeats ? "sent again" : "uncertain");
        }
    }

    /// <summary>Takes up what there is room for: not one by one, as each time is a write.</summary>
    /// <returns>Whether more may be ready.</returns>
    private async Task<bool> StartAsync(CancellationToken stopping)
    {
        var room = _adapter.Concurrency - _flights.Count;
        if (room < Math.Max(1, _adapter.Concurrency / 4) || stopping.IsCancellationRequested || !_outbox.IsReady(_adapter.Platform))
        {
            return false;
        }

        var (posts, hasMore) = await _outbox.ClaimAsync(_adapter.Platform, room, stopping);
        foreach (var post in posts)
        {
            // It is among the flights before it begins, as it takes itself out at its end.
            var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _flights[post.Key] = SendAsync(post, start.Task);
            start.SetResult();
        }

        return hasMore;
    }

    /// <summary>Never throws: nobody waits for it alone.</summary>
    private async Task SendAsync(ClaimedPost post, Task start)
    {
        await start;
        try
        {
            var (card, result) = await TryAsync(post);
            await SaveAsync(post, card, result);
            Tell(post, result);
            if (result is SendResult.Delivered { Messages: { IsDefaultOrEmpty: false } messages })
            {
                await _adapter.FinishAsync(post.With(card), messages, _cut.Token);
            }
        }
        catch (OperationCanceledException) when (_cut.IsCancellationRequested)
        {
            Log.CutOff(_logger, post.Key);
        }
        catch (Exception failure)
        {
            // The row's lease ends, and then it counts as one whose fate is unknown.
            Log.Failed(_logger, failure, post.Key);
        }
        finally
        {
            _flights.TryRemove(post.Key, out _);
        }
    }

    private async Task<(Card Card, SendResult Result)> TryAsync(ClaimedPost post)
    {
        Card card;
        try
        {
            card = _show(post);
        }
        catch (Exception failure)
        {
            Log.NotShown(_logger, failure, post.Key, post.Question.Id.Value);
            return (new Card(), new SendResult.Rejected($"It could not be made: {failure.GetType().Name}."));
        }

        try
        {
            return (card, await _adapter.PostAsync(post.With(card), _cut.Token));
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !_cut.IsCancellationRequested)
        {
            Log.Failed(_logger, failure, post.Key);
            return (card, new SendResult.Uncertain(failure.GetType().Name));
        }
    }

    /// <summary>Until it is saved: a post that is there and not known to be would go out again, or count as uncertain.</summary>
    private async Task SaveAsync(ClaimedPost post, Card card, SendResult result)
    {
        var wait = new GrowingWait(_random);
        while (true)
        {
            try
            {
                await _settlement.SaveAsync(post, card, result, _repeats, _cut.Token);
                return;
            }
            catch (NotSavedException failure)
            {
                Log.NotSaved(_logger, failure, post.Key);
                await Task.Delay(wait.Next(), _time, _cut.Token);
            }
        }
    }

    private void Tell(ClaimedPost post, SendResult result)
    {
        var arrived = result is SendResult.Delivered;
        _metrics.Tried(_adapter.Platform, result.GetType().Name, arrived ? _time.GetUtcNow() - post.Due : null);
        if (!arrived)
        {
            Log.NotThere(_logger, post.Key, result);
        }

        lock (_gate)
        {
            _progress.Add(arrived);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} daily questions were being sent on {Platform} when the program ended; now {Fate}.")]
        public static partial void Freed(ILogger logger, int count, string platform, string fate);

        [LoggerMessage(Level = LogLevel.Information, Message = "Daily question {Key} was cut off by the program's end.")]
        public static partial void CutOff(ILogger logger, PostKey key);

        [LoggerMessage(Level = LogLevel.Information, Message = "Daily question {Key} is not there: {Result}.")]
        public static partial void NotThere(ILogger logger, PostKey key, SendResult result);

        [LoggerMessage(Level = LogLevel.Error, Message = "What became of daily question {Key} could not be saved; tried again.")]
        public static partial void NotSaved(ILogger logger, Exception failure, PostKey key);

        [LoggerMessage(Level = LogLevel.Error, Message = "Daily question {Key} could not be made from {Question}.")]
        public static partial void NotShown(ILogger logger, Exception failure, PostKey key, string question);

        [LoggerMessage(Level = LogLevel.Error, Message = "Sending daily question {Key} failed.")]
        public static partial void Failed(ILogger logger, Exception failure, PostKey key);
    }
}
