using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Telegram.Rendering;
using InterviewBot.Telegram.Tests.Rendering.Checks;
using Telegram.Bot.Types.ReplyMarkups;

namespace InterviewBot.Telegram.Tests.Rendering;

public sealed class KeyboardTests
{
    private static readonly Card Question = new()
    {
        Title = Markdown.FromContent("How does *Kubernetes* use `etcd`?"),
        Buttons =
        [
            Cards.Choice("Answer", ChoiceMeaning.Answer),
            Cards.Choice("Suggestions", ChoiceMeaning.Suggestions),
            Cards.Choice("Comments (3)", ChoiceMeaning.Comments),
            Cards.Choice("Comment", ChoiceMeaning.WriteComment),
            Cards.Choice("Another", ChoiceMeaning.AnotherQuestion),
        ],
        About = Cards.Question,
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_question_has_two_buttons_a_row_and_the_view_last(bool isRich)
    {
        var options = new RenderingOptions { IsRich = isRich, IsShareable = true, Switch = isRich ? ViewSwitch.ToClassic : ViewSwitch.ToRich };
        Assert.Equal(
            $"Answer, Suggestions / Comments (3), Comment / Another, ↗ Share / {(isRich ? "Classic view" : "Rich view")}",
            Layout(Question, options));
    }

    [Fact]
    public void Values_share_a_row_by_fours_apart_from_what_else_there_is()
        => Assert.Equal(
            "00:00, 01:00, 02:00, 03:00 / 04:00 / Back",
            Layout(
                new Card
                {
                    Title = Markdown.FromContent("When?"),
                    Buttons =
                    [
                        .. Enumerable.Range(0, 5).Select(hour => Cards.Choice($"0{hour}:00", ChoiceMeaning.Value)),
                        Cards.Choice("Back", ChoiceMeaning.Other),
                    ],
                },
                new RenderingOptions { IsRich = true, IsShareable = false, Switch = ViewSwitch.None }));

    [Fact]
    public void Only_the_answer_is_coloured()
    {
        var styles = Keyboard(Question, Cards.Classic).InlineKeyboard.SelectMany(row => row).Select(button => button.Style);
        Assert.Equal([KeyboardButtonStyle.Primary, null, null, null, null], styles);
    }

    [Theory]
    [InlineData(true, "1:view:q=kubernetes-etcd:k=plain")]
    [InlineData(false, "1:view:q=kubernetes-etcd:k=fine")]
    public void The_view_button_names_the_other_view(bool isRich, string data)
    {
        var options = new RenderingOptions { IsRich = isRich, Switch = isRich ? ViewSwitch.ToClassic : ViewSwitch.ToRich };
        Assert.Equal(data, Keyboard(Question, options).InlineKeyboard.Last().Single().CallbackData);
    }

    [Fact]
    public void Cards_about_no_question_are_neither_shared_nor_switched()
        => Assert.Equal(
            "b",
            Layout(new Card { Heading = "Help", Buttons = [Cards.Choice("b")] }, Cards.Rich with { IsShareable = true, Switch = ViewSwitch.ToClassic }));

    [Fact]
    public void Sharing_opens_a_link_to_the_question()
        => Assert.Equal(
            "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fquizbot%3Fstart%3Dq_kubernetes-etcd&text=How%20does%20Kubernetes%20use%20etcd%3F",
            Share(Cards.Bot).Url);

    [Fact]
    public void Sharing_goes_by_inline_mode_where_the_bot_has_it()
        => Assert.Equal("kubernetes-etcd", Share(Cards.Bot with { SupportsInlineQueries = true }).SwitchInlineQuery);

    [Fact]
    public void Languages_stand_side_by_side_and_pages_on_a_row_of_their_own()
    {
        Assert.Equal(
            "Tiếng Việt, English, Auto",
            Layout(new Card { Heading = "Language", Buttons = [.. new[] { "Tiếng Việt", "English", "Auto" }.Select(label => Cards.Choice(label, ChoiceMeaning.Language))] }));
        Assert.Equal(
            "Comment / Previous page, Next page",
            Layout(new Card
            {
                Heading = "Comments",
                Buttons =
                [
                    Cards.Choice("Comment", ChoiceMeaning.WriteComment),
                    Cards.Choice("Previous page", ChoiceMeaning.PreviousPage),
                    Cards.Choice("Next page", ChoiceMeaning.NextPage),
                ],
            }));
    }

    [Fact]
    public void A_long_label_has_a_row_of_its_own()
        => Assert.Equal(
            "Ask a Kubernetes question / Topics, Help",
            Layout(new Card { Heading = "Hi", Buttons = [Cards.Choice("Ask a Kubernetes question"), Cards.Choice("Topics"), Cards.Choice("Help")] }));

    [Fact]
    public void A_classic_menu_is_on_the_keyboard_one_a_row_before_the_buttons()
    {
        var card = new Card
        {
            Heading = "Topics",
            Menu = new Menu(
                Label: null,
                [
                    Cards.Choice("Docker", ChoiceMeaning.AskTopic) with { Detail = "4 junior · 2 senior" },
                    Cards.Choice("What is a Pod?", ChoiceMeaning.OpenQuestion) with { Detail = "Kubernetes", Level = Level.Junior },
                ]),
            Buttons = [Cards.Choice("b"), Cards.Choice("c")],
        };
        Assert.Equal("Docker · 4 junior · 2 senior / 🟢 What is a Pod? / b, c", Layout(card));
        Assert.Equal("b, c", Layout(card, Cards.Rich));
    }

    [Fact]
    public void Labels_are_cut_between_characters()
    {
        var label = Cards.Choice(new string('x', 57) + "👩‍👩‍👧‍👦 and more") with { Level = null };
        Assert.Equal(new string('x', 57) + "…", Layout(new Card { Heading = "Hi", Buttons = [label] }));
        Assert.Equal("…", Layout(new Card { Heading = "Hi", Buttons = [Cards.Choice("\u200B")] }));
    }

    [Fact]
    public void Buttons_without_a_text_get_something_to_stand_under()
    {
        var message = Assert.IsType<ClassicTelegramMessage>(Assert.Single(Cards.Render(new Card { Buttons = [Cards.Choice("b")] }, Cards.Rich)));
        Assert.Equal("…", message.Html);
        Assert.Equal("b", Layout(message.Keyboard));
    }

    [Fact]
    public void More_buttons_than_fit_go_over_several_messages()
    {
        var menu = new Menu("All", [.. Enumerable.Range(1, 250).Select(number => Cards.Choice($"Topic {number}"))]);
        var messages = Cards.Render(new Card { Heading = "Topics", Menu = menu }, Cards.Classic);
        MessageRules.Check(messages);
        Assert.Equal([100, 100, 50], messages.Select(message => message.Keyboard!.InlineKeyboard.Count()));
    }

    [Fact]
    public void A_reply_of_nothing_gives_no_message()
    {
        Assert.Empty(Cards.Render(Reply.None, Cards.Rich));
        Assert.Empty(Cards.Render(new Card(), Cards.Rich));
        Assert.Empty(Cards.Render(new Notice(Markdown.Empty), Cards.Classic));
    }

    [Fact]
    public void The_words_of_the_adapter_are_in_the_language_of_the_reply()
        => Assert.EndsWith(
            "↗ Chia sẻ / Xem bản thường",
            Layout(Question with { Language = Language.Vietnamese }, Cards.Rich with { IsShareable = true, Switch = ViewSwitch.ToClassic }),
            StringComparison.Ordinal);

    private static InlineKeyboardButton Share(BotIdentity bot)
        => new ReplyRenderer(bot, []).Render(Question, Cards.Rich with { IsShareable = true })[0].Keyboard!.InlineKeyboard.Last().Last();

    private static InlineKeyboardMarkup Keyboard(Reply reply, RenderingOptions options)
    {
        var messages = Cards.Render(reply, options);
        MessageRules.Check(messages);
        return Assert.Single(messages).Keyboard!;
    }

    private static string Layout(Reply reply, RenderingOptions? options = null) => Layout(Keyboard(reply, options ?? Cards.Classic));

    private static string Layout(InlineKeyboardMarkup? keyboard)
        => string.Join(" / ", keyboard!.InlineKeyboard.Select(row => string.Join(", ", row.Select(button => button.Text))));
}
