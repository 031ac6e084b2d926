using InterviewBot.Discord.Rendering.Controls;
using InterviewBot.Discord.Rendering.Markup;
using InterviewBot.Engine.Adapters.Pages;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Markup.Reading;

namespace InterviewBot.Discord.Rendering.Pages;

/// <summary>Takes a card apart into pieces that each fit into a message.</summary>
/// <param name="texts">Of the reader.</param>
/// <param name="ids">Of the message.</param>
internal sealed class CardPieces(DiscordTexts texts, CustomIds ids)
{
    private const int MaxLineLength = 256;

    private readonly MarkdownPieces _markdown = new(texts.Sources);

    /// <param name="card">What is shown.</param>
    /// <param name="room">What a message holds of it.</param>
    /// <returns>In reading order; none when the card says and offers nothing.</returns>
    public List<Piece<PagePart>> Of(Card card, Extent room)
    {
        var pieces = Head(card, room);
        var body = Fit(card.Body, TextRole.Body, room);
        if (pieces.Count > 0 && body.Count > 1)
        {
            // One block belongs to the title, more stand for themselves.
            pieces.Add(Pieces.Line());
        }

        pieces.AddRange(body);
        if (card.Hidden is { } hidden)
        {
            AddHidden(pieces, hidden, room);
        }

        if (card.Menu is { Label: null } list)
        {
            AddList(pieces, list);
        }

        pieces.AddRange(Fit(card.Footer, TextRole.Footer, room));
        AddControls(pieces, card);
        return pieces;
    }

    private List<Piece<PagePart>> Head(Card card, Extent room)
    {
        var pieces = new List<Piece<PagePart>>();
        if (Line(card.Heading) is { } heading)
        {
            var runs = new[] { new TextRun(heading) };
            var lines = card.Title.IsEmpty ? LineStyle.Heading(runs, level: 3) : LineStyle.Small(runs);
            pieces.Add(Pieces.Text(lines.Single(), linesAbove: 1, linesBelow: 1, leadsOn: true));
        }

        pieces.AddRange(Fit(card.Title, TextRole.Title, room.Half()));
        if (Line(LevelLook.Badge(card.Level, card.Tags)) is { } badge)
        {
            pieces.Add(Pieces.Text(InlineWriter.Line([new TextRun(badge)]), linesAbove: 1, leadsOn: true));
        }

        return pieces;
    }

    /// <summary>Shown openly: Discord hides plain text only, and what is hidden here helps to understand the question.</summary>
    private void AddHidden(List<Piece<PagePart>> pieces, HiddenPart hidden, Extent room)
    {
        var body = Fit(hidden.Body, TextRole.Body, room);
        if (body.Count > 0 && Line(hidden.Label) is { } label)
        {
            pieces.Add(Pieces.Text(InlineWriter.Line([new TextRun(label, TextStyles.Bold)]), linesBelow: 1, leadsOn: true));
        }

        pieces.AddRange(body);
    }

    /// <summary>A menu that is all a card has is read before one picks from it; a select shows its choices only when it is opened.</summary>
    private static void AddList(List<Piece<PagePart>> pieces, Menu menu)
    {
        for (var index = 0; index < menu.Choices.Length; index++)
        {
            var choice = menu.Choices[index];
            var level = choice.Level is { } known ? $"{LevelLook.Emoji(known)} " : "";
            var label = new TextRun(level + ControlText.Of(choice.Label, MessageLimits.OptionText), TextStyles.Bold);
            TextRun[] runs = Line(choice.Detail) is { } detail ? [label, new TextRun($" · {detail}")] : [label];
            pieces.Add(Pieces.Text($"- {InlineWriter.Line(runs)}", linesAbove: 1, index == menu.Choices.Length - 1 ? Spacing.Most : 1));
        }
    }

    private void AddControls(List<Piece<PagePart>> pieces, Card card)
    {
        if (card.Menu is { Choices.IsEmpty: false } menu)
        {
            pieces.AddRange(SelectRows.Of(menu, texts, ids).Select(Pieces.Row));
        }

        if (card.Picker is { } picker)
        {
            pieces.Add(Pieces.Row(SelectRows.Of(picker, ids)));
        }

        pieces.AddRange(ButtonRows.Of(card.Buttons, ids).Select(Pieces.Row));
    }

    /// <summary>Pieces that each fit into the room; a text with one that does not is cut smaller and smaller until all do.</summary>
    private IReadOnlyList<Piece<PagePart>> Fit(Markdown markdown, TextRole role, Extent room, int maxLength = int.MaxValue)
    {
        if (markdown.IsEmpty)
        {
            return [];
        }

        var pieces = _markdown.Of(markdown, role);
        if (maxLength == MarkdownSplitter.MinLength || pieces.All(piece => piece.Extent.FitsIn(room)))
        {
            return pieces;
        }

        var shorter = Math.Max(MarkdownSplitter.MinLength, Math.Min(room.Characters, Math.Min(maxLength, markdown.Source.Length) / 2));
        return [.. MarkdownSplitter.Split(markdown, shorter, texts.Sources).SelectMany(part => Fit(part, role, room, shorter))];
    }

    private static string? Line(string? text) => ControlText.OrNull(text, MaxLineLength);
}
