using System.Text.Json.Serialization;

namespace InterviewBot.Discord.Client.Model;

/// <summary>An account: of a person or a bot.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/user#user-object"/>
public sealed record User
{
    public required Snowflake Id { get; init; }

    public string Username { get; init => field = value ?? ""; } = "";

    /// <summary>What the person wants to be called; null when they chose nothing.</summary>
    public string? GlobalName { get; init; }

    /// <summary>Absent means a person.</summary>
    public bool Bot { get; init; }

    /// <summary>Said by Discord itself, as urgent messages are.</summary>
    public bool System { get; init; }

    /// <summary>The person in the guild, without the user; with the mentions of a message by the gateway only.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>What to call them where no guild gave a name of its own.</summary>
    [JsonIgnore]
    public string DisplayName => string.IsNullOrWhiteSpace(GlobalName) ? Username : GlobalName;
}
