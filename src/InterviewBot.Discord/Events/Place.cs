using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Events;

/// <summary>Where something was said, to the engine.</summary>
/// <param name="Chat">See <see cref="DiscordIds.Chat"/>.</param>
/// <param name="Channel">The channel or thread itself.</param>
/// <param name="Above">
/// Said in a thread that belongs to the chat: the message that the thread hangs under. Discord gives both the same id.
/// </param>
/// <seealso href="https://discord.com/developers/docs/topics/threads"/>
internal readonly record struct Place(ChatAddress Chat, Snowflake Channel, MessageRef? Above)
{
    public static Place Itself(Snowflake channel) => new(DiscordIds.Chat(channel), channel, Above: null);

    public static Place Under(Snowflake parent, Snowflake thread)
    {
        var chat = DiscordIds.Chat(parent);
        return new(chat, thread, DiscordIds.Message(chat, parent, thread));
    }

    public MessageRef Message(Snowflake id) => DiscordIds.Message(Chat, Channel, id);
}
