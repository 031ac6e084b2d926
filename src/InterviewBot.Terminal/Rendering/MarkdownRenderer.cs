using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Spectre.Console;
using Spectre.Console.Rendering;
using Table = Markdig.Extensions.Tables.Table;
using TableCell = Markdig.Extensions.Tables.TableCell;
using TableRow = Markdig.Extensions.Tables.TableRow;

namespace InterviewBot.Terminal.Rendering;

/// <summary>Walks a Markdown syntax tree and draws each block; nothing in the text is taken for markup of the terminal's own.</summary>
/// <param name="look">How it is drawn.</param>
/// <param name="sourcesLabel">What stands over the numbered sources.</param>
internal sealed class MarkdownRenderer(Look look, string sourcesLabel)
{
    private const int CodeIndent = 4;

    private readonly InlineRenderer _inlines = new(look);

    public IRenderable Render(Engine.Markup.Markdown markdown) => new Stack(Blocks(markdown.Parse()), spaced: true);

    private List<IRenderable> Blocks(ContainerBlock container)
        => [.. container.Where(IsShown).Select(Render)];

    /// <summary>Definitions show nothing by themselves, nor do sources that nothing refers to.</summary>
    private static bool IsShown(Block block) => block switch
    {
        LinkReferenceDefinitionGroup => false,
        FootnoteGroup sources => sources.OfType<Footnote>().Any(IsReferredTo),
        _ => true,
    };

    private static bool IsReferredTo(Footnote source) => source.Links.Any(link => !link.IsBackLink);

    private IRenderable Render(Block block) => block switch
    {
        HeadingBlock heading => _inlines.Render(heading, look.Heading),
        ParagraphBlock paragraph => _inlines.Render(paragraph),
        ListBlock list => Render(list),
        QuoteBlock quote => new Hanging("│ ", "│ ", look.Faint, new Stack(Blocks(quote), spaced: true)),
        FencedCodeBlock fenced => Code(fenced, fenced.Info ?? ""),
        CodeBlock code => Code(code, ""),
        Table table => Render(table),
        ThematicBreakBlock => new Text("───", look.Faint),
        FootnoteGroup sources => Render(sources),
        ContainerBlock other => new Stack(Blocks(other), spaced: true),
        LeafBlock leaf => _inlines.Render(leaf),
        _ => Text.Empty,
    };

    private Stack Render(ListBlock list)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var last = number + list.Count - 1;
        var width = list.IsOrdered ? last.ToString(CultureInfo.InvariantCulture).Length + 2 : 2;
        var items = new List<IRenderable>();
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var mark = list.IsOrdered ? $"{number++}." : "•";
            var content = new Stack(Blocks(item), spaced: list.IsLoose);
            items.Add(new Hanging(mark.PadRight(width), new string(' ', width), look.IsRich ? look.Number : Style.Plain, content));
        }

        return new Stack(items, spaced: list.IsLoose);
    }

    private IRenderable Code(CodeBlock code, string language)
    {
        var text = new Text(SafeText.Of(code.Lines.ToString()), look.IsRich ? look.Code : Style.Plain);
        if (!look.IsRich)
        {
            return Hanging.Indent(CodeIndent, text);
        }

        var panel = new Panel(text) { Border = BoxBorder.Rounded, BorderStyle = look.Faint };
        var name = SafeText.OnOneLine(language);
        return name.Length == 0 ? panel : panel.Header(new PanelHeader(Markup.Escape(name)));
    }

    private Spectre.Console.Table Render(Table table)
    {
        var drawn = new Spectre.Console.Table
        {
            Border = look.IsRich ? TableBorder.Rounded : TableBorder.Simple,
            BorderStyle = look.Faint,
            UseSafeBorder = false,
        };
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = row.OfType<TableCell>().Select(cell => (IRenderable)new Stack(Blocks(cell), spaced: false)).ToList();
            if (row.IsHeader)
            {
                drawn.AddColumns([.. cells.Select(cell => new TableColumn(cell))]);
                continue;
            }

            // A row may lack cells or have too many; GFM fills up and drops.
            var columns = drawn.Columns.Count;
            drawn.AddRow(cells.Take(columns).Concat(Enumerable.Repeat<IRenderable>(Text.Empty, Math.Max(0, columns - cells.Count))));
        }

        return drawn;
    }

    private Stack Render(FootnoteGroup sources)
    {
        var lines = new List<IRenderable> { new Text(SafeText.OnOneLine(sourcesLabel), look.Heading) };
        foreach (var source in sources.OfType<Footnote>().Where(IsReferredTo).OrderBy(source => source.Order))
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"[{source.Order}] ");
            lines.Add(new Hanging(mark, new string(' ', mark.Length), look.Faint, Source(source)));
        }

        return new Stack(lines, spaced: false);
    }

    /// <summary>The title with its link, and the address beside it for terminals that show no links and for paper.</summary>
    private IRenderable Source(Footnote source)
    {
        if (source.Descendants<LinkInline>().FirstOrDefault() is not { Url: { } address } link)
        {
            return new Stack(Blocks(source), spaced: false);
        }

        var url = SafeText.OnOneLine(address);
        var paragraph = new Paragraph();
        foreach (var literal in link.Descendants<LiteralInline>())
        {
            paragraph.Append(SafeText.OnOneLine(literal.Content.ToString()), Style.Plain, new Link(url));
        }

        paragraph.Append(" — ", look.Faint);
        paragraph.Append(url, look.Faint, new Link(url));
        return paragraph;
    }
}
