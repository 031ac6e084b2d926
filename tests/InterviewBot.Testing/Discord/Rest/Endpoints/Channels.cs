namespace InterviewBot.Testing.Discord.Rest.Endpoints;

/// <seealso href="https://discord.com/developers/docs/resources/channel"/>
internal static class Channels
{
    public static RestAnswer Get(Call call) => RestAnswer.Ok(call.Channel().ToJson());
}
