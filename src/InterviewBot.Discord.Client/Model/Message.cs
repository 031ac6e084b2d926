namespace InterviewBot.Discord.Client.Model;

/// <summary>A message as it comes by the gateway, or as an answer to what was sent.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/message#message-object"/>
public sealed record Message
{
    public required Snowflake Id { get; init; }

    public Snowflake ChannelId { get; init; }

    /// <summary>What kind of channel that is, by the gateway.</summary>
    public ChannelType? ChannelType { get; init; }

    /// <summary>Where it came from a guild by the gateway; answers of the API, private and ephemeral messages have none.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>Absent from some updates.</summary>
    public User? Author { get; init; }

    /// <summary>The author in the guild, without the user.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>Empty for a bot that may not read it. Null: an update that does not touch it.</summary>
    public string? Content { get; init; }

    public DateTimeOffset? EditedTimestamp { get; init; }

    public MessageType Type { get; init; }

    public MessageFlags Flags { get; init; }

    /// <summary>Set: it was sent through a webhook, which an answer to an interaction is too.</summary>
    public Snowflake? WebhookId { get; init; }

    public Snowflake? ApplicationId { get; init; }

    /// <summary>What it replies to, forwards, or tells of.</summary>
    public MessageReference? MessageReference { get; init; }

    /// <summary>The message replied to; null or absent when it is deleted or was not looked up.</summary>
    public Message? ReferencedMessage { get; init; }

    /// <summary>Set: it answers an interaction.</summary>
    public InteractionMetadata? InteractionMetadata { get; init; }

    public IReadOnlyList<User> Mentions { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Attachment> Attachments { get; init => field = value ?? []; } = [];

    /// <summary>Told also to a bot that may not read the words.</summary>
    public IReadOnlyList<StickerItem> StickerItems { get; init => field = value ?? []; } = [];

    /// <summary>Empty for a bot that may not read them; of its own messages it may.</summary>
    public IReadOnlyList<Component> Components { get; init => field = value ?? []; } = [];

    /// <summary>As given when it was sent, also as a number: by the gateway and with the answer to the sending, not in the history.</summary>
    public System.Text.Json.JsonElement? Nonce { get; init; }
}

/// <seealso href="https://discord.com/developers/docs/resources/message#message-object-message-types"/>
public enum MessageType
{
    Default = 0,
    ChannelPinnedMessage = 6,
    ThreadCreated = 18,
    Reply = 19,
    ChatInputCommand = 20,
    ThreadStarterMessage = 21,
    ContextMenuCommand = 23,
}

/// <seealso href="https://discord.com/developers/docs/resources/message#message-object-message-flags"/>
[Flags]
public enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,
    HasThread = 1 << 5,

    /// <summary>One person alone sees it, until they close it.</summary>
    Ephemeral = 1 << 6,

    /// <summary>The answer to an interaction is still to come.</summary>
    Loading = 1 << 7,

    SuppressNotifications = 1 << 12,

    /// <summary>The message is its components: no content, embeds or poll. It cannot be taken off again.</summary>
    IsComponentsV2 = 1 << 15,
}

/// <seealso href="https://discord.com/developers/docs/resources/message#message-reference-structure"/>
public sealed record MessageReference
{
    public MessageReferenceType? Type { get; init; }

    public Snowflake? MessageId { get; init; }

    public Snowflake? ChannelId { get; init; }

    public Snowflake? GuildId { get; init; }

    /// <summary>When sending: false sends it as a plain message where the one replied to is gone. Discord takes true when absent.</summary>
    public bool? FailIfNotExists { get; init; }
}

public enum MessageReferenceType
{
    /// <summary>A reply.</summary>
    Default = 0,

    Forward = 1,
}

/// <summary>What interaction a message answers.</summary>
public sealed record InteractionMetadata
{
    public required Snowflake Id { get; init; }

    public InteractionType Type { get; init; }

    public User? User { get; init; }
}

/// <summary>A sticker of a message.</summary>
public sealed record StickerItem(Snowflake Id, string Name);

/// <summary>A file of a message. When sending, <see cref="Id"/> is the place of its bytes among the files.</summary>
public sealed record Attachment
{
    public required Snowflake Id { get; init; }

    public string? Filename { get; init; }

    public string? Description { get; init; }
}
