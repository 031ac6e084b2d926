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
    public const string ChannelUpdate = "CHANNEL_UPDATE";
    public const string ChannelDelete = "CHANNEL_DELETE";
    public const string ThreadCreate = "THREAD_CREATE";
    public const string ThreadUpdate = "THREAD_UPDATE";
    public const string ThreadDelete = "THREAD_DELETE";
}

/// <summary>A session has begun.</summary>
public sealed record Ready
{
    public required string SessionId { get; init; }

    public required Uri ResumeGatewayUrl { get; init; }

    public required User User { get; init; }
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
    public IReadOnlyList<Snowflake> Ids { get; init; } = [];

    public required Snowflake ChannelId { get; init; }

    public Snowflake? GuildId { get; init; }
}
