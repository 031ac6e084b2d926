using System.Collections.Frozen;
using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace InterviewBot.Telegram.Updates.Mapping;

/// <summary>Understands what is written, in chats and in channels.</summary>
/// <param name="bot">Who the bot is.</param>
/// <param name="commands">Names of the bot's commands, compared without regard to case.</param>
internal sealed class MessageMapper(BotIdentity bot, FrozenSet<string> commands)
{
    /// <summary>A new message; null when it is none of the bot's concern.</summary>
    public MappedUpdate? MapWritten(int updateId, Message message)
    {
        var eventId = UpdateEvents.Written(updateId, message);
        if (MapMove(message, eventId) is { } moved)
        {
            return new MappedUpdate(moved, ContextOf(message, sender: null));
        }

        if (Sender.Of(message) is not { } sender)
        {
            return null;
        }

        var origin = OriginOf(message, sender, eventId);
        if (message.ViaBot?.Id == bot.Id && PostedCard.QuestionOf(message) is { } question)
        {
            return new MappedUpdate(new CardPosted(origin, MessageRefs.Of(message), question), ContextOf(message, sender));
        }

        if (!IsSpoken(message))
        {
            return null;
        }

        return Understand(message, origin) is { } incoming ? new MappedUpdate(incoming, ContextOf(message, sender)) : null;
    }

    /// <summary>A message's new version; null when it is none of the bot's concern.</summary>
    public MappedUpdate? MapEdited(int updateId, Message message)
    {
        var target = ReplyTarget.Of(message, bot);
        if (!IsSpoken(message)
            || Sender.Of(message) is not { } sender
            || (CommandText.Read(TextOf(message)) is { } command && !IsWords(command, target)))
        {
            return null;
        }

        // Whether it ever was a reply is not always told; the engine knows the messages it took for comments.
        var origin = OriginOf(message, sender, UpdateEvents.Edited(updateId, message));
        var edited = new ReplyEdited(origin, target?.Message, MessageRefs.Of(message), TextOf(message));
        return new MappedUpdate(edited, ContextOf(message, sender));
    }

    /// <summary>Telegram tells of an upgrade twice: in the group that was, and in the supergroup that it has become.</summary>
    private static ChatMoved? MapMove(Message message, EventId eventId) => message switch
    {
        { MigrateToChatId: { } to } => new ChatMoved(TelegramIds.Chat(message.Chat.Id), eventId, TelegramIds.Chat(to)),
        { MigrateFromChatId: { } from } => new ChatMoved(TelegramIds.Chat(from), eventId, TelegramIds.Chat(message.Chat.Id)),
        _ => null,
    };

    /// <summary>
    /// Somebody says something. A channel's post was heard in the channel already when its copy comes in the discussion group, and what is
    /// posted by the bot's inline mode are the bot's own words.
    /// </summary>
    private bool IsSpoken(Message message)
        => !message.IsServiceMessage && !message.IsAutomaticForward && message.ViaBot?.Id != bot.Id;

    private FromPerson? Understand(Message message, Origin origin)
    {
        var text = TextOf(message);
        var target = ReplyTarget.Of(message, bot);
        if (CommandText.Read(text) is { } command && !IsWords(command, target))
        {
            return IsOurs(command, origin.IsPrivate)
                ? new CommandCalled(origin, command.Name, new Words(command.Words), target?.Message)
                : null;
        }

        return target switch
        {
            { FormAction: { } action }
                => new FormSubmitted(origin, action, ImmutableDictionary<string, string>.Empty.Add(FormPrompt.Field, text), MessageRefs.Of(message)),

            // The words of an album stand under one of its pictures; the others are not to be asked for words.
            not null => text.Length == 0 && message.MediaGroupId is not null
                ? null
                : new ReplyWritten(origin, target.Message, MessageRefs.Of(message), text),
            null => origin.IsPrivate && text.Length > 0 ? new TextWritten(origin, text) : null,
        };
    }

    /// <summary>In a chat of several, a command that the bot does not know is another bot's.</summary>
    private bool IsOurs(CommandText command, bool isPrivate) => command.Addressee is { } addressee
        ? addressee.Equals(bot.Username, StringComparison.OrdinalIgnoreCase)
        : isPrivate || commands.Contains(command.Name);

    /// <summary>What is said to a question may begin with a slash too: <c>/registry holds the keys</c>.</summary>
    private bool IsWords(CommandText command, ReplyTarget? target)
        => target is { IsOfBot: true } && command.Addressee is null && !commands.Contains(command.Name);

    private static string TextOf(Message message) => message.Text ?? message.Caption ?? "";

    private static Origin OriginOf(Message message, Sender sender, EventId eventId)
        => new(TelegramIds.Chat(message.Chat.Id), sender.Person, eventId, IsPrivate(message), sender.LanguageTag)
        {
            Place = TelegramIds.Place(message),
        };

    private static UpdateContext ContextOf(Message message, Sender? sender) => new()
    {
        ChatId = message.Chat.Id,
        IsPrivate = IsPrivate(message),
        IsChannel = message.Chat.Type is ChatType.Channel,
        UserId = sender?.UserId,
        ThreadId = message.IsTopicMessage ? message.MessageThreadId : null,
        MessageId = message.EphemeralMessageId is null ? message.Id : null,
        EphemeralMessageId = message.EphemeralMessageId,
    };

    private static bool IsPrivate(Message message) => message.Chat.Type is ChatType.Private;
}
