using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace InterviewBot.Engine.Markup.Splitting;

/// <summary>Lays a syntax tree flat: one unit for each leaf block, in reading order, the sources last.</summary>
internal sealed class UnitReader
{
    private const int MaxLanguageLength = 16;

    // A block of code takes three lines at least, each with its prefix, and a message may have as few as 100 letters.
    private const int MaxPrefixLength = 20;

    private static readonly SearchValues<char> LanguageLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+#._-");

    private readonly List<Unit> _units = [];
    private TightJoint? _joint;
    private bool _startsItem;

    public static IReadOnlyList<Unit> Read(MarkdownDocument document, string sourcesLabel)
    {
        var reader = new UnitReader();
        reader.ReadBlocks(document, []);
        foreach (var sources in document.OfType<FootnoteGroup>())
        {
            reader.ReadSources(sources, sourcesLabel);
        }

        return reader._units;
    }

    private void ReadBlocks(ContainerBlock parent, ImmutableArray<UnitContainer> path)
    {
        foreach (var block in parent)
        {
            switch (block)
            {
                case FootnoteGroup:
                    break;
                case Table table:
                    Add(path, ContentOf(table));
                    break;
                case ListBlock list:
                    ReadItems(list, path);
                    break;
                case QuoteBlock quote:
                    ReadBlocks(quote, Into(path, new QuoteContainer()));
                    break;
                case ContainerBlock container:
                    ReadBlocks(container, path);
                    break;
                case HeadingBlock heading:
                    AddText(path, InlineRun.Of(heading.Inline), runs => new HeadingContent(heading.Level, OnOneLine(runs)));
                    break;
                case CodeBlock code:
                    Add(path, new CodeContent(LanguageOf(code), [.. LinesOf(code)]));
                    break;
                case ThematicBreakBlock:
                    Add(path, new RuleContent());
                    break;
                case LeafBlock { Inline: not null } leaf:
                    AddText(path, InlineRun.Of(leaf.Inline), runs => new ParagraphContent(runs));
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadItems(ListBlock list, ImmutableArray<UnitContainer> path)
    {
        // The first thing in an item of another list: that item's marker stands before these, and decides how they join.
        var inner = _startsItem;
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var mayInterrupt = !list.IsOrdered || (item == list[0] && number == 1);
            var marker = list.IsOrdered ? $"{number++}{list.OrderedDelimiter}" : list.BulletType.ToString();
            var into = Into(path, new ItemContainer(marker, list));
            if (inner && _startsItem)
            {
                ReadBlocks(item, into);
                continue;
            }

            _startsItem = into != path;
            _joint = list.IsLoose || !_startsItem ? null : new TightJoint(list, mayInterrupt);
            ReadBlocks(item, into);
            (_joint, _startsItem) = (null, false);
        }
    }

    private void ReadSources(FootnoteGroup group, string label)
    {
        var runs = ImmutableArray.CreateBuilder<InlineRun>();
        foreach (var footnote in group.OfType<Footnote>())
        {
            if (runs.Count > 0)
            {
                runs.Add(InlineRun.HardBreak);
            }

            runs.Add(new InlineRun($"[{footnote.Order}]", RunStyle.None, InlineRun.UrlOf(footnote)));
            foreach (var leaf in footnote.Descendants<LeafBlock>())
            {
                runs.Add(InlineRun.Space);
                runs.AddRange(leaf is CodeBlock code
                    ? [new InlineRun(string.Join(' ', LinesOf(code)), RunStyle.Code)]
                    : OnOneLine(InlineRun.Of(leaf.Inline)));
            }
        }

        if (runs.Count > 0)
        {
            AddText([], [new InlineRun(label, RunStyle.Strong)], text => new ParagraphContent(text, IsLabel: true));
            AddText([], runs.ToImmutable(), text => new ParagraphContent(text));
        }
    }

    private void AddText(
        ImmutableArray<UnitContainer> path, ImmutableArray<InlineRun> runs, Func<ImmutableArray<InlineRun>, LeafContent> content)
    {
        // A box keeps its meaning only at the start of its list item; elsewhere a cut would make letters of it.
        var box = _startsItem && runs is [{ Style: RunStyle.Task }, ..] ? 1 : 0;
        runs = [.. runs[..box], .. runs[box..].Where(run => run.Style != RunStyle.Task)];

        // Breaks at the ends break nothing and would be read as backslashes.
        var first = 0;
        var end = runs.Length;
        while (first < end && runs[first].IsBlank)
        {
            first++;
        }

        while (end > first && runs[end - 1].IsBlank)
        {
            end--;
        }

        if (end > first)
        {
            Add(path, content(runs[first..end]));
        }
    }

    private void Add(ImmutableArray<UnitContainer> path, LeafContent content)
    {
        _units.Add(new Unit(path, content, _joint));
        (_joint, _startsItem) = (null, false);
    }

    /// <summary>What is nested so deeply that the markers would fill the lines stays at the depth that is still readable.</summary>
    private static ImmutableArray<UnitContainer> Into(ImmutableArray<UnitContainer> path, UnitContainer container)
        => path.Sum(outer => outer.First.Length) + container.First.Length <= MaxPrefixLength ? path.Add(container) : path;

    private static TableContent ContentOf(Table table) => TableContent.Of(
        [.. table.OfType<TableRow>().Select(row => row.OfType<TableCell>()
            .Select(cell => InlineRun.Of(cell.OfType<ParagraphBlock>().FirstOrDefault()?.Inline)).ToImmutableArray())],
        [.. table.ColumnDefinitions.Select(column => column.Alignment)]);

    private static string LanguageOf(CodeBlock code)
        => code is FencedCodeBlock { Info: { Length: <= MaxLanguageLength } info } && !info.AsSpan().ContainsAnyExcept(LanguageLetters)
            ? info
            : "";

    private static string[] LinesOf(CodeBlock code) => code.Lines.ToString().Split('\n');

    private static ImmutableArray<InlineRun> OnOneLine(ImmutableArray<InlineRun> runs)
        => [.. runs.Select(run => run.Style == RunStyle.Break ? InlineRun.Space : run)];
}
