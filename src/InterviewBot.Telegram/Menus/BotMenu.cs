using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Menus;

/// <summary>One thing that Telegram shows of the bot, in one language.</summary>
/// <param name="Name">What its print is kept under.</param>
/// <param name="Request">Sets it.</param>
internal sealed record BotMenu(string Name, RequestBase<bool> Request)
{
    /// <summary>Null stands for everybody whose language is neither.</summary>
    private static readonly ImmutableArray<Language?> Languages = [null, .. Enum.GetValues<Language>().Select(language => (Language?)language)];

    /// <summary>Everything there is to set. Administrators see what their group sees: no command is for them alone.</summary>
    /// <param name="catalogue">The commands.</param>
    /// <param name="fallback">For everybody whose language the bot does not speak.</param>
    public static IEnumerable<BotMenu> All(CommandCatalogue catalogue, Language fallback)
    {
        foreach (var dedicated in Languages)
        {
            var language = dedicated ?? fallback;
            var code = dedicated?.Code;
            var texts = TelegramTexts.In(language);
            yield return Of("commands", code, new SetMyCommandsRequest
            {
                Commands = CommandMenu.ForPrivateChats(catalogue, language),
                LanguageCode = code,
            });
            yield return Of("group-commands", code, new SetMyCommandsRequest
            {
                Commands = CommandMenu.ForGroups(catalogue, language),
                Scope = new BotCommandScopeAllGroupChats(),
                LanguageCode = code,
            });
            yield return Of("name", code, new SetMyNameRequest { Name = texts.BotName, LanguageCode = code });
            yield return Of("description", code, new SetMyDescriptionRequest { Description = texts.BotDescription, LanguageCode = code });
            yield return Of("short-description", code, new SetMyShortDescriptionRequest
            {
                ShortDescription = texts.BotShortDescription,
                LanguageCode = code,
            });
        }
    }

    /// <summary>Tells whether what was set for a bot is what there is to set now.</summary>
    public async Task<string> PrintAsync(long botId, CancellationToken cancellationToken)
    {
        using var content = Request.ToHttpContent() ?? throw new InvalidOperationException($"{Name} has nothing to set.");
        var body = await content.ReadAsByteArrayAsync(cancellationToken);
        return Convert.ToHexString(SHA256.HashData([.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{botId}:")), .. body]));
    }

    private static BotMenu Of(string what, string? code, RequestBase<bool> request) => new($"menu:{what}:{code ?? "default"}", request);
}
