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

    public async Task HandleAsync(Update update, CancellationToken cancellationToken)
    {
        if (mapper.Map(update) is not var (incoming, context))
        {
            await FinishUnknownPressAsync(update, cancellationToken);
            return;
        }

        if (context.CallbackQueryId is not { } query)
        {
            await sink.HandleAsync(incoming, new TelegramResponder(answering, context, press: null), cancellationToken);
            return;
        }

        var press = new PressAnswer(api, query);
        using var handled = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var inTime = FinishInTimeAsync(press, handled.Token);
        try
        {
            await sink.HandleAsync(incoming, new TelegramResponder(answering, context, press), cancellationToken);
        }
        finally
        {
            await handled.CancelAsync();
            await inTime;
        }

        await press.TryFinishAsync(cancellationToken);
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
