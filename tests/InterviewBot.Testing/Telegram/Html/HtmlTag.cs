using System.Text;
using InterviewBot.Testing.Telegram.Http;

namespace InterviewBot.Testing.Telegram.Html;

/// <summary>A start tag with the one attribute that matters to it.</summary>
internal sealed record HtmlTag(string Name, string? Argument)
{
    private static readonly HashSet<string> Known =
    [
        "a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "tg-spoiler", "tg-emoji", "tg-time", "span", "pre", "code",
        "blockquote",
    ];

    /// <summary>Reads the tag at <paramref name="position"/> (its <c>&lt;</c>) and moves behind its <c>&gt;</c>.</summary>
    public static HtmlTag Read(string text, ref int position)
    {
        var begin = position++;
        var start = position;
        Skip(text, ref position, c => !char.IsWhiteSpace(c) && c != '>');
        var name = text[start..position].ToLowerInvariant();
        if (position == text.Length)
        {
            throw Invalid(text, begin, "Unclosed start tag");
        }

        if (!Known.Contains(name))
        {
            throw Invalid(text, begin, $"Unsupported start tag \"{name}\"");
        }

        string? argument = null;
        while (true)
        {
            Skip(text, ref position, char.IsWhiteSpace);
            if (position == text.Length)
            {
                throw Invalid(text, begin, $"Unclosed start tag \"{name}\"");
            }

            if (text[position] == '>')
            {
                break;
            }

            argument = ReadAttribute(text, ref position, name, begin) ?? argument;
        }

        position++;
        return name == "span" && argument != "spoiler"
            ? throw Invalid(text, begin, "Tag \"span\" must have class \"tg-spoiler\"")
            : new HtmlTag(name, argument);
    }

    /// <summary>Telegram counts the bytes before the place.</summary>
    public static RefusedException Invalid(string text, int position, string problem)
        => RefusedException.BadRequest(
            $"can't parse entities: {problem} at byte offset {Encoding.UTF8.GetByteCount(text.AsSpan(0, position))}");

    private static string? ReadAttribute(string text, ref int position, string tag, int begin)
    {
        var start = position;
        Skip(text, ref position, c => !char.IsWhiteSpace(c) && c is not ('=' or '>' or '/' or '"' or '\''));
        var attribute = text[start..position];
        if (attribute.Length == 0)
        {
            throw Invalid(text, begin, $"Empty attribute name in the tag \"{tag}\"");
        }

        Skip(text, ref position, char.IsWhiteSpace);
        if (position < text.Length && text[position] != '=')
        {
            return tag == "blockquote" && attribute == "expandable" ? "expandable" : null;
        }

        position++;
        Skip(text, ref position, char.IsWhiteSpace);
        if (position >= text.Length)
        {
            throw Invalid(text, begin, $"Unclosed start tag \"{tag}\"");
        }

        return Meaning(tag, attribute, ReadValue(text, ref position, begin));
    }

    private static string? Meaning(string tag, string attribute, string value) => (tag, attribute) switch
    {
        ("a", "href") => value,
        ("code", "class") when value.StartsWith("language-", StringComparison.Ordinal) => value["language-".Length..],
        ("span", "class") when value.StartsWith("tg-", StringComparison.Ordinal) => value["tg-".Length..],
        ("tg-emoji", "emoji-id") => value,
        ("tg-time", "unix") => value,
        ("blockquote", "expandable") => "expandable",
        _ => null,
    };

    private static string ReadValue(string text, ref int position, int begin)
    {
        if (text[position] is not ('"' or '\''))
        {
            var start = position;
            Skip(text, ref position, c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
            return position < text.Length && (char.IsWhiteSpace(text[position]) || text[position] == '>')
                ? text[start..position].ToLowerInvariant()
                : throw Invalid(text, start, "Unexpected end of name token");
        }

        var quote = text[position++];
        var value = new StringBuilder();
        while (position < text.Length && text[position] != quote)
        {
            if (text[position] == '&' && HtmlEscapes.Decode(text, ref position) is { } decoded)
            {
                value.Append(decoded);
            }
            else
            {
                value.Append(text[position++]);
            }
        }

        if (position == text.Length)
        {
            throw Invalid(text, begin, "Unclosed start tag");
        }

        position++;
        return value.ToString();
    }

    private static void Skip(string text, ref int position, Func<char, bool> goOn)
    {
        while (position < text.Length && goOn(text[position]))
        {
            position++;
        }
    }
}
