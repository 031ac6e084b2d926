namespace InterviewBot.Discord.Client.Rest;

/// <summary>What a <see cref="DiscordRestClient"/> is told.</summary>
public sealed record RestOptions
{
    /// <summary>Secret: the bot's token, from the developer portal.</summary>
    public required string Token { get; init; }

    /// <summary>Where the API's paths begin, with its version.</summary>
    public Uri BaseUrl { get; init; } = new("https://discord.com/api/v10");

    /// <summary>Where the program that calls is described; Discord asks for it in the user agent.</summary>
    /// <seealso href="https://discord.com/developers/docs/reference#user-agent"/>
    public required Uri UserAgentUrl { get; init; }

    /// <summary>The program's version.</summary>
    public required string UserAgentVersion { get; init; }

    /// <summary>The most in any second over all that is not an interaction, from 1. Discord allows 50, and more to large bots that ask.</summary>
    public int RequestsPerSecond { get; init; } = 50;

    /// <summary>
    /// So many answers of 401, 403 and 429 within 10 minutes, and calls are <see cref="RestFailure.Suspended"/>. Discord bans the address at
    /// 10,000.
    /// </summary>
    public int InvalidRequestLimit { get; init; } = 8_000;

    // Printed by mistake, the record tells nothing.
    public override string ToString() => nameof(RestOptions);
}
