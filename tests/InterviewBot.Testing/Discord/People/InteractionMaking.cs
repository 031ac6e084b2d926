using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Gateway;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.People;

/// <summary>Makes interactions and tells the bot of them. Under the world's lock.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object"/>
internal static class InteractionMaking
{
    private const int InGuild = 0;
    private const int WithBot = 1;
    private const int AmongPeople = 2;

    public static string Token(World world, ulong id)
    {
        var letters = new char[48];
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = (char)('a' + world.Random.Next(26));
        }

        var words = string.Create(CultureInfo.InvariantCulture, $"interaction:{id}:{new string(letters)}");
        return Convert.ToBase64String(Encoding.ASCII.GetBytes(words)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    public static void Send(World world, Interaction interaction, JsonObject data)
    {
        var json = Describe(world, interaction, data);
        interaction.Received = json;
        world.Interactions.Add(interaction);
        if (world.Options.Transcribe)
        {
            world.Transcript.Did(interaction);
        }

        // An interaction needs no intent. Where the bot is no member, it comes as private ones do, yet with the guild's id.
        world.Gateway.Dispatch(new GatewayEvent("INTERACTION_CREATE", interaction.Channel.Guild, Intents.None, _ => json)
        {
            ToldAgain = () => interaction.WasToldAgain = true,
        });
        world.Changed.Raise();
    }

    /// <summary>For whom the app is installed: <c>"0"</c> the guild, <c>"1"</c> the person.</summary>
    public static JsonObject Owners(World world, User user, Channel channel, JsonObject? command)
    {
        var types = command?["integration_types"] as JsonArray;
        var owners = new JsonObject();
        var isForGuilds = types is null || types.Any(type => JsonExtensions.AsNumber(type) == 0);
        var isForUsers = types is not null && types.Any(type => JsonExtensions.AsNumber(type) == 1);
        if (isForGuilds && channel.Guild?.Find(world.Bot) is not null)
        {
            owners["0"] = channel.Guild.Id.ToJson();
        }
        else if (isForGuilds && Context(world, channel) == WithBot)
        {
            owners["0"] = "0";
        }

        if (isForUsers && user.HasInstalled)
        {
            owners["1"] = user.Id.ToJson();
        }

        return owners;
    }

    public static int Context(World world, Channel channel)
        => channel.Guild is not null ? InGuild : channel.Recipients.Contains(world.Bot) ? WithBot : AmongPeople;

    public static JsonObject Partial(Channel channel, User user)
    {
        var json = channel.ToJson();
        json["permissions"] = Bits(channel.PermissionsOf(user));
        return json;
    }

    private static JsonObject Describe(World world, Interaction interaction, JsonObject data)
    {
        var (user, channel) = (interaction.User, interaction.Channel);
        var json = new JsonObject
        {
            ["version"] = 1,
            ["type"] = (int)interaction.Type,
            ["token"] = interaction.Token,
            ["id"] = interaction.Id.ToJson(),
            ["application_id"] = world.Bot.Id.ToJson(),
            ["locale"] = user.Locale,
            ["entitlements"] = new JsonArray(),
            ["data"] = data,
            ["context"] = Context(world, channel),
            ["channel_id"] = channel.Id.ToJson(),
            ["channel"] = Partial(channel, user),
            ["authorizing_integration_owners"] = interaction.Owners.DeepClone(),
            ["attachment_size_limit"] = 10_485_760,
            ["app_permissions"] = Bits(AppPermissions(world, channel)),
        };
        if (channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.ToJson();
            json["guild"] = new JsonObject
            {
                ["id"] = guild.Id.ToJson(),
                ["locale"] = guild.PreferredLocale,
                ["features"] = new JsonArray(),
            };
            json["guild_locale"] = guild.PreferredLocale;
            var member = guild.Find(user)?.ToJson() ?? throw new InvalidOperationException($"{user.Name} is not in {guild.Name}.");
            member["permissions"] = Bits(channel.PermissionsOf(user));
            json["member"] = member;
        }
        else
        {
            json["user"] = user.ToJson();
        }

        json.Put("message", interaction.Source?.ToJson(withContent: true, world.Bot));
        return json;
    }

    private static Permissions AppPermissions(World world, Channel channel)
        => Context(world, channel) switch
        {
            InGuild when channel.Guild?.Find(world.Bot) is not null => channel.PermissionsOf(world.Bot),
            WithBot => Permissions.AttachFiles | Permissions.EmbedLinks | Permissions.MentionEveryone | Permissions.UseExternalEmojis,
            _ => Permissions.AttachFiles | Permissions.EmbedLinks | Permissions.MentionEveryone,
        };

    private static JsonNode Bits(Permissions permissions) => ((ulong)permissions).ToString(CultureInfo.InvariantCulture);
}
