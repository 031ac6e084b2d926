using InterviewBot.Engine.Markup.Reading;
using InterviewBot.Telegram.Rendering.Links;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace InterviewBot.Telegram.Rendering.Classic;

/// <summary>Walks the syntax tree and writes it as text with entities.</summary>
/// <param name="html">What it is written to.</param>
/// <param name="inlines">Writes the texts to it.</param>
/// <param name="styles">What all text has.</param>
/// <param name="isQuoted">It stands in a quotation; Telegram does not nest them.</param>
internal sealed class HtmlBlocks(HtmlWriter html, HtmlInlines inlines, TextStyles styles, bool isQuoted)
{
    private const string Step = "    ";
    private const string NestedQuotation = "│ ";
    private const string Rule = "———";

    // In cells; a wider line breaks on a phone.
    private const int MaxTableWidth = 40;

    // Deeper than this a phone's line holds no word any more.
    private const int MaxIndent = 6 * 4;

    private bool _isQuoted = isQuoted;

    public void Write(Block block)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup or FootnoteGroup:
                break;
            case Table table:
                WriteTable(table);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case QuoteBlock quote:
                WriteQuotation(quote);
                break;
            case ContainerBlock container:
                WriteAll(container, isTight: false);
                break;
            case HeadingBlock heading:
                inlines.Write(RunReader.Read(heading.Inline, WebAddress.Of, TextStyles.Bold | styles));
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case ThematicBreakBlock:
                html.Text(Rule);
                break;
            case LeafBlock { Inline: { } leaf }:
                inlines.Write(RunReader.Read(leaf, WebAddress.Of, styles));
                break;
            default:
                break;
        }
    }

    private void WriteAll(ContainerBlock container, bool isTight)
    {
        Block? previous = null;
        foreach (var block in container)
        {
            if (previous is not null)
            {
                html.Break(isTight || previous is HeadingBlock || (block is QuoteBlock && !_isQuoted) ? 1 : 2);
            }
            else if (container is ListItemBlock && StandsBelowMarker(block))
            {
                html.BreakAfterMarker();
            }

            Write(block);
            previous = block;
        }
    }

    // Beside the marker its first line would stand apart from the others.
    private bool StandsBelowMarker(Block block) => block is CodeBlock or Table || (block is QuoteBlock && !_isQuoted);

    private void WriteList(ListBlock list)
    {
        var outer = html.Indent;
        // In one grey block of text a long list with lists in it is hard to read.
        var gap = list.IsLoose || (outer.Length == 0 && list.OfType<ListItemBlock>().Any(item => item.Any(child => child is ListBlock))) ? 2 : 1;
        var number = int.TryParse(list.OrderedStart, System.Globalization.NumberStyles.None, null, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var marker = TaskBox.Of(item) is { } task ? task.Checked ? "☑ " : "☐ " : list.IsOrdered ? $"{number}. " : "• ";
            number++;
            var mark = html.Marker(marker);
            html.Indent = outer.Length < MaxIndent ? outer + Step : outer;
            WriteAll(item, isTight: !list.IsLoose);
            html.Indent = outer;
            html.TakeBack(mark);
            html.Break(gap);
        }
    }

    private void WriteQuotation(QuoteBlock quote)
    {
        var outer = html.Indent;
        if (_isQuoted)
        {
            var mark = html.Marker(NestedQuotation);
            html.Indent = outer.Length < MaxIndent ? outer + NestedQuotation : outer;
            WriteAll(quote, isTight: false);
            html.TakeBack(mark);
        }
        else
        {
            html.Indent = "";
            html.Open("<blockquote>");
            _isQuoted = true;
            WriteAll(quote, isTight: false);
            _isQuoted = false;
            html.Close("</blockquote>");
        }

        html.Indent = outer;
    }

    private void WriteCode(CodeBlock code)
    {
        if (CodeText.Of(code) is not { Length: > 0 } text)
        {
            return;
        }

        var outer = html.Indent;
        html.Indent = "";
        var language = CodeText.LanguageOf(code);
        html.Open(language is null ? "<pre>" : $"<pre><code class=\"language-{language}\">");
        html.Preformatted(text);
        html.Close(language is null ? "</pre>" : "</code></pre>");
        html.Indent = outer;
    }

    private void WriteTable(Table source)
    {
        var table = TableModel.Of(source, WebAddress.Of, styles);
        if (table.IsBlank)
        {
            return;
        }

        if (!table.HasLinks && TableText.Of(table, MaxTableWidth) is { } aligned)
        {
            var outer = html.Indent;
            html.Indent = "";
            html.Open("<pre>");
            html.Preformatted(aligned);
            html.Close("</pre>");
            html.Indent = outer;
            return;
        }

        foreach (var record in TableRecords.Of(table))
        {
            inlines.Write(record);
            html.Break(TableRecords.ArePairs(table) ? 1 : 2);
        }
    }
}
