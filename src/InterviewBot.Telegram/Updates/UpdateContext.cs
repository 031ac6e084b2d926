namespace InterviewBot.Telegram.Updates;

/// <summary>What an update gives for answering it.</summary>
internal sealed record UpdateContext
{
    /// <summary>Where the answer goes; for an inline query and a button under an inline message the person's private chat.</summary>
    public required long ChatId { get; init; }

    public required bool IsPrivate { get; init; }

    /// <summary>A channel: nobody is asked for a reply there.</summary>
    public bool IsChannel { get; init; }

    /// <summary>The user who acts; null where a chat speaks (a channel, an anonymous administrator), which nothing can be sent to alone.</summary>
    public long? UserId { get; init; }

    /// <summary>The forum topic it happened in.</summary>
    public int? ThreadId { get; init; }

    /// <summary>The person's own message: what a reaction or a reply goes to. Null for presses and queries.</summary>
    public int? MessageId { get; init; }

    /// <summary>The same where that message is ephemeral, seen by its writer and the bot alone.</summary>
    public int? EphemeralMessageId { get; init; }

    /// <summary>The press to be answered.</summary>
    public string? CallbackQueryId { get; init; }

    /// <summary>The message the pressed button stands under; null when it is too old, or not in a chat of the bot.</summary>
    public int? PressedMessageId { get; init; }

    /// <summary>The same where that message is ephemeral.</summary>
    public int? PressedEphemeralMessageId { get; init; }

    /// <summary>When that one was sent: its number may be another's later.</summary>
    public DateTime? PressedAt { get; init; }

    /// <summary>The button stands under a message that somebody posted by inline mode, perhaps where the bot is not.</summary>
    public string? InlineMessageId { get; init; }

    /// <summary>The inline query to be answered.</summary>
    public string? InlineQueryId { get; init; }
}
