namespace InterviewBot.Discord.Client.Model;

/// <summary>The names of the events that have a record here.</summary>
/// <seealso href="https://discord.com/developers/docs/events/gateway-events#receive-events"/>
public static class GatewayEventName
{
    public const string Ready = "READY";
    public const string Resumed = "RESUMED";
    public const string InteractionCreate = "INTERACTION_CREATE";
    public const string MessageCreate = "MESSAGE_CREATE";
    public const string MessageUpdate = "MESSAGE_UPDATE";
    public const string MessageDelete = "MESSAGE_DELETE";
    public const string MessageDeleteBulk = "MESSAGE_DELETE_BULK";
    public const string GuildCreate = "GUILD_CREATE";
    public const string GuildDelete = "GUILD_DELETE";
    public const string ChannelCreate = "CHANNEL_CREATE";
    public const string ChannelUpdate = "CHANNEL_UPDATE";
    public const string ChannelDelete = "CHANNEL_DELETE";
    public const string ThreadCreate = "THREAD_CREATE";
    public const string ThreadUpdate = "THREAD_UPDATE";
    public const string ThreadDelete = "THREAD_DELETE";
    public const string ThreadListSync = "THREAD_LIST_SYNC";
}

/// <summary>A session has begun.</summary>
public sealed record Ready
{
    public required string SessionId { get; init; }

    public required Uri ResumeGatewayUrl { get; init; }

    public required User User { get; init; }
}

/// <summary>A guild that the bot is in, or was just added to: of all that is told of it, its channels.</summary>
/// <seealso href="https://discord.com/developers/docs/events/gateway-events#guild-create"/>
public sealed record GuildCreate
{
    public required Snowflake Id { get; init; }

    /// <summary>None while the guild is unavailable.</summary>
    public IReadOnlyList<ChannelOutline> Channels { get; init => field = value ?? []; } = [];

    /// <summary>The active ones that the bot may see.</summary>
    public IReadOnlyList<ChannelOutline> Threads { get; init => field = value ?? []; } = [];
}

/// <summary>A guild that the bot is no longer in, or that is out of order for a while.</summary>
/// <seealso href="https://discord.com/developers/docs/events/gateway-events#guild-delete"/>
public sealed record GuildDelete
{
    public required Snowflake Id { get; init; }

    /// <summary>It is out of order; where this is missing, the bot was put out.</summary>
    public bool Unavailable { get; init; }
}

/// <summary>The bot may see further threads.</summary>
public sealed record ThreadListSync
{
    public required Snowflake GuildId { get; init; }

    public IReadOnlyList<ChannelOutline> Threads { get; init => field = value ?? []; } = [];
}

/// <summary>A <see cref="Channel"/> where thousands come at once: what it is, and under which it stands.</summary>
public sealed record ChannelOutline
{
    public required Snowflake Id { get; init; }

    public ChannelType Type { get; init; }

    /// <inheritdoc cref="Channel.ParentId"/>
    public Snowflake? ParentId { get; init; }
}

/// <summary>A message is gone; who took it away is not told.</summary>
public sealed record MessageDelete
{
    public required Snowflake Id { get; init; }

    public required Snowflake ChannelId { get; init; }

    public Snowflake? GuildId { get; init; }
}

/// <summary>Messages are gone all at once.</summary>
public sealed record MessageDeleteBulk
{
    public IReadOnlyList<Snowflake> Ids { get; init => field = value ?? []; } = [];

    public required Snowflake ChannelId { get; init; }

    public Snowflake? GuildId { get; init; }
}
