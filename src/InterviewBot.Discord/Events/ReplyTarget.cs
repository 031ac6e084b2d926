using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Events;

/// <summary>What a message answers, where that may be of the bot's concern.</summary>
internal static class ReplyTarget
{
    /// <summary>
    /// A message of the bot that it replies to; else, in a thread, the message that the thread hangs under: people who talk there talk about
    /// it, also with each other. A reply to a person elsewhere answers nothing of the bot's.
    /// </summary>
    /// <param name="message">What was said.</param>
    /// <param name="place">Where.</param>
    /// <param name="botId">The bot's user.</param>
    public static MessageRef? Of(Message message, Place place, Snowflake botId)
    {
        var replied = RepliedTo(message);

        // Discord does not always look the message up. Whether one unknown shows a question, the engine knows.
        var author = message.ReferencedMessage?.Author?.Id;
        return replied is { } known && author == botId ? place.Message(known)
            : place.Above is { } above ? above
            : replied is { } unknown && author is null ? place.Message(unknown)
            : null;
    }

    /// <summary>Forwards refer to a message too, and so do notes of Discord's own, to one in another channel.</summary>
    private static Snowflake? RepliedTo(Message message)
        => message is { Type: MessageType.Reply, MessageReference: { Type: null or MessageReferenceType.Default } reference }
            && (reference.ChannelId is null || reference.ChannelId == message.ChannelId)
                ? reference.MessageId
                : null;
}
