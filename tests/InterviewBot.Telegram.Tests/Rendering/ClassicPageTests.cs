using InterviewBot.Engine.Markup;
using InterviewBot.Telegram.Rendering;
using InterviewBot.Telegram.Tests.Rendering.Checks;

namespace InterviewBot.Telegram.Tests.Rendering;

public sealed class ClassicPageTests
{
    [Fact]
    public void What_is_too_long_goes_over_several_messages_with_the_keyboard_under_the_last()
    {
        var card = Cards.With(string.Concat(Enumerable.Repeat("A sentence of some words. ", 400))) with
        {
            Heading = "Heading",
            Footer = Markdown.FromContent("Footer"),
            Buttons = [Cards.Choice("b")],
        };
        var messages = Cards.Render(card, Cards.Classic);
        Assert.InRange(messages.Count, 3, 4);
        Assert.StartsWith("<b>Heading</b>\nA sentence", ((ClassicTelegramMessage)messages[0]).Html, StringComparison.Ordinal);
        Assert.EndsWith("<i>Footer</i>", ((ClassicTelegramMessage)messages[^1]).Html, StringComparison.Ordinal);
        Assert.All(messages.SkipLast(1), message => Assert.Null(message.Keyboard));
        Assert.NotNull(messages[^1].Keyboard);
        Assert.Equal(400, MessageRules.Check(messages).Split("sentence").Length - 1);
    }

    [Fact]
    public void A_heading_goes_over_with_what_it_heads()
    {
        var filler = string.Concat(Enumerable.Repeat("x ", 1900)).Trim();
        var messages = Cards.Render(Cards.With($"{filler}\n\n## Head\n\n{filler}"), Cards.Classic);
        Assert.Equal([filler, $"<b>Head</b>\n{filler}"], messages.Cast<ClassicTelegramMessage>().Select(message => message.Html));
    }

    [Fact]
    public void Characters_are_counted_as_code_points()
    {
        var smileys = string.Concat(Enumerable.Repeat("🙂 ", 2000)).Trim();
        Assert.Equal(smileys, Cards.Html(Cards.With(smileys)));
        Assert.True(smileys.Length > 4096);
    }

    [Fact]
    public void What_was_not_shown_as_formatted_for_its_number_goes_into_the_next_message()
    {
        var code = string.Concat(Enumerable.Range(0, 150).Select(number => $"`c{number}` "));
        var html = Cards.Render(Cards.With(code), Cards.Classic).Cast<ClassicTelegramMessage>().Select(message => message.Html).ToList();
        Assert.All(html, part => Assert.InRange(TelegramHtml.Parse(part).Entities.Count, 1, 100));
        Assert.Equal(150, html.Sum(part => TelegramHtml.Parse(part).Entities.Count));
    }

    [Fact]
    public void What_is_sent_counts_as_well_as_what_is_shown()
    {
        var links = string.Concat(Enumerable.Range(0, 60).Select(number => $"[a{number}](https://a.example/{new string('b', 700)})\n\n"));
        Assert.Equal(2, Cards.Render(Cards.With(links), Cards.Classic).Count);
        MessageRules.Check(Cards.Render(Cards.With(links), Cards.Classic));
    }
}
