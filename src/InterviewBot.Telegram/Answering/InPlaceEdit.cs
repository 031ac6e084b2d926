using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Rendering;
using InterviewBot.Telegram.Updates;
using Telegram.Bot.Requests;
using MessageSender = InterviewBot.Telegram.Sending.Sender;

namespace InterviewBot.Telegram.Answering;

/// <summary>Shows a reply in place of the message whose button was pressed.</summary>
internal sealed class InPlaceEdit(ReplyDelivery delivery, MessageSender sender)
{
    private const int RememberedMessages = 10_000;

    private const int InlineGates = 64;

    private readonly EditedMessages _edited = new(RememberedMessages);

    /// <summary>A chat's edits follow each other in its lane; those of an inline message come from the lanes of many.</summary>
    private readonly SemaphoreSlim[] _inline = [.. Enumerable.Range(0, InlineGates).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Edits the message; null when it cannot be done in place, so that a message of its own is to be sent.</summary>
    public async Task<SendResult?> TryAsync(Reply reply, long chatId, UpdateContext context, CancellationToken cancellationToken)
    {
        if (context.InlineMessageId is not { } inline)
        {
            return await EditAsync(reply, chatId, context, cancellationToken);
        }

        var gate = _inline[(uint)inline.GetHashCode(StringComparison.Ordinal) % InlineGates];
        await gate.WaitAsync(cancellationToken);
        try
        {
            return await EditAsync(reply, chatId, context, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<SendResult?> EditAsync(Reply reply, long chatId, UpdateContext context, CancellationToken cancellationToken)
    {
        // What takes several messages cannot stand where one stood.
        var isElsewhere = context.InlineMessageId is not null;
        if (delivery.Render(reply, isElsewhere) is not [var message])
        {
            return null;
        }

        var result = await EditAsync(message, chatId, context, cancellationToken);
        if (result is SendResult.Rejected && message is RichTelegramMessage && delivery.Render(reply with { IsPlain = true }, isElsewhere) is [var classic])
        {
            result = await EditAsync(classic, chatId, context, cancellationToken);
        }

        // The message is gone, or too old to be edited, or stands where the bot is not.
        return result is SendResult.Rejected || (isElsewhere && result is SendResult.Gone) ? null : result;
    }

    private Task<SendResult?> EditAsync(TelegramMessage message, long chatId, UpdateContext context, CancellationToken cancellationToken)
        => context switch
        {
            { InlineMessageId: { } inline } => CallAsync(
                inline, Requests.EditInline(message, inline), chatId, [], cancellationToken),
            { PressedMessageId: { } id } => CallAsync(
                $"{chatId}/{id}", Requests.Edit(message, chatId, id), chatId, [TelegramIds.Message(chatId, id)], cancellationToken),
            { PressedEphemeralMessageId: { } id, UserId: { } user } => CallAsync(
                $"{chatId}/{user}/{id}/{context.PressedAt?.Ticks}",
                Requests.EditEphemeral(message, chatId, user, id),
                chatId,
                [],
                cancellationToken),
            _ => Task.FromResult<SendResult?>(null),
        };

    private async Task<SendResult?> CallAsync<T>(
        string key,
        RequestBase<T> edit,
        long chatId,
        MessageRef[] shown,
        CancellationToken cancellationToken)
    {
        var hash = EditedMessages.HashOf(edit);
        if (_edited.Shows(key, hash))
        {
            return new SendResult.Delivered([.. shown]);
        }

        // Until it is known again: an edit whose answer is lost may be done or not.
        _edited.Forget(key);
        var result = await sender.SendAsync(chatId, edit, cancellationToken);
        if (result is not CallResult<T>.Done && !IsUnchanged(result))
        {
            delivery.TurnClassic(result);
            return Outcome.Of(result);
        }

        _edited.Remember(key, hash);
        return new SendResult.Delivered([.. shown]);
    }

    /// <summary>It shows just that, from before a restart.</summary>
    private static bool IsUnchanged<T>(CallResult<T> result)
        => result is CallResult<T>.Refused(400, var description)
            && description.Contains("message is not modified", StringComparison.Ordinal);
}
