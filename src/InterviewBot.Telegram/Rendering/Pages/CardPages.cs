using InterviewBot.Engine.Adapters.Pages;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Markup.Reading;

namespace InterviewBot.Telegram.Rendering.Pages;

/// <summary>Lays a card out on as few messages as hold it. Cut is between blocks, and within one only where it is too long for a message.</summary>
/// <param name="renderer">Of the kind of message.</param>
/// <param name="sourcesLabel">Stands over the footnotes of a text that had to be cut within a block.</param>
internal sealed class CardPages<T>(ICardRenderer<T> renderer, string sourcesLabel)
{
    private const int MaxLineLength = 256;

    /// <returns>None when the card says nothing.</returns>
    public IReadOnlyList<IReadOnlyList<Piece<T>>> Lay(Card card)
    {
        var pieces = Head(card);
        var below = Max(renderer.Room - Pager.Sum(pieces), renderer.Room.Half());
        pieces.AddRange(Fit(card.Body, TextRole.Body, below));
        if (card.Hidden is { } hidden)
        {
            pieces.AddRange(Hide(hidden, below));
        }

        var (menu, footer) = (card.Menu is null ? [] : renderer.Menu(card.Menu), Fit(card.Footer, TextRole.Footer, below));
        pieces.AddRange(renderer.IsMenuOnKeyboard ? [.. footer, .. menu] : [.. menu, .. footer]);

        // A page may hold nothing but a dividing line, which is no text to Telegram.
        return [.. Pager.Lay(pieces, renderer.Room).Where(page => Pager.Sum(page).Characters > 0)];
    }

    private List<Piece<T>> Head(Card card)
    {
        var pieces = new List<Piece<T>>();
        if (Line(card.Heading) is { } heading)
        {
            pieces.Add(renderer.Heading(heading, isTitle: card.Title.IsEmpty));
        }

        pieces.AddRange(Fit(card.Title, TextRole.Title, renderer.Room.Half()));
        if (Line(LevelBadge.Line(card.Level, card.Tags)) is { } badge)
        {
            pieces.Add(renderer.Badge(badge));
        }

        return pieces;
    }

    private IEnumerable<Piece<T>> Hide(HiddenPart hidden, Extent room)
    {
        var label = Line(hidden.Label) ?? "…";
        var inside = room - renderer.HidingExtent(label);
        return Pager.Lay(Fit(hidden.Body, TextRole.Hidden, inside), inside).Select(page => renderer.Hide(label, page));
    }

    /// <summary>Pieces that each fit into the room; a block that does not is cut smaller and smaller until it does.</summary>
    private IReadOnlyList<Piece<T>> Fit(Markdown markdown, TextRole role, Extent room, int maxLength = int.MaxValue)
    {
        if (markdown.IsEmpty)
        {
            return [];
        }

        var pieces = renderer.Text(markdown, role);
        if (maxLength == MarkdownSplitter.MinLength || pieces.All(piece => piece.Extent.FitsIn(room)))
        {
            return pieces;
        }

        var shorter = Math.Max(MarkdownSplitter.MinLength, Math.Min(room.Characters, Math.Min(maxLength, markdown.Source.Length) / 2));
        return [.. MarkdownSplitter.Split(markdown, shorter, sourcesLabel).SelectMany(part => Fit(part, role, room, shorter))];
    }

    private static string? Line(string? text)
        => text is null || CleanText.IsBlank(text) ? null : Graphemes.Cut(CleanText.OnOneLine(text).Trim(), MaxLineLength);

    private static Extent Max(Extent left, Extent right) => new(
        Math.Max(left.Characters, right.Characters), Math.Max(left.Weight, right.Weight), Math.Max(left.Parts, right.Parts));
}
