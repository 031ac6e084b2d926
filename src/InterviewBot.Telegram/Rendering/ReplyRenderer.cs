using System.Collections.Frozen;
using System.Collections.Immutable;
using InterviewBot.Engine.Adapters.Pages;
using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Rendering.Classic;
using InterviewBot.Telegram.Rendering.Keyboards;
using InterviewBot.Telegram.Rendering.Links;
using InterviewBot.Telegram.Rendering.Pages;
using InterviewBot.Telegram.Rendering.Rich;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace InterviewBot.Telegram.Rendering;

/// <summary>Makes the messages that show a reply. No reply whatever makes a message that Telegram would not take.</summary>
/// <param name="bot">Whose messages they are.</param>
/// <param name="commands">The names of its commands.</param>
internal sealed class ReplyRenderer(BotIdentity bot, IEnumerable<string> commands)
{
    private readonly AutomaticLinks _commandLinks = new(commands.ToFrozenSet(StringComparer.Ordinal));

    /// <summary>
    /// One or more messages, in order, the keyboard under the last one; only a keyboard of more than a hundred buttons goes over several.
    /// A reply that says nothing and offers nothing gives none.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The reply is neither a card nor a notice nor silence.</exception>
    public ImmutableArray<TelegramMessage> Render(Reply reply, RenderingOptions options) => reply switch
    {
        Card card when options.IsRich => Rich(card, options),
        Card card => Classic(card, options, IsGuide(card)),
        // A sentence needs no blocks, and as text also the oldest client shows it.
        Notice notice => Classic(new Card { Body = notice.Text, Buttons = notice.Choices, Language = notice.Language }, options, isGuide: true),
        Silence => [],
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply.GetType().Name, "A kind of reply that is no message."),
    };

    private ImmutableArray<TelegramMessage> Rich(Card card, RenderingOptions options)
    {
        var texts = TelegramTexts.In(card.Language);
        var links = IsGuide(card) ? _commandLinks : null;
        var pages = RichPages(card, texts, links, jumps: true);
        if (pages.Count > 1)
        {
            // A reference cannot jump into another message; there it opens the source.
            pages = RichPages(card, texts, links, jumps: false);
        }

        var keyboards = Keyboards(card, options, texts);
        return [.. Place(pages, keyboards, TelegramMessage (page, keyboard) => new RichTelegramMessage(
            new InputRichMessage
            {
                Blocks = [.. page.SelectMany(piece => piece.Content)],
                SkipEntityDetection = links is null,
            },
            keyboard))];
    }

    private static IReadOnlyList<IReadOnlyList<Piece<IReadOnlyList<InputRichBlock>>>> RichPages(Card card, TelegramTexts texts, AutomaticLinks? links, bool jumps)
        => new CardPages<IReadOnlyList<InputRichBlock>>(new RichCard(texts.Sources, jumps, links), texts.Sources).Lay(card);

    private ImmutableArray<TelegramMessage> Classic(Card card, RenderingOptions options, bool isGuide)
    {
        var texts = TelegramTexts.In(card.Language);
        var classic = new ClassicCard(texts.Sources, isGuide ? _commandLinks : AutomaticLinks.None);
        var pages = new CardPages<HtmlPart>(classic, texts.Sources).Lay(card);
        return [.. Place(
            pages,
            Keyboards(card, options, texts),
            TelegramMessage (page, keyboard) => new ClassicTelegramMessage(ClassicCard.Join(page), keyboard))];
    }

    /// <summary>
    /// The bot's words about itself, for one reader: there a /command of its own is worth pressing, as it is in a sentence. Elsewhere what
    /// a person or a question's author wrote is no mention, command or tag just because it looks like one.
    /// </summary>
    private static bool IsGuide(Card card) => card is { Audience: Audience.OnlyYou, About: null };

    /// <summary>It asks a question: what shows an answer or comments is not what one takes to others.</summary>
    private static bool IsPost(Card card) => card.Buttons.Any(button => button.Meaning is ChoiceMeaning.Answer);

    private List<InlineKeyboardMarkup> Keyboards(Card card, RenderingOptions options, TelegramTexts texts)
    {
        var keyboard = new KeyboardBuilder(bot, texts);
        if (card.Menu is { } menu && !options.IsRich)
        {
            keyboard.AddMenu(menu);
        }

        keyboard.AddButtons(card.Buttons);
        if (options.IsShareable && card.About is { } question && IsPost(card))
        {
            keyboard.AddShare(question, card.Title);
        }

        keyboard.AddSwitch(options.Switch, card);

        return keyboard.Finish();
    }

    /// <summary>The first keyboard stands under the last page; each further one needs a message of its own to stand under.</summary>
    private static IEnumerable<TelegramMessage> Place<T>(
        IReadOnlyList<IReadOnlyList<Piece<T>>> pages, List<InlineKeyboardMarkup> keyboards, Func<IReadOnlyList<Piece<T>>, InlineKeyboardMarkup?, TelegramMessage> message)
    {
        for (var index = 0; index < pages.Count; index++)
        {
            var isLast = index == pages.Count - 1;
            yield return message(pages[index], isLast && keyboards.Count > 0 ? keyboards[0] : null);
        }

        foreach (var keyboard in keyboards.Skip(pages.Count > 0 ? 1 : 0))
        {
            yield return new ClassicTelegramMessage("…", keyboard);
        }
    }
}
