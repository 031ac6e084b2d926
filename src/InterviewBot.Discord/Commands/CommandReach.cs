using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Commands;

/// <summary>Where commands can be called.</summary>
/// <param name="Installs">By whose installation of the app.</param>
/// <param name="Contexts">In what places.</param>
/// <seealso href="https://discord.com/developers/docs/interactions/application-commands#contexts"/>
internal sealed record CommandReach(IReadOnlyList<ApplicationIntegrationType> Installs, IReadOnlyList<InteractionContext> Contexts)
{
    /// <summary>Practising needs no server: who installs the app for themselves has it everywhere, also among friends.</summary>
    public static readonly CommandReach Everywhere = new(
        [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
        [InteractionContext.Guild, InteractionContext.BotDm, InteractionContext.PrivateChannel]);

    /// <summary>
    /// For an app that only servers install: a command may not name an installation that the developer portal does not allow, and places
    /// where the bot is not are reached by users' installations only.
    /// </summary>
    public static readonly CommandReach Guilds = new(
        [ApplicationIntegrationType.GuildInstall],
        [InteractionContext.Guild, InteractionContext.BotDm]);
}
