using System.Text.RegularExpressions;

namespace InterviewBot.Testing.Telegram.Html;

/// <summary>
/// What the server links in a text by itself: the patterns that TDLib's <c>MessageEntity.cpp</c> tells, without phone numbers and cards.
/// Of the domains there are, a few stand for all.
/// </summary>
internal static partial class EntityDetection
{
    /// <summary>What holds no other link: of two that meet, the one that the bot made stays.</summary>
    private static readonly HashSet<string> Closed = ["code", "pre", "text_link", "text_mention"];

    public static FormattedText Apply(FormattedText text)
    {
        var taken = text.Entities.Where(entity => Closed.Contains(entity.Type)).ToList();
        var found = new List<Entity>();
        foreach (var entity in Find(text.Text).OrderBy(entity => entity.Offset))
        {
            if (!taken.Exists(other => Meet(entity, other)))
            {
                taken.Add(entity);
                found.Add(entity);
            }
        }

        return found.Count == 0 ? text : text with { Entities = [.. text.Entities.Concat(found).OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)] };
    }

    private static IEnumerable<Entity> Find(string text)
    {
        (string Type, Regex Pattern)[] kinds =
        [
            ("email", Email()), ("url", Led()), ("url", Bare()), ("url", OfTelegram()),
            ("mention", Mention()), ("bot_command", Command()), ("hashtag", Hashtag()), ("cashtag", Cashtag()),
        ];
        return kinds.SelectMany(kind => kind.Pattern.Matches(text).Select(match => new Entity(kind.Type, match.Index, match.Length)));
    }

    private static bool Meet(Entity one, Entity other) => one.Offset < other.Offset + other.Length && other.Offset < one.Offset + one.Length;

    [GeneratedRegex(@"(?<![\p{L}\p{N}_])@[a-zA-Z0-9_]{2,32}(?![\p{L}\p{N}_])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mention();

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}_/<>])/[a-zA-Z0-9_]{1,64}(?![a-zA-Z0-9_])(@[a-zA-Z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Command();

    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}_\u200c\u00b7\u0d80-\u0dff])#(?=[\p{Nd}_\u200c\u00b7\u0d80-\u0dff]*\p{L})[\p{L}\p{Nd}_\u200c\u00b7\u0d80-\u0dff]{1,256}(?![\p{L}\p{Nd}_\u200c\u00b7\u0d80-\u0dff]*#)",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Hashtag();

    [GeneratedRegex(
        @"(?<![$\p{L}\p{Nd}_\u200c\u00b7\u0d80-\u0dff])\$(1INCH|[A-Z]{1,8})(?![$\p{L}\p{Nd}_\u200c\u00b7\u0d80-\u0dff])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Cashtag();

    [GeneratedRegex(
        @"(?<![a-z0-9_.+-])[a-z0-9_-]{1,26}([.+][a-z0-9_-]{1,26}){0,10}@([a-z0-9]([a-z0-9_-]{0,28}[a-z0-9])?\.){1,6}[a-z]{2,8}(?![a-z0-9_~-])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Email();

    /// <summary>After a scheme any domain will do.</summary>
    [GeneratedRegex(
        @"(https?|ftp)://([\p{L}\p{M}0-9_~-]+\.)+[\p{L}\p{M}0-9]{2,}(:\d{1,5})?([/?#][^\s<>""«»\u2000-\u200b\u200e\u200f\u2016-\u206f]*)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Led();

    [GeneratedRegex(
        @"(?<![\p{L}\p{M}\p{N}_/#@~.-])(([\p{L}\p{M}0-9_~-]+\.)+(com|org|net|io|dev|vn|md|py|sh|rs|so|app|me|ai|info)|(\d{1,3}\.){3}\d{1,3})(?![\p{L}\p{M}\p{N}_~-]|\.[\p{L}\p{N}])(:\d{1,5})?([/?#][^\s<>""«»\u2000-\u200b\u200e\u200f\u2016-\u206f]*)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(tg|ton)://[a-z0-9_-]{1,253}([/?#][^\s<>""«»\u2000-\u200b\u200e\u200f\u2016-\u206f]*)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfTelegram();
}
