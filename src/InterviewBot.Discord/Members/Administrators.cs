using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Events;
using InterviewBot.Engine.Adapters;

namespace InterviewBot.Discord.Members;

/// <summary>
/// Who may decide for a chat: whoever may manage the server it is in. An interaction tells what its caller may do at that very moment; for
/// others Discord is asked.
/// </summary>
internal sealed class Administrators(DiscordRestClient rest, ChannelDirectory channels, TimeProvider time)
{
    private const Permissions Deciding = Permissions.Administrator | Permissions.ManageGuild;
    private const int ToldOfMost = 10_000;

    /// <summary>What an interaction told holds while it is answered, no longer.</summary>
    private static readonly TimeSpan ToldFor = TimeSpan.FromMinutes(1);

    /// <summary>As long as each other question may take: a person waits for the answer, and others in the chat for them.</summary>
    private static readonly TimeSpan Patience = RestPatience.Interactive.Total + RestPatience.Interactive.Answer;

    private readonly BoundedMemory<(Snowflake Channel, Snowflake User), (bool May, long Since)> _told = new(ToldOfMost);

    /// <summary>What an interaction told of its caller.</summary>
    /// <param name="channelId">The chat's.</param>
    /// <param name="userId">Who called.</param>
    /// <param name="permissions">All they may do there.</param>
    public void Told(Snowflake channelId, Snowflake userId, Permissions permissions)
        => _told.Remember((channelId, userId), (MayDecide(permissions), time.GetTimestamp()));

    /// <exception cref="DiscordException">Discord did not say.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<bool> IncludeAsync(Snowflake channelId, Snowflake userId, CancellationToken cancellationToken)
    {
        if (_told.TryGet((channelId, userId), out var told) && time.GetElapsedTime(told.Since) < ToldFor)
        {
            return told.May;
        }

        var channel = await FindAsync(channelId, cancellationToken)
            ?? throw new DiscordException("Discord does not tell in which server the channel is.");

        // Where no server is, in a private talk of two or more, nobody is above the others.
        return channel.GuildId is { } guild && await AskAsync(guild, userId, cancellationToken);
    }

    /// <summary>The directory asks until Discord answers, and knows it then.</summary>
    private async Task<KnownChannel?> FindAsync(Snowflake channelId, CancellationToken cancellationToken)
    {
        try
        {
            return await channels.FindAsync(channelId, cancellationToken).AsTask().WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new DiscordException("Discord does not tell in time in which server the channel is.");
        }
    }

    private async Task<bool> AskAsync(Snowflake guildId, Snowflake userId, CancellationToken cancellationToken)
    {
        var guild = Value(await rest.Guilds.GetAsync(guildId, RestPatience.Interactive, cancellationToken));
        if (guild.OwnerId == userId)
        {
            return true;
        }

        var member = await rest.Guilds.GetMemberAsync(guildId, userId, RestPatience.Interactive, cancellationToken);
        if (member is RestResult<GuildMember>.Failed(RestFailure.Rejected { Code: DiscordErrorCode.UnknownMember or DiscordErrorCode.UnknownUser }))
        {
            return false;
        }

        // The role of everybody has the guild's id, and members do not list it.
        var held = Value(member).Roles.Append(guildId).ToHashSet();
        return guild.Roles.Any(role => held.Contains(role.Id) && MayDecide(role.Permissions));
    }

    private static bool MayDecide(Permissions permissions) => (permissions & Deciding) is not Permissions.None;

    private static T Value<T>(RestResult<T> result) => result switch
    {
        RestResult<T>.Succeeded(var value) => value,
        RestResult<T>.Failed(var failure) => throw new DiscordException($"Discord does not tell who administers the server: {failure}"),
        _ => throw new InvalidOperationException($"{result.GetType()} is no kind of result."),
    };
}
