using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Rules;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.Rest.Endpoints;

/// <summary>The gateway's address, the bot's user and application, its commands, and its private channels.</summary>
internal static class AboutBot
{
    public static RestAnswer Gateway(Call call) => RestAnswer.Ok(new JsonObject { ["url"] = call.World.Gateway.Url.AbsoluteUri });

    public static RestAnswer GatewayBot(Call call) => RestAnswer.Ok(call.World.Gateway.Info());

    public static RestAnswer User(Call call)
    {
        var json = call.World.Bot.ToJson();
        json["mfa_enabled"] = false;
        json["locale"] = "en-US";
        json["verified"] = true;
        json["email"] = null;
        json["flags"] = 0;
        return RestAnswer.Ok(json);
    }

    public static RestAnswer Application(Call call) => RestAnswer.Ok(new JsonObject
    {
        ["id"] = call.World.Bot.Id.ToJson(),
        ["name"] = call.World.Bot.Name,
        ["icon"] = null,
        ["description"] = "",
        ["type"] = null,
        ["bot"] = call.World.Bot.ToJson(),
        ["summary"] = "",
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = new string('0', 64),
        ["flags"] = call.World.Gateway.ApplicationFlags,
        ["hook"] = true,
        ["approximate_guild_count"] = call.World.Guilds.Count(guild => guild.Find(call.World.Bot) is not null),
        ["approximate_user_install_count"] = 0,
        ["integration_types_config"] = Installs(call.World.Options),
        ["redirect_uris"] = new JsonArray(),
        ["interactions_endpoint_url"] = null,
    });

    public static RestAnswer GetCommands(Call call) => RestAnswer.Ok(CommandsOf(call));

    public static RestAnswer OverwriteCommands(Call call)
    {
        var world = OwnApplication(call);
        var commands = call.Request.Body as JsonArray ?? throw new RefusedException(400, 50035, "Invalid Form Body");
        call.Check(() => CommandRules.Check(commands));
        NeedAllowedInstalls(world.Options, commands);
        world.Commands.Overwrite(world, commands);
        world.Changed.Raise();
        return RestAnswer.Ok(CommandsOf(call));
    }

    /// <summary>The place to talk with somebody in private, whether they listen or not.</summary>
    public static RestAnswer OpenPrivateChannel(Call call)
    {
        var user = call.World.FindUser(call.Body.IdOf("recipient_id") ?? 0) ?? throw RefusedException.UnknownUser();
        return RestAnswer.Ok(call.World.PrivateChannel(user, call.World.Bot).ToJson());
    }

    private static JsonObject Installs(LoopbackOptions options)
    {
        var installs = new JsonObject { ["0"] = new JsonObject() };
        installs.Put("1", options.AllowsUserInstall ? new JsonObject() : null);
        return installs;
    }

    /// <summary>What the portal allows is not the bot's doing. Discord's own words for it are not published.</summary>
    private static void NeedAllowedInstalls(LoopbackOptions options, JsonArray commands)
    {
        var refused = options.AllowsUserInstall ? [] : CommandRules.ForUsers(commands);
        if (refused.Count > 0)
        {
            throw new RefusedException(400, 50035, "Invalid Form Body", isCircumstance: true, FormErrors.Of(refused));
        }
    }

    private static JsonArray CommandsOf(Call call)
    {
        var all = new JsonArray();
        foreach (var command in OwnApplication(call).Commands.All)
        {
            all.Add(command.DeepClone());
        }

        return all;
    }

    private static World OwnApplication(Call call)
        => call.Id("application") == call.World.Bot.Id ? call.World : throw RefusedException.OtherApplication();
}
