using System.Collections.Immutable;
using InterviewBot.Discord;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Guide;
using InterviewBot.Engine.Localization;
using InterviewBot.Telegram;

namespace InterviewBot.Configuration;

/// <summary>
/// All that the owner of a bot sets, as <c>docs/configuration.md</c> explains it. Bound from the configuration as text, then checked by
/// <see cref="SettingsReader"/>: whoever holds one of these holds valid values.
/// </summary>
internal sealed class Settings
{
    public TelegramSettings Telegram { get; set; } = new();

    public DiscordSettings Discord { get; set; } = new();

    public StorageSettings Storage { get; set; } = new();

    public ContentSettings Content { get; set; } = new();

    public BotSettings Bot { get; set; } = new();

    public CommentsSettings Comments { get; set; } = new();

    public DailySettings Daily { get; set; } = new();

    public HttpSettings Http { get; set; } = new();

    /// <summary>What the engine is told.</summary>
    public EngineOptions ToEngineOptions() => new()
    {
        DefaultLanguage = Language.FromTag(Bot.DefaultLanguage)!.Value,
        DefaultTimeZone = Bot.DefaultTimeZone,
        NumbersRest = Comments.ToNumbersRest(),
        NumbersFollowAfter = Comments.ToNumbersFollowAfter(),
        Owners = [.. Bot.OwnerIds()],
        BackupsKeptFor = TimeSpan.FromDays(Bot.BackupsKeptDays),
        Comments = Comments.ToLimits(),
        Daily = Daily.ToOptions(),
    };

    /// <summary>No platform's token is set: the program is a chat in the terminal.</summary>
    public bool RunsInTerminal => string.IsNullOrEmpty(Telegram.Token) && string.IsNullOrEmpty(Discord.Token);
}

internal sealed class TelegramSettings
{
    /// <summary>Secret. Turns the Telegram adapter on.</summary>
    public string? Token { get; set; }

    /// <summary>Another Bot API server; null means Telegram's own.</summary>
    public string? ApiUrl { get; set => field = Optional.Of(value); }

    /// <summary><c>polling</c> or <c>webhook</c>.</summary>
    public string Mode { get; set; } = "polling";

    /// <summary>Where Telegram reaches the bot in webhook mode, an absolute https address.</summary>
    public string? WebhookUrl { get; set => field = Optional.Of(value); }

    /// <summary>Secret, 1 to 256 of <c>A-Za-z0-9_-</c>; Telegram sends it with every webhook request.</summary>
    public string? WebhookSecret { get; set; }

    public bool RichMessages { get; set; } = true;

    /// <summary>The pace of scheduled posts, 1 to 1000.</summary>
    public int MessagesPerSecond { get; set; } = 30;

    /// <summary>What the adapter is told; null without a token.</summary>
    public TelegramOptions? ToOptions(Language defaultLanguage) => string.IsNullOrEmpty(Token)
        ? null
        : new TelegramOptions
        {
            Token = Token,
            ApiUrl = ApiUrl?.TrimEnd('/'),
            Webhook = Mode is "webhook" ? new TelegramWebhookOptions(new Uri(WebhookUrl!), WebhookSecret!) : null,
            RichMessages = RichMessages,
            MessagesPerSecond = MessagesPerSecond,
            DefaultLanguage = defaultLanguage,
        };
}

internal sealed class DiscordSettings
{
    /// <summary>Secret. Turns the Discord adapter on.</summary>
    public string? Token { get; set; }

    /// <summary>Another base for the REST API; null means Discord's v10.</summary>
    public string? ApiUrl { get; set => field = Optional.Of(value); }

    /// <summary>Ask for the privileged Message Content intent.</summary>
    public bool MessageContent { get; set; } = true;

    /// <summary>How many shards, 1 to 1000; null: as many as Discord recommends.</summary>
    public int? Shards { get; set; }

    /// <summary>What the adapter is told; null without a token.</summary>
    public DiscordOptions? ToOptions(Language defaultLanguage) => string.IsNullOrEmpty(Token)
        ? null
        : new DiscordOptions
        {
            Token = Token,
            ApiUrl = ApiUrl is null ? null : new Uri(ApiUrl.TrimEnd('/')),
            MessageContent = MessageContent,
            Shards = Shards,
            Version = ProductVersion.Current,
            DefaultLanguage = defaultLanguage,
        };
}

internal sealed class StorageSettings
{
    /// <summary>The database file, made when missing; a relative path is taken from the working directory.</summary>
    public string Path { get; set; } = "data/interviewbot.db";
}

internal sealed class ContentSettings
{
    /// <summary>The question bank's folder; a relative path is looked for in the working directory, then beside the program.</summary>
    public string Path { get; set; } = "content";
}

internal sealed class HttpSettings
{
    /// <summary>Addresses to listen on, separated by semicolons; null means no HTTP at all.</summary>
    public string? Urls { get; set => field = Optional.Of(value); }

    public ImmutableArray<HttpAddress> Addresses() => [.. Entries().Select(HttpAddress.TryParse).OfType<HttpAddress>()];

    /// <summary>What is no address; a list without any is wrong as a whole.</summary>
    public IEnumerable<string> WrongEntries()
        => Urls is null || Entries().Length > 0 ? Entries().Where(entry => HttpAddress.TryParse(entry) is null) : [Urls];

    private string[] Entries() => Urls?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}

internal static class Optional
{
    /// <summary>An empty variable is the way in which many places leave a key out.</summary>
    public static string? Of(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
