using InterviewBot.Engine.Chat;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Updates.Mapping;

internal static class MessageRefs
{
    /// <summary>Ephemeral messages have the ordinary id 0 and count apart.</summary>
    public static MessageRef Of(Message message)
        => message.EphemeralMessageId is { } id
            ? TelegramIds.EphemeralMessage(message.Chat.Id, id, message.Date)
            : TelegramIds.Message(message.Chat.Id, message.Id);
}
