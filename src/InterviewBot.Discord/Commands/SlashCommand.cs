using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Discord.Commands;

/// <summary>A command of the catalogue as a slash command with typed options.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/application-commands#slash-commands"/>
internal static class SlashCommand
{
    public static ApplicationCommand Of(CommandSpec spec, CommandReach reach) => new()
    {
        Name = spec.Name,
        NameLocalizations = Localizations.Of(spec.NameKey),
        Description = Localizations.English(spec.DescriptionKey),
        DescriptionLocalizations = Localizations.Of(spec.DescriptionKey),
        Options = spec.Options.IsEmpty ? null : [.. spec.Options.Select(option => Of(spec, option))],
        IntegrationTypes = reach.Installs,
        Contexts = reach.Contexts,
    };

    /// <summary>No option is required: each has a default, or the bot says what to give in the person's language.</summary>
    private static ApplicationCommandOption Of(CommandSpec spec, CommandOption option) => new()
    {
        Type = option.IsPicked ? ApplicationCommandOptionType.Channel : ApplicationCommandOptionType.String,
        Name = option.Name,
        NameLocalizations = Localizations.Of(option.NameKey),
        Description = Localizations.English(spec.OptionKey(option)),
        DescriptionLocalizations = Localizations.Of(spec.OptionKey(option)),
        Autocomplete = option.Kind is OptionKind.Topic or OptionKind.Question
            or OptionKind.TimeZone or OptionKind.Days or OptionKind.Topics or OptionKind.Levels ? true : null,
        Choices = option.Kind switch
        {
            OptionKind.Level => [.. LevelExtensions.Ladder.Select(level => new CommandChoice(level.Name, level.Name))],
            OptionKind.Keyword => [.. option.Keywords.Select(keyword => Choice(option.KeywordKey(keyword), keyword))],
            _ => null,
        },
        MaxLength = option.Kind is OptionKind.Text ? Comment.MaxLength : null,
        ChannelTypes = option.IsPicked ? PickedChannels.Types : null,
    };

    private static CommandChoice Choice(string key, string value)
        => new(Localizations.English(key), value) { NameLocalizations = Localizations.Of(key) };
}
