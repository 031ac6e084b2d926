using System.Collections.Immutable;
using InterviewBot.Engine.Account;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Markup.Reading;
using InterviewBot.Engine.Questions;
using Telegram.Bot.Types.ReplyMarkups;

namespace InterviewBot.Telegram.Rendering.Keyboards;

/// <summary>Makes the keyboard under a message.</summary>
internal sealed class KeyboardBuilder(BotIdentity bot, TelegramTexts texts)
{
    private const int MaxSharedTitle = 200;
    private const int NumbersInRow = 5;
    private const int ValuesInRow = 4;

    private readonly KeyboardRows _rows = new();

    /// <summary>Things to pick one from, one a row.</summary>
    public void AddMenu(Menu menu)
    {
        foreach (var choice in menu.Choices)
        {
            _rows.Add(Button(choice), group: nameof(Menu), width: 1);
        }
    }

    /// <summary>What one can do: two a row, comments by their numbers, values, the pages and the languages on rows of their own.</summary>
    public void AddButtons(ImmutableArray<Choice> choices)
    {
        var languages = choices.Count(choice => choice.Meaning is ChoiceMeaning.Language);
        foreach (var choice in choices)
        {
            var (group, width) = choice.Meaning switch
            {
                ChoiceMeaning.OpenComment => (nameof(ChoiceMeaning.OpenComment), NumbersInRow),
                ChoiceMeaning.Value => (nameof(ChoiceMeaning.Value), ValuesInRow),
                ChoiceMeaning.PreviousPage or ChoiceMeaning.NextPage => (nameof(ChoiceMeaning.NextPage), 2),
                ChoiceMeaning.Language when languages > 1 => (nameof(ChoiceMeaning.Language), 3),
                _ => (nameof(Card), 2),
            };
            _rows.Add(Button(choice), group, width);
        }
    }

    /// <summary>Takes the question to other chats: by inline mode where the bot has it, else as a link to the bot.</summary>
    public void AddShare(QuestionId question, Markdown title)
    {
        var share = bot.SupportsInlineQueries
            ? InlineKeyboardButton.WithSwitchInlineQuery(texts.Share, question.Value)
            : InlineKeyboardButton.WithUrl(texts.Share, ShareLink(question, title));
        _rows.Add(share, nameof(Card), width: 2);
    }

    /// <summary>Changes the chat's view, under what shows a question.</summary>
    public void AddSwitch(ViewSwitch view, Card card)
    {
        var toClassic = view is ViewSwitch.ToClassic;
        if (view is not ViewSwitch.None && PlainView.Choose(toClassic, card) is { } action)
        {
            var label = toClassic ? texts.ClassicView : texts.RichView;
            _rows.Add(InlineKeyboardButton.WithCallbackData(label, action.Encode()), nameof(ViewSwitch), width: 1);
        }
    }

    /// <returns>One keyboard, several where one does not hold all buttons, or none when there are none.</returns>
    public List<InlineKeyboardMarkup> Finish() => _rows.Finish();

    private string ShareLink(QuestionId question, Markdown title)
    {
        var link = Uri.EscapeDataString(bot.DeepLink($"q_{question}"));
        var text = Uri.EscapeDataString(Graphemes.Cut(CleanText.OnOneLine(title.ToPlainText()), MaxSharedTitle));
        return $"https://t.me/share/url?url={link}&text={text}";
    }

    private static InlineKeyboardButton Button(Choice choice)
    {
        var button = InlineKeyboardButton.WithCallbackData(ButtonLabel.Of(choice), choice.Action.Encode());
        // One colour on a keyboard says where to press; two would say nothing.
        button.Style = choice.Meaning switch
        {
            ChoiceMeaning.Answer => KeyboardButtonStyle.Primary,
            ChoiceMeaning.Delete => KeyboardButtonStyle.Danger,
            _ => null,
        };
        return button;
    }
}
