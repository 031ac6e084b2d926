using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>Texts by language.</summary>
/// <seealso href="https://discord.com/developers/docs/reference#locales"/>
internal static class Localizations
{
    private static readonly HashSet<string> Locales = new(StringComparer.Ordinal)
    {
        "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "nl",
        "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
    };

    public static void Check(Findings findings, JsonObject json, string name, string path, Predicate<string> isAllowed)
    {
        foreach (var (locale, text) in (json[name] as JsonObject)?.AsEnumerable() ?? [])
        {
            var at = Findings.Join(Findings.Join(path, name), locale);
            if (!Locales.Contains(locale))
            {
                findings.Add(at, "BASE_TYPE_CHOICES", "is no locale of Discord's");
            }

            if (JsonReading.AsText(text) is not { } localized || !isAllowed(localized))
            {
                findings.Invalid(at, "does not keep to what holds without localization");
            }
        }
    }

    /// <summary>The longest there is of a text, with its localizations.</summary>
    public static int Longest(JsonObject json, string name)
    {
        var lengths = ((json[$"{name}_localizations"] as JsonObject)?.AsEnumerable() ?? [])
            .Select(localization => JsonReading.AsText(localization.Value)?.Length ?? 0);
        return lengths.Append(json.TextOf(name)?.Length ?? 0).Max();
    }

    /// <summary>What it is called in each language that any of these has a name in.</summary>
    public static IEnumerable<(string Locale, string Name)> Names(JsonObject json, IEnumerable<string> locales)
    {
        var name = json.TextOf("name") ?? "";
        var localized = json["name_localizations"] as JsonObject;
        return locales.Select(locale => (locale, localized?.TextOf(locale) ?? name));
    }

    public static IEnumerable<string> LocalesOf(IEnumerable<JsonObject> named)
        => named.SelectMany(json => (json["name_localizations"] as JsonObject)?.Select(name => name.Key) ?? [])
            .Distinct(StringComparer.Ordinal);
}
