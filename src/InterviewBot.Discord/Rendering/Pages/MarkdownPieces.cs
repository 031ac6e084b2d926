using InterviewBot.Discord.Rendering.Markup;
using InterviewBot.Engine.Adapters.Pages;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Markup.Reading;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace InterviewBot.Discord.Rendering.Pages;

/// <summary>What a text is in its card.</summary>
internal enum TextRole
{
    Title,
    Body,
    Footer,
}

/// <summary>Makes pieces of Markdown.</summary>
/// <param name="sourcesLabel">Stands over the footnotes.</param>
internal sealed class MarkdownPieces(string sourcesLabel)
{
    private const int TitleSize = 2;

    /// <summary>A piece for each block, and for each item of a list. What cannot be seen gives none.</summary>
    public IReadOnlyList<Piece<PagePart>> Of(Markdown markdown, TextRole role)
    {
        var pieces = new List<Piece<PagePart>>();
        foreach (var block in markdown.Parse())
        {
            switch (block)
            {
                case ListBlock list:
                    AddItems(pieces, list);
                    break;
                case FootnoteGroup { Count: > 0 } footnotes:
                    AddSources(pieces, footnotes);
                    break;
                case ThematicBreakBlock when role is TextRole.Body:
                    pieces.Add(Pieces.Line());
                    break;
                default:
                    AddBlock(pieces, block, role);
                    break;
            }
        }

        return pieces;
    }

    private static void AddBlock(List<Piece<PagePart>> pieces, Block block, TextRole role)
    {
        var lines = (role, block) switch
        {
            (TextRole.Title, ParagraphBlock paragraph) => LineStyle.Heading(RunReader.Read(paragraph.Inline, MaskedAddress.Of), TitleSize),
            (TextRole.Footer, ParagraphBlock paragraph) => LineStyle.Small(RunReader.Read(paragraph.Inline, MaskedAddress.Of)),
            _ => BlockLines.Of(block),
        };
        var markup = string.Join('\n', lines);
        if (markup.Length > 0)
        {
            var isTitle = role is TextRole.Title;
            pieces.Add(Pieces.Text(markup, Spacing.Above(block), isTitle ? 1 : Spacing.Below(block), isTitle || block is HeadingBlock));
        }
    }

    private static void AddItems(List<Piece<PagePart>> pieces, ListBlock list)
    {
        var items = BlockLines.Items(list).ToList();
        for (var index = 0; index < items.Count; index++)
        {
            var isLast = index == items.Count - 1;
            pieces.Add(Pieces.Text(string.Join('\n', items[index]), Spacing.Above(list), isLast ? Spacing.Below(list) : 1));
        }
    }

    private void AddSources(List<Piece<PagePart>> pieces, FootnoteGroup footnotes)
    {
        pieces.Add(Pieces.Text(SourceLines.Heading(sourcesLabel), Spacing.Most, linesBelow: 1, leadsOn: true));
        foreach (var line in SourceLines.Of(footnotes))
        {
            pieces.Add(Pieces.Text(line, linesAbove: 1));
        }
    }
}
