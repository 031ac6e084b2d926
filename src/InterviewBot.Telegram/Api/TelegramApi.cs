using Telegram.Bot.Requests;

namespace InterviewBot.Telegram.Api;

/// <summary>Calls the Bot API and tells what came of it, as values.</summary>
internal sealed class TelegramApi(TelegramOptions options)
{
    /// <summary>Makes one call. It neither waits nor repeats by itself.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<CallResult<T>> CallAsync<T>(RequestBase<T> request, CancellationToken cancellationToken)
        => throw new NotSupportedException($"{options} {request}, {cancellationToken.CanBeCanceled}");
}
