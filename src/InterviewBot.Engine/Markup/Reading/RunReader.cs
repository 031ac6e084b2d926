using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace InterviewBot.Engine.Markup.Reading;

/// <summary>
/// Lays the inlines of one block flat: neighbours that look alike become one run, so however deep a person's emphasis is nested, what is
/// sent is not.
/// </summary>
/// <param name="openable">Which addresses a text may lead to.</param>
public sealed class RunReader(LinkRule openable)
{
    private readonly List<TextRun> _runs = [];
    private readonly StringBuilder _text = new();
    private TextStyles _styles;
    private string? _address;

    /// <param name="inlines">Of one block.</param>
    /// <param name="openable">Which addresses a text may lead to.</param>
    /// <param name="styles">What all of it has.</param>
    /// <returns>Without white space at either end; empty when nothing of it can be seen.</returns>
    public static IReadOnlyList<TextRun> Read(ContainerInline? inlines, LinkRule openable, TextStyles styles = TextStyles.None)
    {
        var reader = new RunReader(openable);
        if (inlines is not null)
        {
            reader.Add(inlines, styles, address: null);
        }

        return reader.Finish();
    }

    /// <summary>Adds a text that did not come from a tree.</summary>
    public void Add(ReadOnlySpan<char> text, TextStyles styles = TextStyles.None, string? address = null)
    {
        if (_text.Length > 0 && (styles != _styles || address != _address))
        {
            Close();
        }

        (_styles, _address) = (styles, address);
        CleanText.Append(_text, text);
    }

    public void Add(ContainerInline inlines, TextStyles styles, string? address)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Add(literal.Content.AsSpan(), styles, address);
                    break;
                case CodeInline code:
                    Add(code.Content, styles | TextStyles.Code, address);
                    break;
                case LineBreakInline { IsHard: true }:
                    AddLineBreak(styles, address);
                    break;
                case LineBreakInline:
                    Add(" ", styles, address);
                    break;
                case HtmlEntityInline entity:
                    Add(entity.Transcoded.AsSpan(), styles, address);
                    break;
                case AutolinkInline auto:
                    Add(auto.Url, styles, address ?? openable(auto.IsEmail ? "mailto:" + auto.Url : auto.Url));
                    break;
                case TaskList task when !TaskBox.Is(task):
                    Add(task.Checked ? "[x]" : "[ ]", styles, address);
                    break;
                case FootnoteLink { IsBackLink: false } reference:
                    AddReference(reference.Footnote);
                    break;
                case EmphasisInline emphasis:
                    Add(emphasis, styles | (emphasis.DelimiterCount >= 2 ? TextStyles.Bold : TextStyles.Italic), address);
                    break;
                case LinkInline link:
                    AddLink(link, styles, address);
                    break;
                case ContainerInline container:
                    Add(container, styles, address);
                    break;
                default:
                    break;
            }
        }
    }

    public void AddLineBreak(TextStyles styles = TextStyles.None, string? address = null)
    {
        Add("", styles, address);
        _text.Append('\n');
    }

    public IReadOnlyList<TextRun> Finish()
    {
        Close();
        Trim();
        if (TextRun.AreBlank(_runs))
        {
            _runs.Clear();
        }

        return _runs;
    }

    private void AddReference(Footnote footnote)
    {
        Close();
        _runs.Add(new TextRun($"[{footnote.Order}]", TextStyles.None, Source.AddressOf(footnote, openable), footnote.Order));
    }

    /// <summary>What cannot be opened is written out, so that the reader can see where it was to lead.</summary>
    private void AddLink(LinkInline link, TextStyles styles, string? outer)
    {
        var address = outer ?? openable(link.Url);
        var (runs, length) = (_runs.Count, _text.Length);
        Add(link, styles, address);

        if (string.IsNullOrWhiteSpace(link.Url))
        {
            return;
        }

        if (runs == _runs.Count && length == _text.Length)
        {
            Add(link.Url, styles, address);
        }
        else if (address is null && Moment.SecondsOf(link.Url) is null && link.Url != (link.FirstChild as LiteralInline)?.Content.ToString())
        {
            Add($" ({link.Url})", styles);
        }
    }

    private void Close()
    {
        if (_text.Length > 0)
        {
            _runs.Add(new TextRun(_text.ToString(), _styles, _address));
            _text.Clear();
        }
    }

    private void Trim()
    {
        while (_runs.Count > 0 && TryTrim(0, _runs[0].Text.TrimStart()))
        {
        }

        while (_runs.Count > 0 && TryTrim(_runs.Count - 1, _runs[^1].Text.TrimEnd()))
        {
        }
    }

    /// <summary>True when the run is gone, and the next one is at the end.</summary>
    private bool TryTrim(int index, string trimmed)
    {
        if (trimmed.Length > 0)
        {
            _runs[index] = _runs[index] with { Text = trimmed };
            return false;
        }

        _runs.RemoveAt(index);
        return true;
    }
}
