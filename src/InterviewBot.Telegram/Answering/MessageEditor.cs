using System.Security.Cryptography;
using System.Text.Json;
using InterviewBot.Engine.Adapters;
using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Rendering;
using Telegram.Bot;
using Telegram.Bot.Requests;
using MessageSender = InterviewBot.Telegram.Sending.Sender;

namespace InterviewBot.Telegram.Answering;

/// <summary>
/// Edits one message, or takes it away. An edit which would change nothing is not sent: Telegram refuses it. What messages were last edited
/// to is remembered by a hash of their content; one that is forgotten costs a refusal that does no harm.
/// </summary>
internal sealed class MessageEditor(ReplyDelivery delivery, MessageSender sender)
{
    private const int RememberedMessages = 10_000;

    /// <summary>What stands where nothing is to stand any more.</summary>
    private static readonly ClassicTelegramMessage Nothing = new("…", Keyboard: null);

    private readonly BoundedMemory<string, ulong> _edited = new(RememberedMessages);

    public Task<SendResult> EditAsync(ShownMessage shown, TelegramMessage message, CancellationToken cancellationToken)
    {
        var (chatId, id) = (shown.ChatId, shown.Id);
        return shown.OnlyFor is { } user
            ? CallAsync($"{chatId}/{user}/{id}/{shown.SentAt?.Ticks}", Requests.EditEphemeral(message, chatId, user, id), chatId, cancellationToken)
            : CallAsync($"{chatId}/{id}", Requests.Edit(message, chatId, id), chatId, cancellationToken);
    }

    /// <param name="inlineMessageId">Of a message posted by inline mode.</param>
    /// <param name="message">What it comes to show.</param>
    /// <param name="chatId">The private chat of whoever asks: where it stands is not known.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task<SendResult> EditInlineAsync(string inlineMessageId, TelegramMessage message, long chatId, CancellationToken cancellationToken)
        => CallAsync(inlineMessageId, Requests.EditInline(message, inlineMessageId), chatId, cancellationToken);

    /// <summary>Takes the message away; one that is too old for that is emptied.</summary>
    /// <returns>How long to wait when it is still there as it was; else null.</returns>
    public async Task<SendResult.RetryAfter?> RemoveAsync(ShownMessage shown, CancellationToken cancellationToken)
    {
        RequestBase<bool> deletion = shown.OnlyFor is { } user
            ? new DeleteEphemeralMessageRequest { ChatId = shown.ChatId, ReceiverUserId = user, EphemeralMessageId = shown.Id }
            : new DeleteMessageRequest { ChatId = shown.ChatId, MessageId = shown.Id };
        var result = await sender.SendAsync(shown.ChatId, deletion, cancellationToken);
        return result is CallResult<bool>.Refused
            ? await EditAsync(shown, Nothing, cancellationToken) as SendResult.RetryAfter
            : Outcome.Of(result) as SendResult.RetryAfter;
    }

    private async Task<SendResult> CallAsync<T>(string key, RequestBase<T> edit, long chatId, CancellationToken cancellationToken)
    {
        var hash = HashOf(edit);
        if (_edited.TryGet(key, out var known) && known == hash)
        {
            return new SendResult.Delivered();
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
        return new SendResult.Delivered();
    }

    /// <summary>Of all that the request says.</summary>
    private static ulong HashOf<T>(RequestBase<T> edit)
    {
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(edit, edit.GetType(), JsonBotAPI.Options));
        return BitConverter.ToUInt64(hash);
    }

    /// <summary>It shows just that, from before a restart.</summary>
    private static bool IsUnchanged<T>(CallResult<T> result)
        => result is CallResult<T>.Refused(400, var description)
            && description.Contains("message is not modified", StringComparison.Ordinal);
}
