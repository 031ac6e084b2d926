using InterviewBot.Engine.Adapters.Pages;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Markup.Reading;
using InterviewBot.Telegram.Rendering.Keyboards;
using InterviewBot.Telegram.Rendering.Links;
using InterviewBot.Telegram.Rendering.Pages;
using Markdig.Extensions.Footnotes;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace InterviewBot.Telegram.Rendering.Rich;

/// <summary>The parts of a card as blocks.</summary>
/// <param name="sourcesLabel">Stands over the footnotes.</param>
/// <param name="jumps">References lead to the sources in the same message; else to the sources' addresses.</param>
/// <param name="links">What of its texts Telegram may link by itself; of headings and labels nothing. Null: it is asked to link nothing.</param>
internal sealed class RichCard(string sourcesLabel, bool jumps, AutomaticLinks? links) : ICardRenderer<IReadOnlyList<InputRichBlock>>
{
    private const int TitleSize = 3;
    private const int LabelSize = 5;

    private readonly RichMeter _meter = new();

    /// <summary>
    /// Telegram takes 32,768 characters and 500 blocks. We keep to 8,000, because some clients are reported to cut off what is much
    /// longer; addresses, which nobody sees, count towards the greater number.
    /// </summary>
    public Extent Room { get; } = new(Characters: 8000, Weight: 32_768, Parts: 500);

    public bool IsMenuOnKeyboard => false;

    public Extent HidingExtent(string label)
    {
        _meter.AddText(label);
        _meter.AddBlock();
        return _meter.Take();
    }

    public Piece<IReadOnlyList<InputRichBlock>> Heading(string text, bool isTitle)
        => Block(new InputRichBlockSectionHeading { Text = Plain(text), Size = isTitle ? TitleSize : LabelSize }, leadsOn: true);

    public Piece<IReadOnlyList<InputRichBlock>> Badge(string line)
        => Block(new InputRichBlockParagraph { Text = Plain(line) }, leadsOn: true);

    public IReadOnlyList<Piece<IReadOnlyList<InputRichBlock>>> Text(Markdown markdown, TextRole role)
    {
        var names = new SourceNames(PrefixOf(role));
        var inlines = new RichInlines(_meter, jumps ? names : null, links);
        var walker = new RichBlocks(inlines, _meter);
        var depth = role is TextRole.Hidden ? 2 : 1;
        var pieces = new List<Piece<IReadOnlyList<InputRichBlock>>>();
        foreach (var block in markdown.Parse())
        {
            var blocks = new List<InputRichBlock>(capacity: 1);
            if (block is FootnoteGroup { Count: > 0 } footnotes)
            {
                new RichSources(inlines, _meter, sourcesLabel, names).Add(blocks, footnotes, isHidden: depth == 1);
            }
            else
            {
                walker.Add(blocks, block, depth);
            }

            if (blocks.Count > 0)
            {
                pieces.Add(new(blocks.ConvertAll(made => InRole(made, role)), _meter.Take(), role is TextRole.Title || blocks[^1] is InputRichBlockSectionHeading));
            }
        }

        return pieces;
    }

    public Piece<IReadOnlyList<InputRichBlock>> Hide(string label, IReadOnlyList<Piece<IReadOnlyList<InputRichBlock>>> pieces)
    {
        var details = new InputRichBlockDetails { Summary = Plain(label), Blocks = [.. pieces.SelectMany(piece => piece.Content)] };
        _meter.AddBlock();
        return new([details], _meter.Take() + Pager.Sum(pieces));
    }

    public IEnumerable<Piece<IReadOnlyList<InputRichBlock>>> Menu(Menu menu)
    {
        if (menu.Label is { } label && !CleanText.IsBlank(label))
        {
            yield return Heading(Graphemes.Cut(CleanText.OnOneLine(label).Trim(), ButtonLabel.MaxLength), isTitle: false);
        }

        foreach (var choice in menu.Choices)
        {
            var button = new RichMessageButton { Text = Label(choice), CallbackData = choice.Action.Encode() };
            yield return Block(new InputRichBlockButtons { Buttons = [button], Align = RichBlockTableCellAlign.Left });
        }
    }

    private Piece<IReadOnlyList<InputRichBlock>> Block(InputRichBlock block, bool leadsOn = false)
    {
        _meter.AddBlock();
        return new([block], _meter.Take(), leadsOn);
    }

    /// <summary>Telegram links nothing in a button.</summary>
    private RichText Label(Choice choice)
    {
        var label = ButtonLabel.Of(choice);
        _meter.AddText(label);
        return label;
    }

    private RichText Plain(string text)
    {
        var shown = links is null ? text : AutomaticLinks.None.Prevent(text);
        _meter.AddText(shown);
        return shown;
    }

    private static InputRichBlock InRole(InputRichBlock block, TextRole role) => (role, block) switch
    {
        (TextRole.Title, InputRichBlockParagraph paragraph) => new InputRichBlockSectionHeading { Text = paragraph.Text, Size = TitleSize },
        (TextRole.Footer, InputRichBlockParagraph paragraph) => new InputRichBlockFooter { Text = paragraph.Text },
        _ => block,
    };

    private static char PrefixOf(TextRole role) => role switch
    {
        TextRole.Title => 't',
        TextRole.Body => 's',
        TextRole.Hidden => 'h',
        TextRole.Footer => 'f',
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
