using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Menus;

/// <summary>The catalogue as Telegram's menus show it: at most 100 commands, each with at most 256 characters about it.</summary>
internal static class CommandMenu
{
    /// <summary>Groups have no use for it: the button that starts a private chat calls it.</summary>
    private const string Start = "start";

    public static BotCommand[] ForPrivateChats(CommandCatalogue catalogue, Language language)
        => [.. catalogue.Specs.Select(spec => Entry(spec, language))];

    /// <summary>A command whose answer only its caller sees is itself seen by nobody else there.</summary>
    public static BotCommand[] ForGroups(CommandCatalogue catalogue, Language language)
        => [.. catalogue.Specs.Where(spec => spec.Name != Start).Select(spec =>
        {
            var entry = Entry(spec, language);
            entry.IsEphemeral = spec.Audience is Audience.OnlyYou;
            return entry;
        })];

    private static BotCommand Entry(CommandSpec spec, Language language) => new(spec.Name, Texts.In(language)[spec.DescriptionKey]);
}
