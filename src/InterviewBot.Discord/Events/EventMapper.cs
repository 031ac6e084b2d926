using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Events;

/// <summary>Says what the gateway's events mean to the engine, and learns from all of them which channel is which chat.</summary>
/// <param name="options">What has to be known; another mapper takes over when it changes.</param>
/// <param name="catalogue">The commands.</param>
/// <param name="channels">Which chat a channel is.</param>
/// <param name="locales">Which languages people's Discord is in.</param>
internal sealed class EventMapper(MappingOptions options, CommandCatalogue catalogue, ChannelDirectory channels, Locales locales)
{
    private readonly InteractionMapper _interactions = new(options, catalogue);
    private readonly MessageMapper _messages = new(options, locales);

    /// <summary>What the event means: mostly one thing or nothing, and several where many messages go at once.</summary>
    /// <param name="name">A <see cref="GatewayEventName"/>; another means nothing.</param>
    /// <param name="data">Its JSON in UTF-8, read before the first wait.</param>
    /// <param name="cancellationToken">Stops waiting for Discord to say what a channel is.</param>
    /// <exception cref="JsonException">It is not such an event.</exception>
    public ValueTask<ImmutableArray<Mapped>> MapAsync(string name, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        switch (name)
        {
            case GatewayEventName.InteractionCreate:
                return MapAsync(Read(data, DiscordJson.Default.Interaction), cancellationToken);

            case GatewayEventName.MessageCreate:
                return Look(data) is var written && MessageMapper.IsSpoken(written) && !MessageMapper.IsOrdinaryTalk(written)
                    ? MapAsync(Read(data, DiscordJson.Default.Message), _messages.MapWritten, cancellationToken)
                    : Nothing;

            case GatewayEventName.MessageUpdate:
                return MessageMapper.IsSpoken(Look(data))
                    ? MapAsync(Read(data, DiscordJson.Default.Message), _messages.MapEdited, cancellationToken)
                    : Nothing;

            case GatewayEventName.MessageDelete:
                var deleted = Read(data, DiscordJson.Default.MessageDelete);
                return MapDeletionsAsync(deleted.GuildId, deleted.ChannelId, [deleted.Id], cancellationToken);

            case GatewayEventName.MessageDeleteBulk:
                var bulk = Read(data, DiscordJson.Default.MessageDeleteBulk);
                return MapDeletionsAsync(bulk.GuildId, bulk.ChannelId, bulk.Ids, cancellationToken);

            case GatewayEventName.ChannelDelete:
                return Only(Lost(Read(data, DiscordJson.Default.Channel).Id));

            case GatewayEventName.GuildDelete:
                return MapAsync(Read(data, DiscordJson.Default.GuildDelete), cancellationToken);

            case GatewayEventName.ThreadDelete:
                return MapThreadDeletionAsync(Read(data, DiscordJson.Default.Channel), cancellationToken);

            default:
                Learn(name, data);
                return Nothing;
        }
    }

    /// <summary>What an interaction tells before it is known which chat it belongs to; null for every other event.</summary>
    /// <exception cref="JsonException">It is not such an event.</exception>
    public InteractionEvent? Glance(string name, ReadOnlyMemory<byte> data)
    {
        if (name is not GatewayEventName.InteractionCreate)
        {
            return null;
        }

        var interaction = Read(data, DiscordJson.Default.Interaction);
        return Caller.ChannelOf(interaction) is { } channel
            ? _interactions.Map(interaction, Place.Itself(channel)) switch
            {
                Mapped.Event happened => happened.Context as InteractionEvent,
                Mapped.Answer answer => answer.Context,
                _ => null,
            }
            : null;
    }

    private static ValueTask<ImmutableArray<Mapped>> Nothing => new(ImmutableArray<Mapped>.Empty);

    private static T Read<T>(ReadOnlyMemory<byte> data, JsonTypeInfo<T> type)
        => JsonSerializer.Deserialize(data.Span, type) ?? throw new JsonException("An event is an object.");

