using System.Text;
using FsCheck.Xunit;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Telegram.Rendering;
using InterviewBot.Telegram.Rendering.Links;
using InterviewBot.Telegram.Tests.Rendering.Checks;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace InterviewBot.Telegram.Tests.Rendering;

[Properties(Arbitrary = [typeof(Documents)], MaxTest = 100)]
public sealed class RenderingProperties
{
    [Property]
    public void Whatever_a_card_holds_Telegram_takes_it(AnyMarkdown title, AnyMarkdown body, AnyMarkdown hidden, AnyText text, bool isRich)
    {
        var card = new Card
        {
            Heading = text.Text,
            Title = title.Markdown,
            Level = Level.Senior,
            Tags = [text.Text, "etcd"],
            Body = body.Markdown,
            Hidden = new HiddenPart(text.Text, hidden.Markdown),
            Menu = new Menu(text.Text, [Cards.Choice(text.Text) with { Detail = text.Text, Level = Level.Junior }]),
            Footer = Markdown.Escape(text.Text),
            Buttons = [Cards.Choice(text.Text), Cards.Choice("b") with { Detail = text.Text }],
            About = Cards.Question,
        };
        MessageRules.Check(Cards.Render(card, new RenderingOptions { IsRich = isRich, IsShareable = true, Switch = ViewSwitch.ToClassic }));
    }

    [Property]
    public void No_text_is_lost_in_a_body(AnyMarkdown any, bool isRich)
        => AssertShows(any, new Card { Body = any.Markdown }, isRich);

    [Property]
    public void No_text_is_lost_in_a_title(AnyMarkdown any, bool isRich)
        => AssertShows(any, new Card { Title = any.Markdown }, isRich);

    [Property]
    public void No_text_is_lost_in_a_hidden_part(AnyMarkdown any, bool isRich)
        => AssertShows(any, new Card { Hidden = new HiddenPart("More", any.Markdown) }, isRich);

    [Property]
    public void No_text_is_lost_in_a_notice(AnyMarkdown any)
        => AssertShows(any, new Notice(any.Markdown), isRich: true);

    [Property]
    public void A_persons_text_is_shown_as_it_was_typed(AnyText any, bool isRich)
    {
        var shown = MessageRules.Check(Cards.Render(new Card { Body = Markdown.Escape(any.Text) }, new RenderingOptions { IsRich = isRich }));
        Assert.Equal(WithoutJoiners(Typed(any.Text)), VisibleText.IsBlank(shown) ? "" : WithoutJoiners(shown.Trim('\v')));
    }

    private static void AssertShows(AnyMarkdown any, Reply reply, bool isRich)
    {
        var shown = VisibleText.LettersOf(MessageRules.Check(Cards.Render(reply, new RenderingOptions { IsRich = isRich })));
        var written = VisibleText.LettersOf(any.Markdown.ToPlainText());

        // A table that is told row by row repeats its headers, in between.
        var isInOrder = any.Markdown.Parse().Descendants<Table>().Any()
            ? VisibleText.ContainsInAnyOrder(shown, written)
            : VisibleText.Contains(shown, written);
        Assert.True(isInOrder, $"Written:\n{written}\nShown:\n{shown}");
    }

    /// <summary>Lines without white space around them and without what Telegram takes out; nothing, where nothing can be seen.</summary>
    private static string Typed(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.AsSpan().Trim().EnumerateLines())
        {
            lines.Add(string.Concat(line.Trim().ToString().EnumerateRunes().Select(Shown)));
        }

        var typed = string.Join('\n', lines).Trim();
        return VisibleText.IsBlank(typed) ? "" : typed;
    }

    private static string WithoutJoiners(string text) => text.Replace($"{AutomaticLinks.WordJoiner}", "", StringComparison.Ordinal);

    private static string Shown(Rune letter) => letter.Value switch
    {
        0 => "\uFFFD",
        '\t' => " ",
        (>= 0x2028 and <= 0x202E) or (>= 0x2066 and <= 0x2069) => "",
        _ when Rune.IsControl(letter) => "",
        _ => letter.ToString(),
    };
}
