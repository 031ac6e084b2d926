using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Client.Rest.RateLimits;

/// <summary>The top-level resource in a path, for each of which Discord counts apart.</summary>
/// <param name="Id">Of the channel, guild, webhook or interaction; 0 where the path has none.</param>
/// <param name="Token">Secret: of the webhook.</param>
/// <seealso href="https://discord.com/developers/docs/topics/rate-limits"/>
internal readonly record struct MajorParameter(Snowflake Id, string? Token = null)
{
    // Printed by mistake, it tells no token.
    public override string ToString() => Id.ToString();
}
