namespace InterviewBot.Discord.Client.Model;

/// <summary>A server of people and channels, as far as the bot asks; in READY and GUILD_DELETE its id and availability only.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/guild#guild-object"/>
public sealed record Guild
{
    public required Snowflake Id { get; init; }

    public string? Name { get; init; }

    public Snowflake? OwnerId { get; init; }

    /// <summary>In GUILD_DELETE: true during an outage, absent when the bot was removed.</summary>
    public bool? Unavailable { get; init; }

    /// <summary>Not those of a guild with a great many.</summary>
    public IReadOnlyList<Role> Roles { get; init => field = value ?? []; } = [];

    /// <summary>A locale such as <c>vi</c> or <c>en-US</c>.</summary>
    public string? PreferredLocale { get; init; }
}

/// <seealso href="https://discord.com/developers/docs/topics/permissions#role-object"/>
public sealed record Role
{
    /// <summary>That of <c>@everyone</c> is the guild's id.</summary>
    public required Snowflake Id { get; init; }

    public string Name { get; init => field = value ?? ""; } = "";

    public Permissions Permissions { get; init; }
}
