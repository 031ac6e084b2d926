using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest.RateLimits;

namespace InterviewBot.Discord.Client.Rest.Resources;

/// <seealso href="https://discord.com/developers/docs/resources/guild"/>
public sealed class GuildResource
{
    private static readonly RestRoute Get = new(HttpMethod.Get, "guilds/{guild.id}");
    private static readonly RestRoute GetRoles = new(HttpMethod.Get, "guilds/{guild.id}/roles");
    private static readonly RestRoute GetMember = new(HttpMethod.Get, "guilds/{guild.id}/members/{user.id}");

    private readonly RestPipeline _pipeline;

    internal GuildResource(RestPipeline pipeline)
    {
        _pipeline = pipeline;
    }

    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/resources/guild#get-guild"/>
    public Task<RestResult<Guild>> GetAsync(Snowflake guildId, RestPatience patience, CancellationToken cancellationToken)
        => _pipeline.CallAsync(
            new RestRequest<Guild>(Get, $"guilds/{guildId}") { Major = new MajorParameter(guildId), Answer = DiscordJson.Default.Guild },
            patience,
            cancellationToken);

    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/resources/guild#get-guild-roles"/>
    public Task<RestResult<IReadOnlyList<Role>>> GetRolesAsync(Snowflake guildId, RestPatience patience, CancellationToken cancellationToken)
        => _pipeline.CallAsync(
            new RestRequest<IReadOnlyList<Role>>(GetRoles, $"guilds/{guildId}/roles")
            {
                Major = new MajorParameter(guildId),
                Answer = DiscordJson.Default.IReadOnlyListRole,
            },
            patience,
            cancellationToken);

    /// <summary>A person's roles there; <see cref="DiscordErrorCode.UnknownMember"/> where they are no member.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/resources/guild#get-guild-member"/>
    public Task<RestResult<GuildMember>> GetMemberAsync(
        Snowflake guildId, Snowflake userId, RestPatience patience, CancellationToken cancellationToken)
        => _pipeline.CallAsync(
            new RestRequest<GuildMember>(GetMember, $"guilds/{guildId}/members/{userId}")
            {
                Major = new MajorParameter(guildId),
                Answer = DiscordJson.Default.GuildMember,
            },
            patience,
            cancellationToken);
}
