using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Events;

/// <summary>What a message answers, where that may be of the bot's concern.</summary>
/// <param name="Message">A message of the bot's, or a person's that may be a comment: the engine knows what is.</param>
/// <param name="Above">In a thread, the message that it hangs under, where that is another.</param>
internal readonly record struct ReplyTarget(MessageRef Message, MessageRef? Above)
{
    /// <summary>
    /// The message that it replies to; else, in a thread, the message that the thread hangs under: people who talk there talk about it, also
    /// with each other. A reply to another bot answers nothing of ours.
    /// </summary>
    /// <param name="message">What was said.</param>
    /// <param name="place">Where.</param>
    /// <param name="botId">The bot's user.</param>
    public static ReplyTarget? Of(Message message, Place place, Snowflake botId)
    {
        // Discord does not always look the message up.
        var isOtherBots = message.ReferencedMessage?.Author is { Bot: true } author && author.Id != botId;
        return !isOtherBots && RepliedTo(message) is { } replied ? new ReplyTarget(place.Message(replied), place.Above)
            : place.Above is { } above ? new ReplyTarget(above, Above: null)
            : null;
    }

    /// <summary>Forwards refer to a message too, and so do notes of Discord's own, to one in another channel.</summary>
    private static Snowflake? RepliedTo(Message message)
        => message is { Type: MessageType.Reply, MessageReference: { Type: null or MessageReferenceType.Default } reference }
            && (reference.ChannelId is null || reference.ChannelId == message.ChannelId)
                ? reference.MessageId
                : null;
}
