using System.Collections.Concurrent;
using System.Collections.Immutable;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Adapters;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Events;

/// <summary>
/// Which chat a channel is. It learns from events; of a channel that none told of, as after a resumed session, it asks Discord once.
/// </summary>
/// <param name="source">Discord.</param>
/// <param name="time">Its clock.</param>
internal sealed class ChannelDirectory(IChannelSource source, TimeProvider time)
{
    /// <summary>All of a thousand guilds of common size, in about 10 MB.</summary>
    private const int Capacity = 65_536;

    private const int RememberedFailures = 10_000;
    private static readonly TimeSpan FailuresHold = TimeSpan.FromMinutes(10);

    private readonly BoundedMemory<Snowflake, KnownChannel> _known = new(Capacity);
    private readonly BoundedMemory<Snowflake, DateTimeOffset> _failed = new(RememberedFailures);
    private readonly ConcurrentDictionary<Snowflake, Lazy<Task<KnownChannel?>>> _asking = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public void Learn(GuildCreate guild)
    {
        LearnAll(guild.Id, guild.Channels);
        LearnAll(guild.Id, guild.Threads);
    }

    public void Learn(ThreadListSync sync) => LearnAll(sync.GuildId, sync.Threads);

    /// <param name="channel">As an event or an interaction tells of it.</param>
    /// <param name="guildId">Where the channel does not say it itself.</param>
    public void Learn(Channel channel, Snowflake? guildId = null)
        => Learn(channel.Id, new KnownChannel(channel.Type, channel.GuildId ?? guildId, channel.ParentId));

    /// <summary>What is known of a guild's channels and threads.</summary>
    public ImmutableArray<(Snowflake Channel, ChannelType Type)> Of(Snowflake guildId)
        => [.. _known.All().Where(known => known.Value.GuildId == guildId).Select(known => (known.Key, known.Value.Type))];

    /// <summary>What opens the message in Discord's apps, where it is known which server its channel is in; else null.</summary>
    public Uri? LinkTo(MessageRef message)
    {
        var (channel, id) = DiscordIds.PlaceOf(message);
        return LinkTo(channel) is { } link ? new Uri($"{link.AbsoluteUri}/{id}") : null;
    }

    /// <summary>The same for the channel or thread itself, which apps show by its name.</summary>
    public Uri? LinkTo(Snowflake channel)
        => _known.TryGet(channel, out var known) && (known.GuildId?.ToString() ?? (known.Type is ChannelType.Dm ? "@me" : null)) is { } server
            ? new Uri($"https://discord.com/channels/{server}/{channel}")
            : null;

    /// <summary>What is known of the channel, now or by asking; null when Discord does not tell.</summary>
    public async ValueTask<KnownChannel?> FindAsync(Snowflake id, CancellationToken cancellationToken)
        => _known.TryGet(id, out var known) ? known : await AskAsync(id, cancellationToken);

    /// <summary>
    /// Where something is said. What is said in a public thread under a text or announcement channel is said in that channel; a forum's
    /// post and a private thread are chats of their own. A thread of which Discord does not tell what it stands under is one too.
    /// </summary>
    /// <param name="id">The channel or thread.</param>
    /// <param name="type">Where the event tells it.</param>
    /// <param name="mayAsk">False where the bot is not: Discord would refuse to tell.</param>
    /// <param name="cancellationToken">Stops waiting for Discord.</param>
    public async ValueTask<Place> PlaceOfAsync(Snowflake id, ChannelType? type, bool mayAsk, CancellationToken cancellationToken)
    {
        if (type is { IsThread: false })
        {
            return Place.Itself(id);
        }

        return await LookUpAsync(id, mayAsk, cancellationToken) switch
        {
            { Type: ChannelType.AnnouncementThread, ParentId: { } parent } => Place.Under(parent, id),
            { Type: ChannelType.PublicThread, ParentId: { } parent }
                when await LookUpAsync(parent, mayAsk, cancellationToken) is { Type: not (ChannelType.GuildForum or ChannelType.GuildMedia) }
                => Place.Under(parent, id),
            _ => Place.Itself(id),
        };
    }

    /// <summary>Learns what a message tells of its channel, which spares the question when one of its messages is deleted.</summary>
    public void LearnFrom(MessageOutline message)
    {
        // Of a thread the message does not tell the parent.
        if (message.ChannelType is { IsThread: false } type && !_known.TryGet(message.ChannelId, out _))
        {
            Learn(message.ChannelId, new KnownChannel(type, message.GuildId, ParentId: null));
        }
    }

    private void LearnAll(Snowflake guildId, IReadOnlyList<ChannelOutline> channels)
    {
        foreach (var channel in channels)
        {
            Learn(channel.Id, new KnownChannel(channel.Type, guildId, channel.ParentId));
        }
    }

    private void Learn(Snowflake id, KnownChannel channel)
    {
        var isComplete = !channel.Type.IsThread || channel.ParentId is not null;
        if (isComplete && !(_known.TryGet(id, out var known) && known == channel))
        {
            _known.Remember(id, channel);
        }
    }

    private async ValueTask<KnownChannel?> LookUpAsync(Snowflake id, bool mayAsk, CancellationToken cancellationToken)
        => _known.TryGet(id, out var known) ? known : mayAsk ? await AskAsync(id, cancellationToken) : null;

    private async ValueTask<KnownChannel?> AskAsync(Snowflake id, CancellationToken cancellationToken)
    {
        if (_failed.TryGet(id, out var until) && time.GetUtcNow() < until)
        {
            return null;
        }

        // Several who want to know at once wait for one answer, which none of them cancels for the others.
        var asking = _asking.GetOrAdd(id, static (id, self) => new(() => self.AskOnceAsync(id)), this);
        return await asking.Value.WaitAsync(cancellationToken);
    }

    private async Task<KnownChannel?> AskOnceAsync(Snowflake id)
    {
        try
        {
            if (await source.GetAsync(id, CancellationToken.None) is { } channel)
            {
                Learn(channel);
                return new KnownChannel(channel.Type, channel.GuildId, channel.ParentId);
            }

            _failed.Remember(id, time.GetUtcNow() + FailuresHold);
            return null;
        }
        finally
        {
            _asking.TryRemove(id, out _);
        }
    }
}
