using System.Collections.Immutable;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Engine.Daily;

/// <summary>How the outbox names the message of a post: by its id, behind its chat's address where a chosen place is in another chat.</summary>
internal static class PostedMessage
{
    private const char BehindAddress = '/';
    private const char BetweenNames = ' ';

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

    /// <summary>Several of them.</summary>
    public static string? NameAll(ChatAddress chat, IEnumerable<MessageRef> messages)
        => string.Join(BetweenNames, messages.Select(message => Name(chat, message))) is { Length: > 0 } names ? names : null;

    /// <inheritdoc cref="NameAll"/>
    public static ImmutableArray<MessageRef> ReadAll(ChatAddress chat, string? names)
        => names is null ? [] : [.. names.Split(BetweenNames).Select(name => Read(chat, name))];
}
