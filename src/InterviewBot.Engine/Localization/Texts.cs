using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using InterviewBot.Engine.Markup;

namespace InterviewBot.Engine.Localization;

/// <summary>
/// What the bot says, in one language. The words stand in <c>Texts.resx</c> (English) and <c>Texts.vi.resx</c>; a text is Markdown
/// where it is asked for with <see cref="Say"/>, plain text otherwise.
/// </summary>
public sealed class Texts
{
    private static readonly ResourceManager Resources = new("InterviewBot.Engine.Localization.Texts", typeof(Texts).Assembly);
    private static readonly FrozenDictionary<Language, Texts> ByLanguage =
        Enum.GetValues<Language>().ToFrozenDictionary(language => language, language => new Texts(language));

    private Texts(Language language) => Language = language;

    public Language Language { get; }

    public static Texts In(Language language) => ByLanguage[language];

    /// <summary>A plain text, its placeholders filled in.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public string this[string key, params ReadOnlySpan<object?> arguments]
        => arguments.IsEmpty ? Find(key) : string.Format(Language.Culture, Find(key), arguments);

    /// <summary>A text that is Markdown; what fills its placeholders is escaped, unless it is Markdown itself.</summary>
    public Markdown Say(string key, params ReadOnlySpan<object?> arguments)
    {
        if (arguments.IsEmpty)
        {
            return Markdown.FromContent(Find(key));
        }

        var escaped = new object?[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            escaped[i] = arguments[i] switch
            {
                Markdown markdown => markdown.Source,
                string text => Markdown.Escape(text).Source,
                var other => other,
            };
        }

        return Markdown.FromContent(string.Format(Language.Culture, Find(key), escaped));
    }

    /// <summary>
    /// A plain text that depends on a number, which is its <c>{0}</c>: <c>key.one</c> or <c>key.other</c>, by the plural rules of Unicode
    /// CLDR for the two languages (Vietnamese has the one form <c>other</c>).
    /// </summary>
    public string Count(string key, int count)
    {
        var form = Language is Language.English && count == 1 ? "one" : "other";
        return string.Format(Language.Culture, Find($"{key}.{form}"), count);
    }

    private string Find(string key)
        => Resources.GetString(key, CultureInfo.GetCultureInfo(Language.Code))
            ?? throw new MissingManifestResourceException($"There is no text '{key}'.");
}
