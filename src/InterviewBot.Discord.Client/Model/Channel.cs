namespace InterviewBot.Discord.Client.Model;

/// <summary>A place to talk: in a guild, a thread, or private.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/channel#channel-object"/>
public sealed record Channel
{
    public required Snowflake Id { get; init; }

    public ChannelType Type { get; init; }

    public Snowflake? GuildId { get; init; }

    public string? Name { get; init; }

    /// <summary>For a thread the channel it was made in, for other channels their category.</summary>
    public Snowflake? ParentId { get; init; }

    /// <summary>For a thread, who started it.</summary>
    public Snowflake? OwnerId { get; init; }

    public IReadOnlyList<PermissionOverwrite>? PermissionOverwrites { get; init; }

    public ThreadMetadata? ThreadMetadata { get; init; }

    /// <summary>Of whoever called, with interactions only.</summary>
    public Permissions? Permissions { get; init; }
}

/// <summary>What differs in a channel from what roles and members may do in the guild.</summary>
public sealed record PermissionOverwrite
{
    public required Snowflake Id { get; init; }

    public OverwriteType Type { get; init; }

    public Permissions Allow { get; init; }

    public Permissions Deny { get; init; }
}

public enum OverwriteType
{
    Role = 0,
    Member = 1,
}

public sealed record ThreadMetadata
{
    public bool Archived { get; init; }

    public bool Locked { get; init; }
}

/// <seealso href="https://discord.com/developers/docs/resources/channel#channel-object-channel-types"/>
public enum ChannelType
{
    GuildText = 0,
    Dm = 1,
    GuildVoice = 2,
    GroupDm = 3,
    GuildCategory = 4,
    GuildAnnouncement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    GuildStageVoice = 13,
    GuildDirectory = 14,
    GuildForum = 15,
    GuildMedia = 16,
}

public static class ChannelTypeExtensions
{
    extension(ChannelType type)
    {
        public bool IsThread => type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;
    }
}
