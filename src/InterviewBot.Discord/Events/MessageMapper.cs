using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Events;

/// <summary>Understands what people write and edit.</summary>
internal sealed class MessageMapper(MappingOptions options, Locales locales)
{
    /// <summary>A person says something of their own: no bot, no webhook, no note of Discord's, and nothing forwarded.</summary>
    public static bool IsSpoken(MessageOutline message)
        => message is
        {
            Author: { Bot: false, System: false },
            WebhookId: null,
            Type: MessageType.Default or MessageType.Reply,
            MessageReference: null or { Type: null or MessageReferenceType.Default },
        };

    /// <summary>
    /// Ordinary talk in a channel, by far the most there is, which is nobody's business here. A ping of the bot that is no reply is talk too:
    /// commands are one key away, and what the bot could say would be for all to read.
    /// </summary>
    public static bool IsOrdinaryTalk(MessageOutline message)
        => message is { GuildId: not null, Type: MessageType.Default, ChannelType: { IsThread: false } };

    /// <summary>A new message of a person; null when it is none of the bot's concern.</summary>
    public Mapped.Event? MapWritten(Message message, Place place)
    {
        var origin = OriginOf(message, place, DiscordIds.MessageCreated(message.Id));
        var text = MessageText.Of(message, options.BotId);
        return ReplyTarget.Of(message, place, options.BotId) is var (target, above)
            ? Said(message, IsReadable(message)
                ? new ReplyWritten(origin, target, place.Message(message.Id), text, above)
                : new ReplyUnreadable(origin, target, place.Message(message.Id), above))
            : origin.IsPrivate && !string.IsNullOrWhiteSpace(text) ? Said(message, new TextWritten(origin, text))
            : null;
    }

    /// <summary>
    /// A person's message as it is now; null when its words did not change, or cannot be read. Whether it is a comment the engine knows: one
    /// may be that replies to nothing.
    /// </summary>
    public Mapped.Event? MapEdited(Message message, Place place)
    {
        // Without an edit Discord tells of a message again when it has a picture for a link in it.
        if (message is not { EditedTimestamp: { } editedAt, Content: not null } || !IsReadable(message))
        {
            return null;
        }

        var origin = OriginOf(message, place, DiscordIds.MessageEdited(message.Id, editedAt));
        var target = ReplyTarget.Of(message, place, options.BotId);
        var text = MessageText.Of(message, options.BotId);
        return Said(message, new ReplyEdited(origin, target?.Message, place.Message(message.Id), text, target?.Above));
    }

    /// <summary>
    /// Without the Message Content intent the words are empty, but for private messages and those that mention the bot. One that truly has
    /// none shows what it has instead: a sticker, or a file where the bot may read.
    /// </summary>
    /// <seealso href="https://discord.com/developers/docs/events/gateway#message-content-intent"/>
    private bool IsReadable(Message message)
        => options.ReadsContent
            || message.GuildId is null
            || !string.IsNullOrEmpty(message.Content)
            || message.Attachments.Count > 0
            || message.StickerItems.Count > 0;

    private Origin OriginOf(Message message, Place place, EventId eventId)
    {
        var author = AuthorOf(message);
        return new(place.Chat, Speaker.Of(author, message.Member), eventId, IsPrivate: message.GuildId is null, locales.Of(author.Id));
    }

    private static Mapped.Event Said(Message message, FromPerson incoming)
        => new(incoming, new MessageEvent(message.Id, message.ChannelId, AuthorOf(message).Id) { GuildId = message.GuildId });

    private static User AuthorOf(Message message)
        => message.Author ?? throw new ArgumentException("Nobody said it.", nameof(message));
}
