using System.Text;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Adapters.Pages;

namespace InterviewBot.Discord.Rendering.Pages;

/// <summary>Makes a page's components of its pieces.</summary>
internal static class PageComponents
{
    private static readonly TextDisplay Nothing = new("…");

    /// <summary>Texts that follow each other are joined; a page of controls alone gets something to stand under.</summary>
    public static List<Component> Of(IEnumerable<Piece<PagePart>> page)
    {
        var components = new List<Component>();
        var text = new StringBuilder();
        TextPart? previous = null;
        foreach (var piece in page)
        {
            switch (piece.Content)
            {
                case TextPart part:
                    text.Append('\n', previous is null ? 0 : Math.Min(previous.LinesBelow, part.LinesAbove)).Append(part.Markup);
                    previous = part;
                    break;
                case DividerPart:
                    Finish();
                    components.Add(new Separator { Divider = true, Spacing = SeparatorSpacing.Small });
                    break;
                case RowPart row:
                    Finish();
                    components.Add(row.Row);
                    break;
                default:
                    throw new InvalidOperationException($"A page has no part {piece.Content.GetType().Name}.");
            }
        }

        Finish();
        TrimDividers(components);
        if (components is [ActionRow, ..])
        {
            components.Insert(0, Nothing);
        }

        return components;

        void Finish()
        {
            if (previous is not null)
            {
                components.Add(new TextDisplay(text.ToString()));
                text.Clear();
                previous = null;
            }
        }
    }

    /// <summary>A line across parts two texts; at the end of a page, or twice, it parts nothing.</summary>
    private static void TrimDividers(List<Component> components)
    {
        for (var index = components.Count - 1; index >= 0; index--)
        {
            if (components[index] is Separator && (index == 0 || components[index - 1] is not TextDisplay || index == components.Count - 1))
            {
                components.RemoveAt(index);
            }
        }
    }
}
