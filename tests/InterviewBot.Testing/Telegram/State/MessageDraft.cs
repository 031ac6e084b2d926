using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Telegram.State;

/// <summary>A message that is about to be put into a chat.</summary>
internal sealed record MessageDraft(MessageContent Content)
{
    public User? From { get; init; }

    public Chat? SenderChat { get; init; }

    public JsonObject? Markup { get; init; }

    public int? ThreadId { get; init; }

    public Message? ReplyTo { get; init; }

    public User? ViaBot { get; init; }

    public string? InlineMessageId { get; init; }

    /// <summary>Set: only this user (and the sender) sees it.</summary>
    public User? Receiver { get; init; }

    public JsonObject? Extra { get; init; }
}
