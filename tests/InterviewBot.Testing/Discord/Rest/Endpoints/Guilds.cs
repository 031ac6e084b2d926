using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.Rest.Endpoints;

/// <seealso href="https://discord.com/developers/docs/resources/guild"/>
internal static class Guilds
{
    public static RestAnswer Get(Call call)
    {
        var guild = Find(call);
        return RestAnswer.Ok(guild.ToJson(guild.Members.Count));
    }

    public static RestAnswer Roles(Call call) => RestAnswer.Ok(new JsonArray([.. Find(call).Roles.Values.Select(role => role.ToJson())]));

    public static RestAnswer Member(Call call)
        => RestAnswer.Ok((Find(call).Members.GetValueOrDefault(call.Id("user")) ?? throw RefusedException.UnknownMember()).ToJson());

    private static Guild Find(Call call)
    {
        var guild = call.World.FindGuild(call.Id("guild")) ?? throw RefusedException.UnknownGuild();
        return guild.Find(call.World.Bot) is not null ? guild : throw RefusedException.MissingAccess();
    }
}
