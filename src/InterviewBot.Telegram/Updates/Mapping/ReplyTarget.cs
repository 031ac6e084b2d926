using InterviewBot.Engine.Chat;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Updates.Mapping;

/// <summary>What a message replies to, where that may be of the bot's concern.</summary>
/// <param name="Message">The message replied to, or the channel's post that it is a copy of.</param>
/// <param name="FormAction">What the words are for, where it is a form's prompt.</param>
/// <param name="IsOfBot">Else a person wrote it, and it may be a comment: the engine knows what is.</param>
internal sealed record ReplyTarget(MessageRef Message, string? FormAction, bool IsOfBot)
{
    /// <summary>The target of a message; null when it replies to nothing that could be of the bot's concern.</summary>
    public static ReplyTarget? Of(Message message, BotIdentity bot) => message.ReplyToMessage switch
    {
        null => Elsewhere(message.ExternalReply, bot),

        // What is written in a forum's topic replies to the topic's first message by itself.
        { ForumTopicCreated: not null } => null,

        // A channel's post in its discussion group: the question was posted in the channel.
        { IsAutomaticForward: true } copy => copy.ForwardOrigin is MessageOriginChannel origin
            ? new ReplyTarget(TelegramIds.Message(origin.Chat.Id, origin.MessageId), FormAction: null, IsOfBot: true)
            : null,

        var replied when IsBots(replied, bot) => new ReplyTarget(MessageRefs.Of(replied), FormPrompt.ActionOf(replied, bot), IsOfBot: true),
        { From.IsBot: true } => null,
        var replied => new ReplyTarget(MessageRefs.Of(replied), FormAction: null, IsOfBot: false),
    };

    /// <summary>A message of another chat: of the group that this one was before it was upgraded, or of a channel.</summary>
    private static ReplyTarget? Elsewhere(ExternalReplyInfo? replied, BotIdentity bot)
        => replied is { Chat: { } chat, MessageId: { } id }
            ? new ReplyTarget(
                TelegramIds.Message(chat.Id, id),
                FormAction: null,
                IsOfBot: replied.Origin is MessageOriginUser { SenderUser.Id: var user } && user == bot.Id)
            : null;

    /// <summary>In a channel nobody is told apart from the channel: what it says may be the bot's, and the engine knows what is.</summary>
    private static bool IsBots(Message message, BotIdentity bot)
        => message.From is { } from
            ? from.Id == bot.Id || message.ViaBot?.Id == bot.Id
            : message.SenderChat is { } speaker && speaker.Id == message.Chat.Id;
}
