using InterviewBot.Engine.Localization;

namespace InterviewBot.Discord;

/// <summary>What the owner of a bot sets for Discord; the host has checked the values.</summary>
public sealed record DiscordOptions
{
    /// <summary>Secret, from the Bot page of the developer portal.</summary>
    public required string Token { get; init; }

    /// <summary>Another base for the REST API, without a trailing slash; null means Discord's own. The gateway's address comes from it.</summary>
    public Uri? ApiUrl { get; init; }

    /// <summary>Ask for the privileged Message Content intent; when the portal does not grant it the bot says so and goes on without.</summary>
    public bool MessageContent { get; init; } = true;

    /// <summary>How many shards; null: as many as Discord recommends.</summary>
    public int? Shards { get; init; }

    /// <summary>Of this program, for the user agent that Discord asks for.</summary>
    public required string Version { get; init; }

    /// <summary>Where this program is described, for the same.</summary>
    public Uri HomeUrl { get; init; } = new("https://github.com/interviewbot/interviewbot");

    /// <summary>Where neither a person nor a chat tells a language.</summary>
    public Language DefaultLanguage { get; init; }

    // Printed by mistake, the record tells nothing.
    public override string ToString() => nameof(DiscordOptions);
}
