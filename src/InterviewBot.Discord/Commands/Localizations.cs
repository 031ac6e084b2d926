using InterviewBot.Engine.Localization;

namespace InterviewBot.Discord.Commands;

/// <summary>Words as registration takes them: English as such, and the others by Discord's locales.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/application-commands#localization"/>
internal static class Localizations
{
    /// <summary>Discord's locale, the same as the language's code.</summary>
    private static readonly string Vietnamese = Language.Vietnamese.Code;

    public static string English(string key) => Texts.In(Language.English)[key];

    /// <summary>What a text of the engine is in other languages; null where it is the same.</summary>
    public static IReadOnlyDictionary<string, string>? Of(string key)
        => Of(English(key), Texts.In(Language.Vietnamese)[key]);

    public static IReadOnlyDictionary<string, string>? Of(string english, string vietnamese)
        => vietnamese == english ? null : new Dictionary<string, string>(StringComparer.Ordinal) { [Vietnamese] = vietnamese };
}
