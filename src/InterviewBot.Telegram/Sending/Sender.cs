using InterviewBot.Engine.Adapters;
using InterviewBot.Telegram.Api;
using Telegram.Bot.Requests;

namespace InterviewBot.Telegram.Sending;

/// <summary>Sends one message: as often as it surely did not get out, and never to a chat whose gate is closed.</summary>
internal sealed class Sender(TelegramApi api, ChatGates gates, Backoff backoff, TimeProvider time)
{
    private const int MostTries = 4;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(4);

    /// <summary>
    /// Sends to the chat. Only a missing connection is tried again, for a few seconds; everything else is told at once.
    /// </summary>
    /// <returns><see cref="CallResult{T}.RetryAfter"/> also without a call, while the chat's gate is closed.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<CallResult<T>> SendAsync<T>(long chatId, RequestBase<T> request, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            if (gates.WaitFor(chatId) is { } wait)
            {
                return new CallResult<T>.RetryAfter(wait);
            }

            var result = await api.CallAsync(request, cancellationToken);
            if (result is CallResult<T>.RetryAfter later)
            {
                gates.Close(chatId, later.Wait);
            }

            if (result is not CallResult<T>.NotSent || tries == MostTries)
            {
                return result;
            }

            await Task.Delay(backoff.After(tries, FirstDelay, LongestDelay), time, cancellationToken);
        }
    }
}
