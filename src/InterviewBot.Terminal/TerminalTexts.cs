using System.Globalization;
using System.Resources;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Terminal;

/// <summary>The terminal's own few words; all others come with the replies.</summary>
internal sealed class TerminalTexts
{
    private static readonly ResourceManager Resources = new(typeof(TerminalTexts));
    private static readonly TerminalTexts English = new(Language.English);
    private static readonly TerminalTexts Vietnamese = new(Language.Vietnamese);

    private readonly CultureInfo _culture;

    private TerminalTexts(Language language) => _culture = language.Culture;

    public string Sources => Text(nameof(Sources));

    public string FormCancelled => Text(nameof(FormCancelled));

    public string FormHelp => Text(nameof(FormHelp));

    public string PromptHelp => Text(nameof(PromptHelp));

    public string NothingToChoose => Text(nameof(NothingToChoose));

    public static TerminalTexts In(Language language) => language is Language.Vietnamese ? Vietnamese : English;

    /// <param name="number">As typed, however large.</param>
    /// <param name="count">How many choices there are, at least 1.</param>
    public string NoSuchChoice(string number, int count) => string.Format(_culture, Text(nameof(NoSuchChoice)), number, count);

    public string FormTooLong(int maxLength, int length) => string.Format(_culture, Text(nameof(FormTooLong)), maxLength, length);

    private string Text(string key)
        => Resources.GetString(key, _culture) ?? throw new MissingManifestResourceException($"The terminal has no text '{key}'.");
}
