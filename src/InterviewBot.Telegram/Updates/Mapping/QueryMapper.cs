using InterviewBot.Engine.Chat;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace InterviewBot.Telegram.Updates.Mapping;

/// <summary>Understands what waits for an answer of its own: pressed buttons and inline queries.</summary>
internal static class QueryMapper
{
    /// <summary>A pressed button; null when it is none of the bot's making.</summary>
    public static MappedUpdate? MapPress(CallbackQuery query)
    {
        if (query.Data is not { } action || Sender.Of(query.From) is not { } sender)
        {
            return null;
        }

        // Under a message posted by inline mode the chat is not told: the answer goes to the person.
        var message = query.InlineMessageId is null ? query.Message : null;
        var chatId = message?.Chat.Id ?? query.From.Id;
        var isPrivate = message is null || message.Chat.Type is ChatType.Private;
        var origin = new Origin(
            TelegramIds.Chat(chatId), sender.Person, UpdateEvents.Pressed(query), isPrivate, sender.LanguageTag)
        {
            IsElsewhere = message is null,
            Place = message is null ? null : TelegramIds.Place(message),
        };
        var context = new UpdateContext
        {
            ChatId = chatId,
            IsPrivate = isPrivate,
            UserId = sender.UserId,
            ThreadId = message is { IsTopicMessage: true } ? message.MessageThreadId : null,
            CallbackQueryId = query.Id,
            InlineMessageId = query.InlineMessageId,
            PressedMessageId = message is { EphemeralMessageId: null } && IsAccessible(message) ? message.Id : null,
            PressedEphemeralMessageId = message?.EphemeralMessageId,
            PressedAt = message?.Date,
        };
        return new MappedUpdate(new ButtonPressed(origin, action, message is null ? null : MessageRefs.Of(message)), context);
    }

    /// <summary>An inline query; null for bots.</summary>
    public static MappedUpdate? MapInline(InlineQuery query)
    {
        if (Sender.Of(query.From) is not { } sender)
        {
            return null;
        }

        var origin = new Origin(
            TelegramIds.Chat(query.From.Id), sender.Person, UpdateEvents.Queried(query), IsPrivate: true, sender.LanguageTag);
        var context = new UpdateContext
        {
            ChatId = query.From.Id,
            IsPrivate = true,
            UserId = sender.UserId,
            InlineQueryId = query.Id,
        };
        return new MappedUpdate(new CardsWanted(origin, query.Query.Trim()), context);
    }

    /// <summary>Of a message that is too old, or deleted, Telegram tells its chat, its id and the date 0.</summary>
    private static bool IsAccessible(Message message) => message.Date != default;
}
