using System.Text;
using InterviewBot.Engine.Adapters.Pages;
using InterviewBot.Engine.Markup.Reading;

namespace InterviewBot.Telegram.Rendering.Classic;

/// <summary>
/// Writes Telegram's HTML. Line breaks, markers and opening tags wait until there is text, so that nothing empty is formatted and
/// nothing begins or ends with an empty line.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();
    private readonly Stack<Mark> _opened = [];
    private int _characters;
    private int _entities;

    // What waits: markers and tags in their order, then line breaks.
    private readonly StringBuilder _lead = new();
    private int _leadEntities;
    private int _leadCharacters;
    private int _breaks;
    private bool _isFresh = true;

    /// <summary>Stands before each further line.</summary>
    public string Indent { get; set; } = "";

    /// <summary>What follows begins so many lines below, or more if that was asked for already; what comes first begins where it is.</summary>
    public void Break(int lines)
    {
        if (!_isFresh)
        {
            _breaks = Math.Max(_breaks, lines);
        }
    }

    /// <summary>What follows begins below the marker just put, which stands on a line of its own.</summary>
    public void BreakAfterMarker()
    {
        while (_lead.Length > 0 && _lead[^1] == ' ')
        {
            _lead.Length--;
            _leadCharacters--;
        }

        _breaks = 1;
    }

    /// <summary>Puts a marker before the next text, unless it is taken back until then.</summary>
    public Mark Marker(string marker)
    {
        var mark = Here();
        MoveBreaks();
        _lead.Append(marker);
        _leadCharacters += marker.Length;
        _isFresh = true;
        return mark;
    }

    /// <summary>Takes a marker back that no text followed.</summary>
    /// <returns>There was none.</returns>
    public bool TakeBack(Mark mark)
    {
        if (_html.Length != mark.Html)
        {
            return false;
        }

        (_lead.Length, _leadEntities, _leadCharacters, _breaks, _isFresh) =
            (mark.Lead, mark.LeadEntities, mark.LeadCharacters, mark.Breaks, mark.IsFresh);
        return true;
    }

    /// <param name="tag">As it is written; it is one entity.</param>
    public void Open(string tag)
    {
        _opened.Push(Here());
        MoveBreaks();
        _lead.Append(tag);
        _leadEntities++;
        _isFresh = true;
    }

    /// <param name="tag">Ends what was opened last, or leaves no trace of it where no text came.</param>
    public void Close(string tag)
    {
        if (!TakeBack(_opened.Pop()))
        {
            _html.Append(tag);
        }
    }

    /// <param name="text">Clean. Each of its further lines gets the indent.</param>
    public void Text(ReadOnlySpan<char> text)
    {
        Flush();
        while (text.IndexOf('\n') is >= 0 and var end)
        {
            Append(text[..(end + 1)]);
            Append(Indent);
            text = text[(end + 1)..];
        }

        Append(text);
    }

    /// <param name="text">Clean. Its lines stay as they are.</param>
    public void Preformatted(ReadOnlySpan<char> text)
    {
        Flush();
        Append(text);
    }

    /// <summary>What was written; all tags must be closed.</summary>
    public string Finish() => _html.ToString();

    /// <param name="html">What was written.</param>
    public Extent Measure(string html) => new(_characters, Encoding.UTF8.GetByteCount(html), _entities);

    public static void AppendEscaped(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny("<>&\"") is >= 0 and var at)
        {
            html.Append(text[..at]).Append(text[at] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                _ => "&quot;",
            });
            text = text[(at + 1)..];
        }

        html.Append(text);
    }

    private Mark Here() => new(_html.Length, _lead.Length, _leadEntities, _leadCharacters, _breaks, _isFresh);

    private void Flush()
    {
        MoveBreaks();
        _html.Append(_lead);
        _lead.Clear();
        _characters += _leadCharacters;
        _entities += _leadEntities;
        (_leadCharacters, _leadEntities, _isFresh) = (0, 0, false);
    }

    private void MoveBreaks()
    {
        if (_breaks > 0)
        {
            _lead.Append('\n', _breaks).Append(Indent);
            _leadCharacters += _breaks + Indent.Length;
            _breaks = 0;
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        AppendEscaped(_html, text);
        _characters += CleanText.CountCharacters(text);
    }

    /// <summary>A place to go back to.</summary>
    internal sealed record Mark(int Html, int Lead, int LeadEntities, int LeadCharacters, int Breaks, bool IsFresh);
}