    /// <summary>What tells whether a message is to be read at all: most are talk, or the bot's own.</summary>
    private MessageOutline Look(ReadOnlyMemory<byte> data)
    {
        var message = Read(data, DiscordJson.Default.MessageOutline);
        channels.LearnFrom(message);
        return message;
    }

    private static ValueTask<ImmutableArray<Mapped>> Only(Mapped? mapped) => mapped is null ? Nothing : new([mapped]);

    private static Mapped.Change Lost(Snowflake channel) => new(new ChatLost(DiscordIds.Chat(channel), DiscordIds.ChannelDeleted(channel)));

    private void Learn(string name, ReadOnlyMemory<byte> data)
    {
        switch (name)
        {
            case GatewayEventName.GuildCreate:
                channels.Learn(Read(data, DiscordJson.Default.GuildCreate));
                break;
            case GatewayEventName.ChannelCreate or GatewayEventName.ChannelUpdate or GatewayEventName.ThreadCreate or GatewayEventName.ThreadUpdate:
                channels.Learn(Read(data, DiscordJson.Default.Channel));
                break;
            case GatewayEventName.ThreadListSync:
                channels.Learn(Read(data, DiscordJson.Default.ThreadListSync));
                break;
        }
    }

    /// <summary>
    /// With a guild that put the bot out its chats are lost, as far as it is known which those are. Others are found lost when something is next
    /// to be said in them.
    /// </summary>
    private async ValueTask<ImmutableArray<Mapped>> MapAsync(GuildDelete guild, CancellationToken cancellationToken)
    {
        var lost = new HashSet<Mapped>();
        if (!guild.Unavailable)
        {
            foreach (var (channel, type) in channels.Of(guild.Id))
            {
                var place = await channels.PlaceOfAsync(channel, type, mayAsk: false, cancellationToken);
                lost.Add(new Mapped.Change(new ChatLost(place.Chat, DiscordIds.GuildLeft(place.Chat, channels.Now))));
            }
        }

        return [.. lost];
    }

    private async ValueTask<ImmutableArray<Mapped>> MapAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        if (Caller.ChannelOf(interaction) is not { } channel)
        {
            return [];
        }

        if (interaction.Channel is { } told)
        {
            channels.Learn(told, interaction.GuildId);
        }

        if (interaction is { Locale: { } locale } && (interaction.Member?.User ?? interaction.User) is { } user)
        {
            locales.Remember(user.Id, locale);
        }

        var place = await channels.PlaceOfAsync(channel, interaction.Channel?.Type, Caller.IsBotThere(interaction), cancellationToken);
        return _interactions.Map(interaction, place) is { } mapped ? [mapped] : [];
    }

    private async ValueTask<ImmutableArray<Mapped>> MapAsync(
        Message message, Func<Message, Place, Mapped?> map, CancellationToken cancellationToken)
    {
        var place = await PlaceOfAsync(message.GuildId, message.ChannelId, message.ChannelType, cancellationToken);
        return map(message, place) is { } mapped ? [mapped] : [];
    }

    private async ValueTask<ImmutableArray<Mapped>> MapDeletionsAsync(
        Snowflake? guild, Snowflake channel, IReadOnlyList<Snowflake> messages, CancellationToken cancellationToken)
    {
        var place = await PlaceOfAsync(guild, channel, type: null, cancellationToken);
        return [.. messages.Select(id => new Mapped.Change(new ReplyDeleted(place.Chat, DiscordIds.MessageDeleted(id), place.Message(id))))];
    }

    /// <summary>With a thread that belongs to a channel's chat, that chat is not lost.</summary>
    private async ValueTask<ImmutableArray<Mapped>> MapThreadDeletionAsync(Channel thread, CancellationToken cancellationToken)
    {
        channels.Learn(thread);
        var place = await PlaceOfAsync(thread.GuildId, thread.Id, thread.Type, cancellationToken);
        return place.Above is null ? [Lost(thread.Id)] : [];
    }

    private ValueTask<Place> PlaceOfAsync(Snowflake? guild, Snowflake channel, ChannelType? type, CancellationToken cancellationToken)
        => guild is null ? new(Place.Itself(channel)) : channels.PlaceOfAsync(channel, type, mayAsk: true, cancellationToken);
}
