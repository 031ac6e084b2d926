using InterviewBot.Engine.Chat;

namespace InterviewBot.Engine.Daily;

/// <summary>How the outbox names the message of a post: by its id, behind its chat's address where a chosen place is in another chat.</summary>
internal static class PostedMessage
{
    private const char BehindAddress = '/';

    /// <param name="chat">Whose post it is.</param>
    /// <param name="message">What shows it.</param>
    public static string Name(ChatAddress chat, MessageRef message)
        => message.Chat == chat ? message.Id : $"{message.Chat.Id}{BehindAddress}{message.Id}";

    /// <inheritdoc cref="Name"/>
    /// <param name="name">As <see cref="Name"/> gave it.</param>
    public static MessageRef Read(ChatAddress chat, string name)
        => name.Split(BehindAddress) is [var address, var id]
            ? new MessageRef(chat with { Id = address }, id)
            : new MessageRef(chat, name);
}
