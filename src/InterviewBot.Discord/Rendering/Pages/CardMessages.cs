using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Rendering.Controls;
using InterviewBot.Discord.Rendering.Markup;
using InterviewBot.Engine.Adapters.Pages;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup.Reading;

namespace InterviewBot.Discord.Rendering.Pages;

/// <summary>
/// Lays a card out: on one message where it fits. One that is too long is turned page by page within one message where the reply can be had
/// again, as buttons do; else it takes several.
/// </summary>
internal static class CardMessages
{
    private const int MaxTitleLength = 100;

    private static readonly Extent Room = MessageLimits.Message - MessageLimits.Envelope - Pieces.Frame;

    /// <summary>The title once more, each of its characters escaped or of many bytes, and a row of three buttons.</summary>
    private static readonly Extent Turning = new(Characters: (2 * MaxTitleLength) + 20, Weight: (6 * MaxTitleLength) + 900, Parts: 5);

    /// <returns>The components of each message; none when the card says and offers nothing.</returns>
    public static IReadOnlyList<List<Component>> Of(Card card, int page)
    {
        var (texts, ids) = (DiscordTexts.In(card.Language), new CustomIds());
        var again = card.Again is { Fits: true } carried ? carried : null;

        // Room for what leads through the pages is kept from the first, so that a piece that fits once fits always.
        var room = again is null ? Room : Room - Turning;
        var pieces = new CardPieces(texts, ids).Of(card, room);
        if (!pieces.Any(IsSeen))
        {
            return [];
        }

        if (Pager.Sum(pieces).FitsIn(Room))
        {
            return [PageComponents.Of(pieces)];
        }

        var pages = Pager.Lay(pieces, room).Where(page => page.Any(IsSeen)).ToList();
        if (again is null || pages.Count == 1)
        {
            return [.. pages.Select(PageComponents.Of)];
        }

        var shown = Math.Clamp(page, 1, pages.Count);
        var row = Pieces.Row(PageRow.Of(again, shown, pages.Count, texts, ids));
        return [PageComponents.Of([.. shown > 1 ? Continued(card) : [], .. pages[shown - 1], row])];
    }

    /// <summary>A line across is shown between texts only; a message of nothing else would be empty, which Discord refuses.</summary>
    private static bool IsSeen(Piece<PagePart> piece) => piece.Content is not DividerPart;

    /// <summary>Says on later pages what they belong to.</summary>
    private static IEnumerable<Piece<PagePart>> Continued(Card card)
    {
        var title = card.Title.IsEmpty ? card.Heading : card.Title.ToPlainText();
        if (ControlText.OrNull(title, MaxTitleLength) is { } line)
        {
            yield return Pieces.Text(LineStyle.Small([new TextRun(line, TextStyles.Bold)]).Single(), linesAbove: 1, linesBelow: 1);
        }
    }
}
