using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Rendering;
using InterviewBot.Telegram.Updates;

namespace InterviewBot.Telegram.Answering;

/// <summary>Shows a reply in place of the message whose button was pressed, and of those that showed one reply together with it.</summary>
internal sealed class InPlaceEdit(ReplyDelivery delivery, MessageParts parts, MessageEditor editor)
{
    private const int InlineGates = 64;

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
        var isElsewhere = context.InlineMessageId is not null;
        var messages = delivery.Render(reply, isElsewhere);
        var result = await EditAsync(messages, chatId, context, cancellationToken);
        if (result is SendResult.Rejected && messages.Any(message => message is RichTelegramMessage))
        {
            result = await EditAsync(delivery.Render(reply with { IsPlain = true }, isElsewhere), chatId, context, cancellationToken);
        }

        // The message is gone, or too old to be edited, or stands where the bot is not.
        var isOnes = isElsewhere || context.PressedEphemeralMessageId is not null;
        return result is SendResult.Rejected || (isOnes && result is SendResult.Gone) ? null : result;
    }

    private async Task<SendResult?> EditAsync(
        ImmutableArray<TelegramMessage> messages,
        long chatId,
        UpdateContext context,
        CancellationToken cancellationToken)
    {
        if (context.InlineMessageId is { } inline)
        {
            return messages is [var only] ? await editor.EditInlineAsync(inline, only, chatId, cancellationToken) : null;
        }

        // More messages than there were would stand apart, below what was said since: all are sent anew, together.
        return ShownMessage.Pressed(chatId, context) is { } pressed && messages.Length is not 0 && messages.Length <= parts.With(pressed).Length
            ? await EditAsync(messages, parts.With(pressed), cancellationToken)
            : null;
    }

    /// <summary>The last ones are edited, since the buttons stand there; those above that are not needed any more go, and last.</summary>
    private async Task<SendResult> EditAsync(
        ImmutableArray<TelegramMessage> messages,
        ImmutableArray<ShownMessage> shown,
        CancellationToken cancellationToken)
    {
        var kept = shown[^messages.Length..];
        foreach (var (part, message) in kept.Zip(messages))
        {
            var result = await editor.EditAsync(part, message, cancellationToken);
            if (result is not SendResult.Delivered)
            {
                return result;
            }
        }

        while (shown.Length > kept.Length)
        {
            if (await editor.RemoveAsync(shown[0], cancellationToken) is { } wait)
            {
                return wait;
            }

            shown = shown[1..];
            parts.Remember(shown);
        }

        // What one person sees alone was known from when it was sent.
        return new SendResult.Delivered([.. kept.Where(part => part.OnlyFor is null).Select(part => part.Ref)]);
    }
}
