using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Updates.Handling;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Telegram.Updates.Polling;

/// <summary>
/// Fetches updates and hands them on, many at once. The library's own receiver confirms updates before they are handled; here an update is
/// confirmed when it and all before it are done, so that none is lost with a crash.
/// </summary>
/// <param name="api">Where they come from.</param>
/// <param name="runner">Where they go.</param>
/// <param name="time">Waits are measured by it.</param>
/// <param name="random">Spreads the attempts of many bots after an outage.</param>
/// <param name="logger">Tells of outages.</param>
internal sealed partial class LongPolling(
    TelegramApi api,
    UpdateRunner runner,
    TimeProvider time,
    Random random,
    ILogger<LongPolling> logger)
{
    /// <summary>Updates are kept for a day; after one without any, there is none that the last offset could hold back.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    /// <summary>
    /// At the end, for what was cancelled and for the last request. Nothing depends on either: what is not confirmed comes again, and is
    /// known then.
    /// </summary>
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(1);

    private readonly UpdateTracker _tracker = new();
    private readonly FinishedUpdates _finished = new();
    private readonly PollingPace _pace = new();
    private readonly List<Task> _running = [];
    private readonly UpdateQueue _queue = new(api, new PollingTrouble(time, random, logger));
    private long _lastReceived;

    /// <summary>Runs until it is to stop; then lets what is in flight finish, and confirms what is done. To be called once.</summary>
    /// <param name="stop">Ends the fetching.</param>
    /// <param name="abort">Ends the waiting for what is in flight too, and cancels it.</param>
    /// <exception cref="TokenRefusedException">Telegram does not know the token.</exception>
    public async Task RunAsync(CancellationToken stop, CancellationToken abort)
    {
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(stop, abort);
        try
        {
            _lastReceived = time.GetTimestamp();
            while (true)
            {
                await PollAsync(abort, stopped.Token);
                await WaitForProgressAsync(stopped.Token);
            }
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            await FinishAsync(abort);
        }
    }

    private async Task PollAsync(CancellationToken abort, CancellationToken cancellationToken)
    {
        TakeFinished();
        var asked = _tracker.Offset;
        var began = time.GetTimestamp();
        if (await _queue.FetchAsync(asked, patient: _tracker.InFlight == 0, cancellationToken) is not { } updates)
        {
            return;
        }

        var asking = time.GetElapsedTime(began);
        var byId = updates.DistinctBy(update => update.Id).ToDictionary(update => update.Id);
        var started = _tracker.Take(asked, byId.Keys);
        _running.RemoveAll(task => task.IsCompleted);
        _running.AddRange(started.Select(tracked => RunAsync(tracked, byId[tracked.Id], abort)));

        _pace.Note(broughtNew: started.Count > 0, asking);
        if (updates.Count > 0)
        {
            _lastReceived = time.GetTimestamp();
        }
        else if (time.GetElapsedTime(_lastReceived) > KeptFor)
        {
            _tracker.Forget();
        }
    }

    /// <summary>Never throws: it reports to the loop.</summary>
    private async Task RunAsync(TrackedUpdate tracked, RawUpdate update, CancellationToken abort)
    {
        try
        {
            await runner.RunAsync(update, abort);
            _finished.Add(tracked);
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            Log.Aborted(logger, update);
        }
        catch (Exception failure)
        {
            _finished.Fail(failure);
        }
    }

    /// <summary>While updates are in flight the server does not hold requests open, so asking is paced here.</summary>
    private async Task WaitForProgressAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var look = Task.CompletedTask;
        TakeFinished();
        while (!_pace.IsTimeToAsk(_tracker, time.GetElapsedTime(began)))
        {
            if (look.IsCompleted)
            {
                look = Task.Delay(_pace.NextLook(time.GetElapsedTime(began)) ?? Timeout.InfiniteTimeSpan, time, over.Token);
            }

            await WaitForFinishedAsync(look);
            cancellationToken.ThrowIfCancellationRequested();
        }

        await over.CancelAsync();
    }

    private async Task WaitForFinishedAsync(Task orElse)
    {
        var more = _finished.MoreAsync();
        if (await Task.WhenAny(more, orElse) == more)
        {
            await more;
        }

        TakeFinished();
    }

    private void TakeFinished()
    {
        while (_finished.TryTake(out var update))
        {
            _tracker.Finish(update);
        }
    }

    private async Task FinishAsync(CancellationToken abort)
    {
        var aborted = Task.Delay(Timeout.InfiniteTimeSpan, time, abort);
        TakeFinished();
        while (_tracker.InFlight > 0 && !aborted.IsCompleted)
        {
            await WaitForFinishedAsync(aborted);
        }

        // What was cancelled ends soon, or is not waited for.
        await Task.WhenAny(Task.WhenAll(_running), Task.Delay(LastPatience, time, CancellationToken.None));
        TakeFinished();
        if (_tracker.Confirmable > 0)
        {
            using var patience = new CancellationTokenSource(LastPatience, time);
            Log.Confirmed(logger, _tracker.Confirmable, await _queue.ConfirmAsync(_tracker.Offset, patience.Token));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "Telegram's {Update} was cut short; it comes again.")]
        public static partial void Aborted(ILogger logger, RawUpdate update);

        [LoggerMessage(LogLevel.Debug, "The last {Count} updates were confirmed to Telegram: {Outcome}.")]
        public static partial void Confirmed(ILogger logger, int count, string outcome);
    }
}
