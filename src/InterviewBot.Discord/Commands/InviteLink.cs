using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Commands;

/// <summary>The links by which whoever manages a server adds the bot to it, and people add it for themselves.</summary>
/// <seealso href="https://discord.com/developers/docs/topics/oauth2#bot-authorization-flow"/>
internal static class InviteLink
{
    /// <summary>What the bot does, and no more: it asks for nothing by which it could change what others said or what they may do.</summary>
    private const Permissions Needed =
        Permissions.ViewChannel
        | Permissions.SendMessages
        | Permissions.SendMessagesInThreads
        | Permissions.CreatePublicThreads
        | Permissions.AddReactions
        | Permissions.PinMessages
        | Permissions.ReadMessageHistory;

    public static Uri Of(Snowflake applicationId) => new(
        $"https://discord.com/oauth2/authorize?client_id={applicationId}&scope=bot+applications.commands"
        + $"&permissions={(ulong)Needed}&integration_type={(int)ApplicationIntegrationType.GuildInstall}");

    /// <summary>For people alone it takes commands only: the bot is no member anywhere by that.</summary>
    public static Uri ForPeople(Snowflake applicationId) => new(
        $"https://discord.com/oauth2/authorize?client_id={applicationId}&scope=applications.commands"
        + $"&integration_type={(int)ApplicationIntegrationType.UserInstall}");
}
