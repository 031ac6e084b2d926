using System.Collections.Concurrent;
using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Answering;
using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Updates.Mapping;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Updates;

/// <summary>Hands updates to the engine, and sees to it that every press is answered in time.</summary>
internal sealed class UpdateHandler(
    UpdateMapper mapper,
    AnsweringParts answering,
    TelegramApi api,
    IEventSink sink,
    TimeProvider time) : IUpdateHandler
{
    /// <summary>A press is to be answered within a second, also when what it asks for takes longer, or is never done.</summary>
    private static readonly TimeSpan PressPatience = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// For sending an answer: one that takes longer is sent all the same, but its update is done with. Telegram gives no more than a hundred
    /// updates beyond the first unconfirmed one, so a few connections that hang would stop everybody.
    /// </summary>
    private static readonly TimeSpan SendingPatience = TimeSpan.FromSeconds(2);

    /// <summary>
    /// So many under way that the next updates wait for these to be confirmed: then one is done with as soon as what it changes is committed.
    /// </summary>
    private const int Many = 32;

    /// <summary>Answers being sent whose updates are done with; beyond these, updates wait for theirs.</summary>
    private const int MostLate = 2000;

    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<Task, bool> _late = new();
    private int _underWay;
    private int _lateCount;

    public async Task HandleAsync(Update update, CancellationToken cancellationToken)
    {
        if (mapper.Map(update) is not var (incoming, context))
        {
            await FinishUnknownPressAsync(update, cancellationToken);
            return;
        }

        if (context.CallbackQueryId is not { } query)
        {
            await HandleAsync(incoming, new TelegramResponder(answering, context, press: null), mayHurry: true, cancellationToken);
            return;
        }

        var press = new PressAnswer(api, query);
        using var handled = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var inTime = FinishInTimeAsync(press, handled.Token);
        try
        {
            await HandleAsync(incoming, new TelegramResponder(answering, context, press), mayHurry: false, cancellationToken);
        }
        finally
        {
            await handled.CancelAsync();
            await inTime;
        }

        await press.TryFinishAsync(cancellationToken);
    }

    /// <summary>Waits a while for answers that are still being sent.</summary>
    public Task FinishAsync()
        => Task.WhenAll(_late.Keys).WaitAsync(LastPatience, time).ContinueWith(
            _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    /// <param name="incoming">What happened.</param>
    /// <param name="responder">The way back.</param>
    /// <param name="mayHurry">False for a press: what it is answered with is still to come.</param>
    /// <param name="cancellationToken">Cancels the handling.</param>
    private async Task HandleAsync(Incoming incoming, TelegramResponder responder, bool mayHurry, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _underWay);
        try
        {
            var handled = sink.HandleAsync(incoming, responder, cancellationToken);
            await Task.WhenAny(handled, responder.Begun);
            if (!handled.IsCompleted)
            {
                await WaitForSendingAsync(handled, mayHurry, cancellationToken);
            }

            if (handled.IsCompleted)
            {
                await handled;
            }
            else
            {
                KeepLate(handled);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private async Task WaitForSendingAsync(Task handled, bool mayHurry, CancellationToken cancellationToken)
    {
        if (mayHurry && Volatile.Read(ref _underWay) > Many && Volatile.Read(ref _lateCount) < MostLate)
        {
            return;
        }

        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(handled, Task.Delay(SendingPatience, time, done.Token));
        await done.CancelAsync();
    }

    private void KeepLate(Task handled)
    {
        Interlocked.Increment(ref _lateCount);
        _late.TryAdd(handled, true);
        _ = handled.ContinueWith(
            task =>
            {
                _late.TryRemove(task, out _);
                Interlocked.Decrement(ref _lateCount);
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private async Task FinishInTimeAsync(PressAnswer press, CancellationToken handled)
    {
        await Task.Delay(PressPatience, time, handled).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!handled.IsCancellationRequested)
        {
            await press.TryFinishAsync(CancellationToken.None);
        }
    }

    private Task FinishUnknownPressAsync(Update update, CancellationToken cancellationToken)
        => update.CallbackQuery is { } query
            ? new PressAnswer(api, query.Id).TryFinishAsync(cancellationToken)
            : Task.CompletedTask;
}
