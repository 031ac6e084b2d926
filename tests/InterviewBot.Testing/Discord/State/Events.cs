using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Gateway;

namespace InterviewBot.Testing.Discord.State;

/// <summary>Tells the bot of what it is to know, by its intents and by what it may see.</summary>
/// <seealso href="https://discord.com/developers/docs/events/gateway-events#receive-events"/>
internal static class Events
{
    public static void MessageCreated(World world, Message message) => TellOf(world, "MESSAGE_CREATE", message);

    public static void MessageUpdated(World world, Message message) => TellOf(world, "MESSAGE_UPDATE", message);

    public static void MessageDeleted(World world, Message message)
    {
        if (IsTold(world, message))
        {
            var json = new JsonObject { ["id"] = message.Id.ToJson(), ["channel_id"] = message.Channel.Id.ToJson() };
            json.Put("guild_id", GuildOf(message)?.Id.ToJson());
            world.Gateway.Dispatch(new GatewayEvent("MESSAGE_DELETE", GuildOf(message), IntentOf(message), _ => json));
        }
    }

    public static void MessagesDeleted(World world, Channel channel, IReadOnlyList<Message> messages)
    {
        if (IsSeen(world, channel))
        {
            var json = new JsonObject
            {
                ["ids"] = new JsonArray([.. messages.Select(message => message.Id.ToJson())]),
                ["channel_id"] = channel.Id.ToJson(),
            };
            json.Put("guild_id", channel.Guild?.Id.ToJson());
            world.Gateway.Dispatch(new GatewayEvent("MESSAGE_DELETE_BULK", channel.Guild, Intents.GuildMessages, _ => json));
        }
    }

    public static void ThreadCreated(World world, Channel thread)
    {
        if (IsSeen(world, thread))
        {
            Tell(world, "THREAD_CREATE", thread, With(thread.ToJson(), "newly_created", true));
        }
    }

    public static void ThreadUpdated(World world, Channel thread)
    {
        if (IsSeen(world, thread))
        {
            Tell(world, "THREAD_UPDATE", thread, thread.ToJson());
        }
    }

    public static void ChannelCreated(World world, Channel channel) => Tell(world, "CHANNEL_CREATE", channel, channel.ToJson());

    public static void ChannelUpdated(World world, Channel channel) => Tell(world, "CHANNEL_UPDATE", channel, channel.ToJson());

    /// <summary>Tells of what is about to go, while it is still seen.</summary>
    public static void ChannelDeleted(World world, Channel channel)
    {
        if (!channel.IsThread)
        {
            Tell(world, "CHANNEL_DELETE", channel, channel.ToJson());
        }
        else if (IsSeen(world, channel))
        {
            Tell(world, "THREAD_DELETE", channel, new JsonObject
            {
                ["id"] = channel.Id.ToJson(),
                ["guild_id"] = channel.Guild?.Id.ToJson(),
                ["parent_id"] = channel.Parent?.Id.ToJson(),
                ["type"] = (int)channel.Type,
            });
        }
    }

    public static void GuildCreated(World world, Guild guild)
        => world.Gateway.Dispatch(new GatewayEvent("GUILD_CREATE", guild, Intents.Guilds, _ => guild.ToCreatedJson(world.Bot)));

    /// <param name="world">The server.</param>
    /// <param name="guild">Which is gone.</param>
    /// <param name="isOutage">False: the bot was removed.</param>
    public static void GuildDeleted(World world, Guild guild, bool isOutage)
    {
        var json = isOutage ? guild.ToUnavailableJson() : new JsonObject { ["id"] = guild.Id.ToJson() };
        world.Gateway.Dispatch(new GatewayEvent("GUILD_DELETE", guild, Intents.Guilds, _ => json));
    }

    private static void Tell(World world, string name, Channel channel, JsonObject json)
    {
        if (channel.Guild is { IsUnavailable: false } guild && guild.Find(world.Bot) is not null)
        {
            world.Gateway.Dispatch(new GatewayEvent(name, guild, Intents.Guilds, _ => json));
        }
    }

    private static void TellOf(World world, string name, Message message)
    {
        if (IsTold(world, message))
        {
            var isReadable = message.IsReadableBy(world.Bot);
            JsonObject Data(bool readsAll) => Json(world, message, readsAll, isReadable);
            world.Gateway.Dispatch(new GatewayEvent(name, GuildOf(message), IntentOf(message), Data)
            {
                DependsOnContentIntent = !isReadable || message.Reference is not null,
            });
        }
    }

    private static JsonObject Json(World world, Message message, bool readsAll, bool isReadable)
    {
        var json = message.ToJson(readsAll || isReadable, world.Bot, readsAll);
        json["channel_type"] = (int)message.Channel.Type;
        if (GuildOf(message) is { } guild)
        {
            json["guild_id"] = guild.Id.ToJson();
            if (!message.IsResponse)
            {
                json.Put("member", guild.Find(message.Author)?.ToJson(withUser: false));
            }
        }

        return json;
    }

    private static bool IsTold(World world, Message message) => message.Receiver is not null || IsSeen(world, message.Channel);

    private static bool IsSeen(World world, Channel channel) => channel.Guild is not { IsUnavailable: true } && channel.IsSeenBy(world.Bot);

    /// <summary>An ephemeral message has no guild, so it comes as private ones do, to the first shard.</summary>
    private static Guild? GuildOf(Message message) => message.Receiver is null ? message.Channel.Guild : null;

    private static Intents IntentOf(Message message) => GuildOf(message) is null ? Intents.DirectMessages : Intents.GuildMessages;

    private static JsonObject With(JsonObject json, string name, bool value)
    {
        json[name] = value;
        return json;
    }
}
