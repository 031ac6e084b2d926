using System.Globalization;
using System.Resources;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Telegram;

/// <summary>Telegram's own few words; all others come with the replies.</summary>
internal sealed class TelegramTexts
{
    private static readonly ResourceManager Resources = new(typeof(TelegramTexts));
    private static readonly TelegramTexts English = new(Language.English);
    private static readonly TelegramTexts Vietnamese = new(Language.Vietnamese);

    private readonly CultureInfo _culture;

    private TelegramTexts(Language language) => _culture = language.Culture;

    /// <summary>Stands over the footnotes.</summary>
    public string Sources => Text(nameof(Sources));

    /// <summary>What Telegram calls the right of an administrator to change a group's settings.</summary>
    public string ChangeGroupInfo => Text(nameof(ChangeGroupInfo));

    /// <summary>A button.</summary>
    public string ClassicView => Text(nameof(ClassicView));

    /// <summary>A button.</summary>
    public string RichView => Text(nameof(RichView));

    /// <summary>A button.</summary>
    public string Share => Text(nameof(Share));

    /// <summary>A button that opens the private chat.</summary>
    public string OpenPrivately => Text(nameof(OpenPrivately));

    /// <summary>Over that button, in a group.</summary>
    public string OnlyForYou => Text(nameof(OnlyForYou));

    /// <summary>When words are asked for in a group, by a button under what they are about.</summary>
    public string ReplyHere => Text(nameof(ReplyHere));

    /// <summary>When they are asked for otherwise.</summary>
    public string ReplyToComment => Text(nameof(ReplyToComment));

    /// <summary>The bot's name, at most 64 characters.</summary>
    public string BotName => Text(nameof(BotName));

    /// <summary>What an empty chat with the bot shows, at most 512 characters.</summary>
    public string BotDescription => Text(nameof(BotDescription));

    /// <summary>What the bot's profile and shared links show, at most 120 characters.</summary>
    public string BotShortDescription => Text(nameof(BotShortDescription));

    public static TelegramTexts In(Language language) => language is Language.Vietnamese ? Vietnamese : English;

    private string Text(string key)
        => Resources.GetString(key, _culture) ?? throw new MissingManifestResourceException($"Telegram has no text '{key}'.");
}
