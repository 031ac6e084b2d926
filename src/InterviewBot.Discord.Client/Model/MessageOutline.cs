namespace InterviewBot.Discord.Client.Model;

/// <summary>
/// A <see cref="Message"/> where thousands come at once, or where one's own comes back: what it is, who says it and where, and nothing of what
/// it says.
/// </summary>
public sealed record MessageOutline
{
    public required Snowflake Id { get; init; }

    public Snowflake ChannelId { get; init; }

    /// <inheritdoc cref="Message.ChannelType"/>
    public ChannelType? ChannelType { get; init; }

    /// <inheritdoc cref="Message.GuildId"/>
    public Snowflake? GuildId { get; init; }

    public AuthorOutline? Author { get; init; }

    public MessageType Type { get; init; }

    public MessageFlags Flags { get; init; }

    /// <inheritdoc cref="Message.WebhookId"/>
    public Snowflake? WebhookId { get; init; }

    public MessageReferenceOutline? MessageReference { get; init; }
}

/// <summary>Whether a person says it.</summary>
public sealed record AuthorOutline
{
    public bool Bot { get; init; }

    public bool System { get; init; }
}

/// <summary>In what way a message refers to another one.</summary>
public sealed record MessageReferenceOutline
{
    public MessageReferenceType? Type { get; init; }
}
