using System.Collections.Immutable;
using InterviewBot.Engine.Adapters;
using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Sending;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Requests;
using MessageSender = InterviewBot.Telegram.Sending.Sender;

namespace InterviewBot.Telegram.Daily;

/// <summary>Pins a daily question in place of the one before. What Telegram does not allow is told once for a chat.</summary>
internal sealed partial class DailyExtras(MessageSender sender, SendPacer pacer, TimeProvider time, ILogger<DailyExtras> logger)
{
    private const int MostTries = 3;
    private const int ToldOfMost = 10_000;

    /// <summary>A pin is not worth a longer wait.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly BoundedMemory<long, string> _told = new(ToldOfMost);

    /// <param name="post">What is pinned, without a sound.</param>
    /// <param name="before">What may be pinned, and is to be no longer.</param>
    /// <param name="cancellationToken">The program ends, or it takes too long.</param>
    /// <returns>What may be pinned now.</returns>
    public async Task<ImmutableArray<MessageRef>> PinAsync(MessageRef post, ImmutableArray<MessageRef> before, CancellationToken cancellationToken)
    {
        var chatId = TelegramIds.ChatId(post.Chat);
        if (TelegramIds.MessageId(post) is not { } id)
        {
            return before;
        }

        // Members see it as a message of its own.
        await pacer.WaitTurnAsync(chatId, cancellationToken);
        var pin = new PinChatMessageRequest { ChatId = chatId, MessageId = id, DisableNotification = true };
        var pinned = await CallAsync(chatId, pin, cancellationToken);
        if (pinned is not CallResult<bool>.Done)
        {
            Tell(chatId, pinned);
            return pinned is CallResult<bool>.Unknown ? before.Add(post) : before;
        }

        var left = ImmutableArray.Create(post);
        foreach (var former in before.Where(former => former != post && former.Chat == post.Chat))
        {
            // Refused: it is deleted, or was not pinned.
            if (TelegramIds.MessageId(former) is { } formerId
                && await CallAsync(chatId, new UnpinChatMessageRequest { ChatId = chatId, MessageId = formerId }, cancellationToken)
                    is not (CallResult<bool>.Done or CallResult<bool>.Refused))
            {
                left = left.Insert(0, former);
            }
        }

        return left;
    }

    private async Task<CallResult<bool>> CallAsync(long chatId, RequestBase<bool> request, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var result = await sender.SendAsync(chatId, request, cancellationToken);
            if (tries == MostTries || result is not CallResult<bool>.RetryAfter(var wait) || wait > LongestWait)
            {
                return result;
            }

            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private void Tell(long chatId, CallResult<bool> result)
    {
        if (!_told.TryGet(chatId, out var told) || told != result.Outcome)
        {
            _told.Remember(chatId, result.Outcome);
            Log.NotPinned(logger, chatId, result);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The daily question is not pinned in chat {ChatId}: {Result}. It is said no more for this chat.")]
        public static partial void NotPinned(ILogger logger, long chatId, CallResult<bool> result);
    }
}
