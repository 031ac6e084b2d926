using InterviewBot.Engine.Chat;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Updates.Mapping;

/// <summary>What a message replies to, where that is of the bot's concern.</summary>
/// <param name="Message">The message replied to, or the channel's post that it is a copy of.</param>
/// <param name="FormAction">What the words are for, where it is a form's prompt.</param>
internal sealed record ReplyTarget(MessageRef Message, string? FormAction)
{
    /// <summary>The target of a message; null when it replies to nothing of the bot's.</summary>
    public static ReplyTarget? Of(Message message, BotIdentity bot) => message.ReplyToMessage switch
    {
        // What is written in a forum's topic replies to the topic's first message by itself.
        null or { ForumTopicCreated: not null } => null,

        // A channel's post in its discussion group: the question was posted in the channel.
        { IsAutomaticForward: true } copy => copy.ForwardOrigin is MessageOriginChannel origin
            ? new ReplyTarget(TelegramIds.Message(origin.Chat.Id, origin.MessageId), FormAction: null)
            : null,

        var replied when IsOfBot(replied, bot) => new ReplyTarget(MessageRefs.Of(replied), FormPrompt.ActionOf(replied, bot)),
        _ => null,
    };

    /// <summary>In a channel nobody is told apart from the channel: what it says may be the bot's, and the engine knows what is.</summary>
    private static bool IsOfBot(Message message, BotIdentity bot)
        => message.From is { } from
            ? from.Id == bot.Id || message.ViaBot?.Id == bot.Id
            : message.SenderChat is { } speaker && speaker.Id == message.Chat.Id;
}
