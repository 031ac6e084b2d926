using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Discord.Commands;

/// <summary>
/// The command in a message's menu by which its writer makes it a comment. The words come with the call, so it works without the Message
/// Content intent, and where the bot itself is not.
/// </summary>
/// <seealso href="https://discord.com/developers/docs/interactions/application-commands#message-commands"/>
internal static class SaveAsComment
{
    /// <summary>As it comes back in calls, whatever the language.</summary>
    public static string Name { get; } = DiscordTexts.In(Language.English).SaveAsComment;

    public static ApplicationCommand Register(CommandReach reach) => new()
    {
        Type = ApplicationCommandType.Message,
        Name = Name,
        NameLocalizations = Localizations.Of(Name, DiscordTexts.In(Language.Vietnamese).SaveAsComment),
        IntegrationTypes = reach.Installs,
        Contexts = reach.Contexts,
    };
}
