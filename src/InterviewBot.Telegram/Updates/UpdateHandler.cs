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

    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<Task, bool> _late = new();

    public async Task HandleAsync(Update update, CancellationToken cancellationToken)
    {
        if (mapper.Map(update) is not var (incoming, context))
        {
            await FinishUnknownPressAsync(update, cancellationToken);
            return;
        }

        if (context.CallbackQueryId is not { } query)
        {
            await HandleAsync(incoming, new TelegramResponder(answering, context, press: null), cancellationToken);
            return;
        }

        var press = new PressAnswer(api, query);
        using var handled = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var inTime = FinishInTimeAsync(press, handled.Token);
        try
        {
            await HandleAsync(incoming, new TelegramResponder(answering, context, press), cancellationToken);
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

    private async Task HandleAsync(Incoming incoming, TelegramResponder responder, CancellationToken cancellationToken)
    {
        var handled = sink.HandleAsync(incoming, responder, cancellationToken);
        await Task.WhenAny(handled, responder.Begun);
        if (!handled.IsCompleted)
        {
            using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(handled, Task.Delay(SendingPatience, time, done.Token));
            await done.CancelAsync();
        }

        if (handled.IsCompleted)
        {
            await handled;
            return;
        }

        _late.TryAdd(handled, true);
        _ = handled.ContinueWith(
            task => _late.TryRemove(task, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
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
