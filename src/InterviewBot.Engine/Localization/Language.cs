using System.Globalization;

namespace InterviewBot.Engine.Localization;

/// <summary>A language that every text of the bot exists in.</summary>
public enum Language
{
    English,
    Vietnamese,
}

public static class LanguageExtensions
{
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo VietnameseCulture = CultureInfo.GetCultureInfo("vi-VN");

    extension(Language language)
    {
        /// <summary>The two-letter ISO 639-1 code: <c>en</c> or <c>vi</c>.</summary>
        public string Code => language switch
        {
            Language.English => "en",
            Language.Vietnamese => "vi",
            _ => throw new ArgumentOutOfRangeException(nameof(language)),
        };

        /// <summary>How numbers and dates are written for a reader of the language.</summary>
        public CultureInfo Culture => language is Language.Vietnamese ? VietnameseCulture : EnglishCulture;

        public Language Other => language is Language.Vietnamese ? Language.English : Language.Vietnamese;

        /// <summary>
        /// Reads an IETF language tag (RFC 5646) by its primary subtag, as platforms send it: <c>vi</c>, <c>vi-VN</c>, <c>en_US</c>.
        /// Null when it names neither language.
        /// </summary>
        public static Language? FromTag(string? tag)
        {
            var primary = tag.AsSpan();
            var end = primary.IndexOfAny('-', '_', '.');
            primary = end < 0 ? primary : primary[..end];

            return primary.Equals("vi", StringComparison.OrdinalIgnoreCase) ? Language.Vietnamese
                : primary.Equals("en", StringComparison.OrdinalIgnoreCase) ? Language.English
                : null;
        }
    }
}
