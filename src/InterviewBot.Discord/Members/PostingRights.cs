using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Members;

/// <summary>
/// Whether the bot may post in a channel. Interactions tell it of the channel they happen in; of any other it is worked out from roles and the
/// channel's overwrites, as Discord does.
/// </summary>
/// <seealso href="https://discord.com/developers/docs/topics/permissions#permission-overwrites"/>
internal sealed class PostingRights(DiscordRestClient rest, TimeProvider time)
{
    private const Permissions Needed = Permissions.ViewChannel | Permissions.SendMessages;

    /// <summary>Nobody waits for longer at the other end.</summary>
    private static readonly TimeSpan Patience = RestPatience.Interactive.Total + RestPatience.Interactive.Answer;

    /// <exception cref="DiscordException">Discord did not say.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<PostHindrance> InAsync(Snowflake channelId, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(channelId, cancellationToken).WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new DiscordException("Discord does not tell in time what the bot may do in the channel.");
        }
    }

    private async Task<PostHindrance> AskAsync(Snowflake channelId, CancellationToken cancellationToken)
    {
        var asked = await rest.Channels.GetAsync(channelId, RestPatience.Interactive, cancellationToken);
        if (asked is RestResult<Channel>.Failed(RestFailure.Rejected))
        {
            return PostHindrance.NotThere;
        }

        var channel = Value(asked);
        if (channel.GuildId is not { } guildId)
        {
            return PostHindrance.NotThere;
        }

        var bot = Value(await rest.Users.GetCurrentAsync(RestPatience.Interactive, cancellationToken)).Id;
        var guild = Value(await rest.Guilds.GetAsync(guildId, RestPatience.Interactive, cancellationToken));
        var member = Value(await rest.Guilds.GetMemberAsync(guildId, bot, RestPatience.Interactive, cancellationToken));
        var granted = Granted(guild, member, bot, channel.PermissionOverwrites ?? []);
        return granted.HasFlag(Permissions.Administrator) || granted.HasFlag(Needed) ? PostHindrance.None
            : granted.HasFlag(Permissions.ViewChannel) ? PostHindrance.NotAllowed
            : PostHindrance.NotThere;
    }

    /// <summary>Roles first; then what differs in the channel: for everybody, for the member's roles together, for the member.</summary>
    private static Permissions Granted(Guild guild, GuildMember member, Snowflake user, IReadOnlyList<PermissionOverwrite> overwrites)
    {
        // The role of everybody has the guild's id, and members do not list it.
        var held = member.Roles.Append(guild.Id).ToHashSet();
        var granted = guild.Roles.Where(role => held.Contains(role.Id)).Aggregate(Permissions.None, (all, role) => all | role.Permissions);
        if (granted.HasFlag(Permissions.Administrator))
        {
            return granted;
        }

        granted = With(granted, overwrites.Where(overwrite => overwrite.Id == guild.Id));
        granted = With(granted, overwrites.Where(overwrite => overwrite.Type is OverwriteType.Role && overwrite.Id != guild.Id && held.Contains(overwrite.Id)));
        return With(granted, overwrites.Where(overwrite => overwrite.Type is OverwriteType.Member && overwrite.Id == user));
    }

    private static Permissions With(Permissions granted, IEnumerable<PermissionOverwrite> overwrites)
    {
        var (allowed, denied) = overwrites.Aggregate(
            (Allowed: Permissions.None, Denied: Permissions.None),
            (all, overwrite) => (all.Allowed | overwrite.Allow, all.Denied | overwrite.Deny));
        return (granted & ~denied) | allowed;
    }

    private static T Value<T>(RestResult<T> result) => result switch
    {
        RestResult<T>.Succeeded(var value) => value,
        RestResult<T>.Failed(var failure) => throw new DiscordException($"Discord does not tell what the bot may do in the channel: {failure}"),
        _ => throw new InvalidOperationException($"{result.GetType()} is no kind of result."),
    };
}
