namespace InterviewBot.Discord.Client.Model;

/// <summary>A user in a guild. With a message it comes without its user.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/guild#guild-member-object"/>
public sealed record GuildMember
{
    public User? User { get; init; }

    /// <summary>What the person is called in this guild; null: as everywhere.</summary>
    public string? Nick { get; init; }

    public IReadOnlyList<Snowflake> Roles { get; init => field = value ?? []; } = [];

    /// <summary>All the member may do in the channel, its overwrites included; with interactions only.</summary>
    public Permissions? Permissions { get; init; }
}
