using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.Gateway;

/// <summary>What a client is told first.</summary>
/// <seealso href="https://discord.com/developers/docs/events/gateway-events#ready"/>
internal static class ReadyEvent
{
    public static JsonObject Of(World world, GatewaySession session, JsonNode? shard, IEnumerable<Guild> guilds)
    {
        var json = new JsonObject
        {
            ["v"] = 10,
            ["user_settings"] = new JsonObject(),
            ["user"] = world.Bot.ToJson(),
            ["session_type"] = "normal",
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = world.Gateway.ResumeUrl.AbsoluteUri,
            ["relationships"] = new JsonArray(),
            ["private_channels"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["guilds"] = new JsonArray([.. guilds.Select(guild => guild.ToUnavailableJson())]),
            ["guild_join_requests"] = new JsonArray(),
            ["geo_ordered_rtc_regions"] = new JsonArray(),
            ["application"] = new JsonObject { ["id"] = world.Bot.Id.ToJson(), ["flags"] = world.Gateway.ApplicationFlags },
            ["_trace"] = new JsonArray(),
        };
        json.PutCopy("shard", shard);
        return json;
    }
}
