using System.Buffers;
using System.Globalization;

namespace InterviewBot.Configuration;

/// <summary>What a value has to be, each rule with the sentence that names its key. Secrets are never quoted.</summary>
internal static class SettingsRules
{
    private const string SecretLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    private static readonly SearchValues<char> SecretAlphabet = SearchValues.Create(SecretLetters);

    public static IEnumerable<string> Check(Settings settings)
        => Check(settings.Telegram)
            .Concat(Check(settings.Discord))
            .Concat(Check(settings.Bot))
            .Concat(CommentsSettingsRules.Check(settings.Comments))
            .Concat(NumberRule.GraceHours.Check(settings.Daily.GraceHours) is { } grace ? [grace] : [])
            .Concat(CheckRest(settings));

    private static IEnumerable<string> Check(TelegramSettings telegram)
    {
        if (telegram.ApiUrl is { } api && !IsHttp(api))
        {
            yield return $"Telegram:ApiUrl is '{api}'; it takes an address such as http://localhost:8081.";
        }

        if (telegram.Mode is not ("polling" or "webhook"))
        {
            yield return $"Telegram:Mode is '{telegram.Mode}'; it takes polling or webhook.";
        }

        if (telegram.Mode is "webhook" && !(telegram.WebhookUrl is { } url && IsHttp(url)))
        {
            yield return "Telegram:WebhookUrl is needed in webhook mode; it takes the address at which Telegram reaches the bot.";
        }

        if (telegram.Mode is "webhook" && string.IsNullOrEmpty(telegram.WebhookSecret))
        {
            yield return "Telegram:WebhookSecret is needed in webhook mode.";
        }

        if (telegram.WebhookSecret is { Length: > 0 } secret
            && (secret.Length > 256 || secret.AsSpan().ContainsAnyExcept(SecretAlphabet)))
        {
            yield return "Telegram:WebhookSecret takes 1 to 256 letters, digits, '_' and '-'.";
        }

        if (NumberRule.MessagesPerSecond.Check(telegram.MessagesPerSecond) is { } pace)
        {
            yield return pace;
        }

        if (telegram.Token is { Length: > 0 } token && !IsTelegramToken(token))
        {
            yield return "Telegram:Token is not a bot's token; @BotFather gives one like 123456789:AA… (digits, a colon, letters).";
        }
    }

    private static IEnumerable<string> Check(DiscordSettings discord)
    {
        if (discord.ApiUrl is { } api && !IsHttp(api))
        {
            yield return $"Discord:ApiUrl is '{api}'; it takes an address such as http://localhost:8082/api/v10.";
        }

        if (discord.Shards is < 1 or > 1000)
        {
            yield return $"Discord:Shards is {discord.Shards}; it takes a whole number from 1 to 1000, or nothing.";
        }

        if (discord.Token is { Length: > 0 } token && token.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            yield return "Discord:Token is not a bot's token; the Bot page of the developer portal gives one, without spaces and without 'Bot' before it.";
        }
    }

    private static IEnumerable<string> Check(BotSettings bot)
    {
        if (bot.DefaultLanguage is not ("en" or "vi"))
        {
            yield return $"Bot:DefaultLanguage is '{bot.DefaultLanguage}'; it takes en or vi.";
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(bot.DefaultTimeZone, out var zone) || !zone.HasIanaId)
        {
            yield return $"Bot:DefaultTimeZone is '{bot.DefaultTimeZone}'; it takes an IANA time zone such as Asia/Ho_Chi_Minh.";
        }

        foreach (var entry in bot.WrongOwners())
        {
            yield return $"Bot:Owners has '{entry}'; it takes accounts such as telegram:12345 or discord:678, separated by commas.";
        }

        if (NumberRule.BackupsKeptDays.Check(bot.BackupsKeptDays) is { } days)
        {
            yield return days;
        }
    }

    /// <summary>A bot's number, a colon and a secret; what cannot be one is told before Telegram is asked.</summary>
    private static bool IsTelegramToken(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && long.TryParse(token.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && token.Length > colon + 1
            && !token.AsSpan(colon + 1).ContainsAnyExcept(SecretAlphabet);
    }

    private static IEnumerable<string> CheckRest(Settings settings)
    {
        if (settings.Telegram is { Mode: "webhook", Token.Length: > 0 } && settings.Http.Addresses().IsEmpty)
        {
            yield return "Http:Urls is needed in webhook mode; it takes where the bot listens for what Telegram:WebhookUrl leads to, such as http://localhost:8080.";
        }

        if (string.IsNullOrWhiteSpace(settings.Storage.Path))
        {
            yield return "Storage:Path is empty; it takes the path of the database file.";
        }
        else if (Path.EndsInDirectorySeparator(settings.Storage.Path) || Directory.Exists(settings.Storage.Path))
        {
            yield return $"Storage:Path is '{settings.Storage.Path}', which is a folder; it takes the path of the database file.";
        }

        if (string.IsNullOrWhiteSpace(settings.Content.Path))
        {
            yield return "Content:Path is empty; it takes the folder of the question bank.";
        }

        foreach (var entry in settings.Http.WrongEntries())
        {
            yield return $"Http:Urls has '{entry}'; it takes addresses such as http://localhost:8080, separated by semicolons.";
        }
    }

    private static bool IsHttp(string address)
        => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
