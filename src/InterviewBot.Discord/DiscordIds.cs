using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord;

/// <summary>Discord's ids as the engine keeps them.</summary>
internal static class DiscordIds
{
    public const string Platform = "discord";

    /// <summary>Between a thread and its message.</summary>
    private const char InThread = '-';

    /// <param name="channel">
    /// Where people talk. What is said in a public thread under a text channel belongs to that channel, whose members all see it; a forum's
    /// post and a private thread are chats of their own.
    /// </param>
    public static ChatAddress Chat(Snowflake channel) => new(Platform, channel.ToString());

    public static PersonId Person(Snowflake user) => new(Platform, user.ToString());

    /// <param name="chat">The chat.</param>
    /// <param name="channel">The channel or thread that the message stands in: in a thread of the chat it goes along, as nothing else tells.</param>
    /// <param name="message">Its id.</param>
    public static MessageRef Message(ChatAddress chat, Snowflake channel, Snowflake message)
        => new(chat, Chat(channel) == chat ? message.ToString() : $"{channel}{InThread}{message}");

    /// <summary>A person did something by an interaction, which Discord gives an id of its own.</summary>
    public static EventId Interaction(Snowflake interaction) => new(Platform, interaction.ToString());

    public static EventId MessageCreated(Snowflake message) => new(Platform, $"c{message}");

    /// <param name="message">What was edited.</param>
    /// <param name="at">When, as Discord says, to the microsecond: an edit that comes twice carries the same time, and two edits differ in it.</param>
    public static EventId MessageEdited(Snowflake message, DateTimeOffset at) => new(Platform, $"e{message}-{at.UtcTicks}");

    public static EventId MessageDeleted(Snowflake message) => new(Platform, $"d{message}");

    /// <param name="chat">Which is lost with its guild.</param>
    /// <param name="at">When: the bot may be put out again. That it is told twice of the same time does no harm.</param>
    public static EventId GuildLeft(ChatAddress chat, DateTimeOffset at) => new(Platform, $"l{chat.Id}-{at.UtcTicks}");

    public static EventId ChannelDeleted(Snowflake channel) => new(Platform, $"x{channel}");

    /// <exception cref="FormatException">It is not one of Discord's.</exception>
    public static Snowflake ChannelId(ChatAddress chat) => Snowflake.Parse(chat.Id);

    /// <exception cref="FormatException">It is not one of Discord's.</exception>
    public static Snowflake UserId(PersonId person) => Snowflake.Parse(person.Id);

    /// <summary>Where the message stands, and its id there.</summary>
    /// <exception cref="FormatException">It is not one of Discord's.</exception>
    public static (Snowflake Channel, Snowflake Message) PlaceOf(MessageRef message)
        => message.Id.Split(InThread) is [var thread, var id]
            ? (Snowflake.Parse(thread), Snowflake.Parse(id))
            : (ChannelId(message.Chat), Snowflake.Parse(message.Id));
}
