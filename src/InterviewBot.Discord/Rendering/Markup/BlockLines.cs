using System.Globalization;
using InterviewBot.Engine.Markup.Reading;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace InterviewBot.Discord.Rendering.Markup;

/// <summary>
/// Walks the syntax tree and writes each block as lines of Discord's Markdown, which is one of lines: what stands in a list or a quotation
/// has its marker or indent before each.
/// </summary>
internal static class BlockLines
{
    private const string Rule = "———";
    private const string NestedQuotation = "│ ";

    // A deeper list is flattened into its item: two levels show well.
    private const int MaxListDepth = 2;
    private const string DeepStep = "\u2003";
    private const string DeepBullet = "◦ ";

    // Deeper than this a phone's line holds no word any more.
    private const int MaxIndent = 16;

    // In cells; a wider line breaks on a phone.
    private const int MaxTableWidth = 40;

    /// <returns>None when nothing of it can be seen.</returns>
    public static List<string> Of(Block block) => Of(block, new Place(ListDepth: 0, Indent: 0, IsQuoted: false));

    /// <summary>An item of a list that stands on its own.</summary>
    /// <param name="list">The list.</param>
    /// <returns>For each item its lines; items of which nothing can be seen are left out.</returns>
    public static IEnumerable<List<string>> Items(ListBlock list) => Items(list, new Place(ListDepth: 0, Indent: 0, IsQuoted: false));

    private static List<string> Of(Block block, Place place)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup or FootnoteGroup:
                return [];
            case Table table:
                return TableLines.Of(table, MaxTableWidth);
            case ListBlock list:
                return [.. Items(list, place).SelectMany(item => item)];
            case QuoteBlock quote:
                return Quotation(quote, place);
            case ContainerBlock container:
                return OfAll(container, place, isTight: false);
            case CodeBlock code:
                return CodeFence.Of(code);
            case ThematicBreakBlock:
                return [Rule];
            case HeadingBlock heading:
                return Heading(heading, place);
            case LeafBlock { Inline: { } leaf } when RunReader.Read(leaf, MaskedAddress.Of) is { Count: > 0 } runs:
                return [.. InlineWriter.Lines(runs)];
            default:
                return [];
        }
    }

    private static List<string> OfAll(ContainerBlock container, Place place, bool isTight)
    {
        var lines = new List<string>();
        Block? previous = null;
        foreach (var block in container)
        {
            var next = Of(block, place);
            if (next.Count == 0)
            {
                continue;
            }

            if (previous is not null && !isTight && Spacing.Between(previous, block) > 1)
            {
                lines.Add("");
            }

            lines.AddRange(next);
            previous = block;
        }

        return lines;
    }

    private static IEnumerable<List<string>> Items(ListBlock list, Place place)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var value = list.IsOrdered ? number++ : (int?)null;
            var isDeep = place.ListDepth >= MaxListDepth;
            var marker = isDeep ? DeepMarker(value) : value is { } counted ? string.Create(CultureInfo.InvariantCulture, $"{counted}. ") : "- ";
            var indent = place.Indent >= MaxIndent ? "" : isDeep ? DeepStep : new string(' ', marker.Length);
            var box = TaskBox.Of(item) is { } task ? task.Checked ? "✅ " : "⬜ " : "";
            var inside = new Place(place.ListDepth + 1, place.Indent + indent.Length, place.IsQuoted || isDeep);
            var content = OfAll(item, inside, isTight: !list.IsLoose);
            if (content.Count > 0)
            {
                yield return Itemize(content, marker + box, indent);
            }
        }
    }

    // Behind white space of its own a number begins no list of Discord's.
    private static string DeepMarker(int? value)
        => value is { } counted ? string.Create(CultureInfo.InvariantCulture, $"{DeepStep}{counted}\\. ") : DeepStep + DeepBullet;

    private static List<string> Itemize(List<string> content, string marker, string indent)
    {
        for (var index = 0; index < content.Count; index++)
        {
            content[index] = (index == 0 ? marker : indent) + content[index];
        }

        return content;
    }

    /// <summary>Discord nests no quotations.</summary>
    private static List<string> Quotation(QuoteBlock quote, Place place)
    {
        var lines = OfAll(quote, place with { Indent = place.Indent + NestedQuotation.Length, IsQuoted = true }, isTight: false);
        var mark = !place.IsQuoted ? "> " : place.Indent < MaxIndent ? NestedQuotation : "";
        return Itemize(lines, mark, mark);
    }

    /// <summary>Discord knows three sizes, and none within a list.</summary>
    private static List<string> Heading(HeadingBlock heading, Place place)
    {
        var isBold = heading.Level > 3 || place.ListDepth > 0 || place.IsQuoted;
        var runs = RunReader.Read(heading.Inline, MaskedAddress.Of, isBold ? TextStyles.Bold : TextStyles.None);
        return runs.Count == 0 ? []
            : isBold ? [.. InlineWriter.Lines(runs)]
            : [.. LineStyle.Heading(runs, heading.Level)];
    }

    /// <param name="ListDepth">How many lists it is in.</param>
    /// <param name="Indent">How far its lines stand in.</param>
    /// <param name="IsQuoted">No quotation can begin.</param>
    private readonly record struct Place(int ListDepth, int Indent, bool IsQuoted);
}
