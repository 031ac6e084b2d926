using System.Net;
using System.Text;

namespace InterviewBot.Telegram.Tests.Rendering.Checks;

/// <summary>HTML as Telegram reads it, by the Bot API's formatting options, stricter where it only overlooks faults.</summary>
internal sealed class TelegramHtml
{
    private readonly StringBuilder _text = new();
    private readonly Stack<(string Name, int Start, string Argument)> _open = [];
    private readonly List<Entity> _entities = [];

    private TelegramHtml()
    {
    }

    public string Text => _text.ToString();

    public IReadOnlyList<Entity> Entities => _entities;

    public static TelegramHtml Parse(string html)
    {
        var parsed = new TelegramHtml();
        for (var index = 0; index < html.Length;)
        {
            index = html[index] switch
            {
                '<' => parsed.ReadTag(html, index),
                '&' => parsed.ReadReference(html, index),
                _ => parsed.ReadLetter(html, index),
            };
        }

        Assert.True(parsed._open.Count == 0, $"A tag is not closed in {html}");
        return parsed;
    }

    private int ReadLetter(string html, int index)
    {
        Assert.True(html[index] != '>', $"A bare '>' in {html}");
        _text.Append(html[index]);
        return index + 1;
    }

    private int ReadReference(string html, int index)
    {
        var reference = Array.Find(["&lt;", "&gt;", "&amp;", "&quot;"], name => string.CompareOrdinal(html, index, name, 0, name.Length) == 0);
        Assert.True(reference is not null, $"A bare '&' in {html}");
        _text.Append(WebUtility.HtmlDecode(reference));
        return index + reference.Length;
    }

    private int ReadTag(string html, int index)
    {
        var end = html.IndexOf('>', index);
        Assert.True(end > index, $"A bare '<' in {html}");
        var tag = html[(index + 1)..end];
        if (tag.StartsWith('/'))
        {
            Close(tag[1..], html);
        }
        else
        {
            Open(tag, html);
        }

        return end + 1;
    }

    private void Open(string tag, string html)
    {
        var (name, argument) = tag switch
        {
            "b" or "i" or "code" or "pre" or "blockquote" => (tag, ""),
            "blockquote expandable" => ("blockquote", "expandable"),
            _ when tag.StartsWith("a href=\"", StringComparison.Ordinal) && tag.EndsWith('"') => ("a", WebUtility.HtmlDecode(tag[8..^1])),
            _ when tag.StartsWith("code class=\"language-", StringComparison.Ordinal) && tag.EndsWith('"') => ("code", tag[21..^1]),
            _ => (null, ""),
        };
        Assert.True(name is not null, $"Telegram does not know <{tag}>");
        Assert.True(argument.Length == 0 || name != "code" || _open.TryPeek(out var pre) && pre.Name == "pre", "Only code in <pre> has a language");
        foreach (var outer in _open)
        {
            Assert.True(MayContain(outer.Name, name), $"<{name}> within <{outer.Name}> in {html}");
        }

        _open.Push((name, _text.Length, argument));
    }

    private void Close(string name, string html)
    {
        Assert.True(_open.TryPop(out var opened) && opened.Name == name, $"</{name}> closes nothing in {html}");
        Assert.True(_text.Length > opened.Start, $"<{name}> is empty in {html}");
        _entities.Add(new Entity(name, Text[opened.Start..], opened.Argument));
    }

    // Bold and italic hold anything but code; a quotation holds anything but a quotation; the others hold nothing but their style.
    private static bool MayContain(string outer, string inner) => (outer, inner) switch
    {
        ("pre", "code") => true,
        ("pre" or "code", _) => false,
        ("a", _) => inner is "b" or "i",
        ("b" or "i", _) => inner is not ("pre" or "code" or "blockquote") && inner != outer,
        ("blockquote", _) => inner is not "blockquote",
        _ => false,
    };
}

/// <param name="Name">Its tag's name.</param>
/// <param name="Text">What it covers.</param>
/// <param name="Argument">Address, language, or what kind of quotation.</param>
internal sealed record Entity(string Name, string Text, string Argument);
