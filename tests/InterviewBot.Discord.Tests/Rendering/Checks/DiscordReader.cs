using System.Text;

namespace InterviewBot.Discord.Tests.Rendering.Checks;

/// <summary>
/// Reads Discord's Markdown as its desktop client does: blocks and inlines are one grammar, tried at each place from left to right.
/// </summary>
internal sealed class DiscordReader
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _effects = [];

    public static Shown Read(string markup)
    {
        var reader = new DiscordReader();
        reader.Read(markup, new Context(IsStart: true, InList: false, InQuote: false));
        return new Shown(reader._text.ToString(), reader._effects);
    }

    private void Read(string text, Context context)
    {
        var isStart = context.IsStart;
        for (var at = 0; at < text.Length;)
        {
            var here = new Cursor(text, at, isStart);
            var end = Block(here, context) ?? Inline(here, context);
            if (end is null)
            {
                _text.Append(text[at]);
                end = at + 1;
            }

            isStart = text[end.Value - 1] == '\n' || (isStart && text[at..end.Value].All(sign => sign == ' '));
            at = end.Value;
        }
    }

    /// <returns>Where it ends; null when no block begins here.</returns>
    private int? Block(Cursor here, Context context)
    {
        if (LineSyntax.Code(here) is { } code)
        {
            _effects.Add($"code {code.Language}".TrimEnd());
            _text.Append(code.Content).Append('\n');
            return code.End;
        }

        if (!here.IsStart)
        {
            return null;
        }

        if (!context.InList && LineSyntax.Heading(here) is { } heading)
        {
            return Inside($"heading{heading.Level}", heading.Content, heading.End, context);
        }

        if (LineSyntax.Subtext(here) is { } subtext)
        {
            return Inside("small", subtext.Content, subtext.End, context);
        }

        if (!context.InQuote && LineSyntax.Quote(here) is { } quote)
        {
            return Inside(quote.IsRest ? "block-quote" : "quote", quote.Content, quote.End, context with { InQuote = true });
        }

        if (LineSyntax.List(here) is not { } list)
        {
            return null;
        }

        foreach (var item in list.Items)
        {
            Inside("item", item, list.End, context with { InList = true });
        }

        return list.End;
    }

    private int? Inline(Cursor here, Context context)
    {
        if (InlineSyntax.Escape(here) is { } escaped)
        {
            _text.Append(escaped);
            return here.At + 2;
        }

        if (InlineSyntax.Code(here) is { } code)
        {
            _effects.Add("code");
            _text.Append(code.Content);
            return code.End;
        }

        if (InlineSyntax.Link(here) is { } link)
        {
            _effects.Add($"link {link.Address}");
            _text.Append(link.Text);
            return link.End;
        }

        if (InlineSyntax.Special(here) is { } special)
        {
            _effects.Add(special.Effect);
            _text.Append(special.Text);
            return special.End;
        }

        return InlineSyntax.Style(here) is { } style ? Inside(style.Effect, style.Content, style.End, context with { IsStart = here.IsStart }, isInline: true) : null;
    }

    private int Inside(string effect, string content, int end, Context context, bool isInline = false)
    {
        _effects.Add(effect);
        Read(content, isInline ? context : context with { IsStart = true });
        if (!isInline)
        {
            _text.Append('\n');
        }

        return end;
    }

    /// <param name="IsStart">It begins on a line of its own.</param>
    /// <param name="InList">No heading can begin.</param>
    /// <param name="InQuote">No quotation can begin.</param>
    private sealed record Context(bool IsStart, bool InList, bool InQuote);
}

/// <summary>A place in a text.</summary>
/// <param name="Text">All of it.</param>
/// <param name="At">The place.</param>
/// <param name="IsStart">Only spaces are before it on its line.</param>
internal readonly record struct Cursor(string Text, int At, bool IsStart)
{
    public bool Begins(string sign) => string.CompareOrdinal(Text, At, sign, 0, sign.Length) == 0;

    /// <summary>Nothing, not even a space, is before it on its line.</summary>
    public bool IsLineStart => IsStart && (At == 0 || Text[At - 1] == '\n');

    /// <summary>The next line feed, or the text's end.</summary>
    public int LineEnd(int from) => Text.IndexOf('\n', from) is >= 0 and var end ? end : Text.Length;
}
