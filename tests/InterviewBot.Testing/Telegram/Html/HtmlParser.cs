using System.Globalization;
using System.Text;
using InterviewBot.Testing.Telegram.Http;

namespace InterviewBot.Testing.Telegram.Html;

/// <summary>
/// <c>parse_mode: HTML</c> as the API reads it: few tags, each closed in turn. Where the real one silently drops formatting (code in
/// code, quotation in quotation), this one refuses, so that a test sees what people would miss.
/// </summary>
internal sealed class HtmlParser(string source)
{
    private readonly StringBuilder _text = new(source.Length);
    private readonly List<Entity> _entities = [];
    private readonly Stack<(HtmlTag Tag, int Offset)> _open = [];

    public FormattedText Parse()
    {
        for (var position = 0; position < source.Length;)
        {
            if (source[position] == '&' && HtmlEscapes.Decode(source, ref position) is { } decoded)
            {
                _text.Append(decoded);
            }
            else if (source[position] != '<')
            {
                _text.Append(source[position++]);
            }
            else if (position + 1 < source.Length && source[position + 1] == '/')
            {
                Close(ref position);
            }
            else
            {
                Open(ref position);
            }
        }

        if (_open.TryPeek(out var unclosed))
        {
            throw RefusedException.BadRequest(
                $"can't parse entities: Can't find end tag corresponding to start tag \"{unclosed.Tag.Name}\"");
        }

        var inOrder = _entities.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length);
        return new FormattedText(_text.ToString(), [.. inOrder]);
    }

    private void Open(ref int position)
    {
        var begin = position;
        var tag = HtmlTag.Read(source, ref position);
        var isCodeInPre = tag.Name == "code" && _open.TryPeek(out var parent) && parent.Tag.Name == "pre";
        if (_open.Any(open => open.Tag.Name is "pre" or "code") && !isCodeInPre)
        {
            throw HtmlTag.Invalid(source, begin, $"Tag \"{tag.Name}\" inside of code");
        }

        if (tag.Name is "blockquote" or "a" && _open.Any(open => open.Tag.Name == tag.Name))
        {
            throw HtmlTag.Invalid(source, begin, $"Tag \"{tag.Name}\" inside of itself");
        }

        _open.Push((tag, _text.Length));
    }

    private void Close(ref int position)
    {
        var begin = position;
        if (!_open.TryPop(out var open))
        {
            throw HtmlTag.Invalid(source, begin, "Unexpected end tag");
        }

        var end = source.IndexOf('>', position);
        if (end < 0 || source[(position + 2)..end].TrimEnd().Any(char.IsWhiteSpace))
        {
            throw HtmlTag.Invalid(source, begin, "Unclosed end tag");
        }

        var name = source[(position + 2)..end].TrimEnd().ToLowerInvariant();
        if (name.Length > 0 && name != open.Tag.Name)
        {
            var found = $"expected \"</{open.Tag.Name}>\", found \"</{name}>\"";
            throw RefusedException.BadRequest(string.Create(
                CultureInfo.InvariantCulture,
                $"can't parse entities: Unmatched end tag at byte offset {Encoding.UTF8.GetByteCount(source.AsSpan(0, begin))}, {found}"));
        }

        position = end + 1;
        if (_text.Length > open.Offset && ToEntity(open.Tag, open.Offset, _text.Length - open.Offset) is { } entity)
        {
            _entities.Add(entity);
        }
    }

    private Entity? ToEntity(HtmlTag tag, int offset, int length)
    {
        switch (tag.Name)
        {
            case "a":
                var link = string.IsNullOrEmpty(tag.Argument) ? _text.ToString(offset, length) : tag.Argument;
                return Links.UserOf(link) is { } user ? new Entity("text_mention", offset, length) { Argument = user }
                    : Links.IsWebLink(link) ? new Entity("text_link", offset, length) { Argument = link }
                    : null;
            case "pre" when _entities.LastOrDefault() is { Type: "code", Argument: not null } code
                && code.Offset == offset
                && code.Length == length:
                _entities.RemoveAt(_entities.Count - 1);
                return code with { Type = "pre" };
            case "tg-emoji" when !long.TryParse(tag.Argument, CultureInfo.InvariantCulture, out _):
                throw RefusedException.BadRequest("can't parse entities: Invalid custom emoji identifier specified");
            case "tg-time" when !long.TryParse(tag.Argument, CultureInfo.InvariantCulture, out _):
                throw RefusedException.BadRequest("can't parse entities: Invalid date-time specified");
            default:
                return new Entity(TypeOf(tag), offset, length) { Argument = tag.Name is "blockquote" or "span" ? null : tag.Argument };
        }
    }

    private static string TypeOf(HtmlTag tag) => tag.Name switch
    {
        "b" or "strong" => "bold",
        "i" or "em" => "italic",
        "u" or "ins" => "underline",
        "s" or "strike" or "del" => "strikethrough",
        "span" or "tg-spoiler" => "spoiler",
        "tg-emoji" => "custom_emoji",
        "tg-time" => "date_time",
        "blockquote" => tag.Argument is null ? "blockquote" : "expandable_blockquote",
        _ => tag.Name,
    };
}
