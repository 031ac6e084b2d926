using System.Globalization;
using System.Resources;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Discord;

/// <summary>Discord's own few words; all others come with the replies.</summary>
internal sealed class DiscordTexts
{
    private static readonly ResourceManager Resources = new(typeof(DiscordTexts));
    private static readonly DiscordTexts English = new(Language.English);
    private static readonly DiscordTexts Vietnamese = new(Language.Vietnamese);

    private readonly CultureInfo _culture;

    private DiscordTexts(Language language) => _culture = language.Culture;

    /// <summary>A button: the part of a long message before this one.</summary>
    public string Back => Text(nameof(Back));

    /// <summary>In a select that says nothing else.</summary>
    public string Choose => Text(nameof(Choose));

    /// <summary>What Discord calls the permission to manage a server.</summary>
    public string ManageServer => Text(nameof(ManageServer));

    /// <summary>When a message without words is picked to be a comment.</summary>
    public string NoWordsToSave => Text(nameof(NoWordsToSave));

    /// <summary>When somebody picks another's message to be a comment.</summary>
    public string NotYourMessage => Text(nameof(NotYourMessage));

    /// <summary>A button: the part of a long message after this one.</summary>
    public string ReadOn => Text(nameof(ReadOn));

    /// <summary>The command in a message's menu, at most 32 characters.</summary>
    public string SaveAsComment => Text(nameof(SaveAsComment));

    /// <summary>Stands over the footnotes.</summary>
    public string Sources => Text(nameof(Sources));

    public static DiscordTexts In(Language language) => language is Language.Vietnamese ? Vietnamese : English;

    private string Text(string key)
        => Resources.GetString(key, _culture) ?? throw new MissingManifestResourceException($"Discord has no text '{key}'.");
}
