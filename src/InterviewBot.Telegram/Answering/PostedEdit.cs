using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Rendering;
using InterviewBot.Telegram.Sending;

namespace InterviewBot.Telegram.Answering;

/// <summary>Changes what a message of the bot's shows, where nobody pressed anything: behind all that somebody waits for.</summary>
internal sealed class PostedEdit(ReplyDelivery delivery, MessageEditor editor, SendPacer pacer)
{
    /// <inheritdoc cref="IChatAdapter.EditAsync"/>
    public async Task<SendResult> EditAsync(MessageRef message, Reply reply, CancellationToken cancellationToken)
    {
        if (TelegramIds.MessageId(message) is not { } id || delivery.Render(reply) is not [.., var last])
        {
            return new SendResult.Rejected("It is no message that all see, or would show nothing.");
        }

        var shown = new ShownMessage(TelegramIds.ChatId(message.Chat), id);
        if (pacer.TryTakeTurn(shown.ChatId) is { } wait)
        {
            return new SendResult.RetryAfter(wait);
        }

        var result = await editor.EditAsync(shown, last, cancellationToken);
        return result is SendResult.Rejected && last is RichTelegramMessage && delivery.Render(reply with { IsPlain = true }) is [.., var plain]
            ? await editor.EditAsync(shown, plain, cancellationToken)
            : result;
    }
}
