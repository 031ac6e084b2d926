using InterviewBot.Engine.Adapters.Pages;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Markup.Reading;
using InterviewBot.Telegram.Rendering.Links;
using InterviewBot.Telegram.Rendering.Pages;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace InterviewBot.Telegram.Rendering.Classic;

/// <summary>A piece of HTML that is whole by itself.</summary>
/// <param name="Html">Without white space at either end.</param>
/// <param name="LinesAbove">How far it stands from what precedes it, unless that asks for less.</param>
/// <param name="LinesBelow">How far it stands from what follows, unless that asks for less.</param>
internal sealed record HtmlPart(string Html, int LinesAbove = HtmlPart.MaxLines, int LinesBelow = HtmlPart.MaxLines)
{
    public const int MaxLines = 2;
}

/// <summary>The parts of a card as HTML.</summary>
/// <param name="sourcesLabel">Stands over the footnotes.</param>
/// <param name="links">What of its texts Telegram may link by itself; of headings and labels nothing.</param>
internal sealed class ClassicCard(string sourcesLabel, AutomaticLinks links) : ICardRenderer<HtmlPart>
{
    /// <summary>
    /// Telegram takes 4,096 characters of 32,768 bytes. It shows the first 100 entities and drops the others without a word (second-hand).
    /// </summary>
    public Extent Room { get; } = new(Characters: 4096, Weight: 32_768, Parts: 100);

    public bool IsMenuOnKeyboard => true;

    public Extent HidingExtent(string label) => Hide(label, []).Extent;

    public Piece<HtmlPart> Heading(string text, bool isTitle) => Styled(text, TextStyles.Bold, linesAbove: HtmlPart.MaxLines, linesBelow: 1, leadsOn: true);

    public Piece<HtmlPart> Badge(string line) => Styled(line, TextStyles.None, linesAbove: 1, linesBelow: HtmlPart.MaxLines, leadsOn: true);

    public IReadOnlyList<Piece<HtmlPart>> Text(Markdown markdown, TextRole role)
    {
        var pieces = new List<Piece<HtmlPart>>();
        var isQuoted = role is TextRole.Hidden;
        foreach (var block in markdown.Parse())
        {
            var html = new HtmlWriter();
            var inlines = new HtmlInlines(html, links);
            if (block is FootnoteGroup { Count: > 0 } footnotes)
            {
                ClassicSources.Write(html, inlines, footnotes, sourcesLabel, isQuoted);
            }
            else
            {
                new HtmlBlocks(html, inlines, StylesOf(role), isQuoted).Write(block);
            }

            var isHeading = block is HeadingBlock;
            var linesAbove = block is QuoteBlock && !isQuoted ? 1 : HtmlPart.MaxLines;
            var linesBelow = isHeading ? 1 : HtmlPart.MaxLines;
            if (Piece(html, linesAbove, linesBelow, leadsOn: isHeading || role is TextRole.Title) is { } piece)
            {
                pieces.Add(piece);
            }
        }

        return pieces;
    }

    public Piece<HtmlPart> Hide(string label, IReadOnlyList<Piece<HtmlPart>> pieces)
    {
        // An expandable quotation, not a spoiler: a spoiler cannot hold code.
        var heading = Styled(label, TextStyles.Bold, HtmlPart.MaxLines, linesBelow: 1, leadsOn: true);
        var html = $"{heading.Content.Html}\n<blockquote expandable>{Join(pieces)}</blockquote>";
        var frame = new Extent(Characters: 1, Weight: "\n<blockquote expandable></blockquote>".Length, Parts: 1);
        return new(new HtmlPart(html), heading.Extent + frame + Pager.Sum(pieces));
    }

    public IEnumerable<Piece<HtmlPart>> Menu(Menu menu)
    {
        if (menu.Label is { } label && !CleanText.IsBlank(label))
        {
            yield return Styled(CleanText.OnOneLine(label).Trim(), TextStyles.Bold, HtmlPart.MaxLines, HtmlPart.MaxLines, leadsOn: false);
        }
    }

    public static string Join(IReadOnlyList<Piece<HtmlPart>> pieces)
    {
        if (pieces.Count == 1)
        {
            return pieces[0].Content.Html;
        }

        var html = new System.Text.StringBuilder();
        HtmlPart? previous = null;
        foreach (var piece in pieces)
        {
            if (previous is not null)
            {
                html.Append('\n', Math.Min(previous.LinesBelow, piece.Content.LinesAbove));
            }

            html.Append(piece.Content.Html);
            previous = piece.Content;
        }

        return html.ToString();
    }

    private static Piece<HtmlPart> Styled(string text, TextStyles styles, int linesAbove, int linesBelow, bool leadsOn)
    {
        var html = new HtmlWriter();
        new HtmlInlines(html, AutomaticLinks.None).Write([new TextRun(text, styles)]);
        return Piece(html, linesAbove, linesBelow, leadsOn)!;
    }

    private static Piece<HtmlPart>? Piece(HtmlWriter writer, int linesAbove, int linesBelow, bool leadsOn)
    {
        var html = writer.Finish();
        return html.Length == 0
            ? null
            : new(new HtmlPart(html, linesAbove, linesBelow), writer.Measure(html) + new Extent(HtmlPart.MaxLines, HtmlPart.MaxLines, 0), leadsOn);
    }

    private static TextStyles StylesOf(TextRole role) => role switch
    {
        TextRole.Title => TextStyles.Bold,
        TextRole.Footer => TextStyles.Italic,
        _ => TextStyles.None,
    };
}
