using System.Globalization;
using System.Resources;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Terminal;

/// <summary>The few words that are the terminal's own; they stand in <c>TerminalTexts.resx</c> and <c>TerminalTexts.vi.resx</c>.</summary>
internal static class TerminalTexts
{
    private static readonly ResourceManager Resources = new("InterviewBot.Terminal.TerminalTexts", typeof(TerminalTexts).Assembly);

    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public static string Get(string key, Language language, params ReadOnlySpan<object?> arguments)
    {
        var text = Resources.GetString(key, CultureInfo.GetCultureInfo(language.Code))
            ?? throw new MissingManifestResourceException($"There is no text '{key}'.");
        return arguments.IsEmpty ? text : string.Format(language.Culture, text, arguments);
    }
}
