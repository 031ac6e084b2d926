using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.State;

/// <summary>A message before it is put into a channel.</summary>
internal sealed record MessageDraft(User Author, MessageBody Body)
{
    public MessageType Type { get; init; }

    public Message? Reference { get; init; }

    /// <inheritdoc cref="Message.IsForward"/>
    public bool IsForward { get; init; }

    /// <inheritdoc cref="Message.IsOfWebhook"/>
    public bool IsOfWebhook { get; init; }

    public User? Receiver { get; init; }

    public JsonObject? InteractionMetadata { get; init; }

    public string? Nonce { get; init; }

    /// <summary>Set where the message has its id already: the first message of a forum's post has the post's.</summary>
    public ulong? Id { get; init; }
}
