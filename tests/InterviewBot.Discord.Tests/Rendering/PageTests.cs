using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;

namespace InterviewBot.Discord.Tests.Rendering;

public sealed class PageTests
{
    private static readonly Card Long = new()
    {
        Heading = "Heading",
        Title = Markdown.FromContent("Title *and* more"),
        Body = Markdown.Blocks(Enumerable.Range(1, 20).Select(number => Markdown.FromContent($"Block {number}. {new string('x', 500)}"))),
        Footer = Markdown.FromContent("Footer"),
        Menu = new Menu("Next", [Cards.Choice("One")]),
        Buttons = [Cards.Choice("Comment")],
    };

    private static readonly Card Turned = Long with { Again = Cards.Again };

    [Fact]
    public void What_can_be_had_again_is_turned_within_one_message()
    {
        Assert.EndsWith("xxx\n▌ [◀️ Back (off)] [1/3 (off)] [▶️ Read on]", Cards.Looks(Turned), StringComparison.Ordinal);
        Assert.StartsWith("▌ -# Heading\n▌ ## Title _and_ more\n▌ ─────────────\n▌ Block 1.", Cards.Looks(Turned), StringComparison.Ordinal);
    }

    [Fact]
    public void Later_pages_say_what_they_belong_to_and_the_last_has_the_controls()
    {
        Assert.StartsWith("▌ -# **Title and more**\n▌ Block", Cards.Looks(Turned, page: 2), StringComparison.Ordinal);
        Assert.EndsWith("xxx\n▌ [◀️ Back] [2/3 (off)] [▶️ Read on]", Cards.Looks(Turned, page: 2), StringComparison.Ordinal);
        Assert.EndsWith("▌ -# Footer\n▌ (▾ Next: One)\n▌ [Comment]\n▌ [◀️ Back] [3/3 (off)] [▶️ Read on (off)]", Cards.Looks(Turned, page: 3), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "1/3")]
    [InlineData(99, "3/3")]
    public void A_page_that_is_not_there_shows_the_nearest(int page, string place)
        => Assert.Contains($"[{place} (off)]", Cards.Looks(Turned, page), StringComparison.Ordinal);

    [Fact]
    public void Turning_carries_the_action_and_the_page()
        => Assert.Equal(
            ["a1.0:1:answer:q=kubernetes-etcd", "a2.0:1:answer:q=kubernetes-etcd", "a3.0:1:answer:q=kubernetes-etcd"],
            Assert.IsType<ActionRow>(Assert.IsType<Container>(Assert.Single(Assert.Single(Cards.Render(Turned, page: 2)).Components!)).Components[^1])
                .Components.OfType<Button>().Select(button => button.CustomId));

    [Fact]
    public void What_leads_through_full_pages_has_its_room()
    {
        var card = new Card
        {
            Title = Markdown.Escape(new string('*', 100)),
            Body = Markdown.Blocks(Enumerable.Repeat(Markdown.FromContent("a few words"), 2000)),
            Again = Cards.Again,
        };
        Assert.All(Enumerable.Range(1, 7), page => Assert.Contains($"[{page}/", Cards.Looks(card, page), StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_be_had_again_takes_several_messages_with_the_controls_under_the_last()
    {
        var messages = Cards.Render(Long);
        Assert.Equal(3, messages.Count);
        Assert.DoesNotContain(messages.SkipLast(1), message => Cards.Looks(message).Contains('[', StringComparison.Ordinal));
        Assert.EndsWith("▌ -# Footer\n▌ (▾ Next: One)\n▌ [Comment]", Cards.Looks(messages[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_button_can_bring_back_takes_several_messages_too()
        => Assert.Equal(3, Cards.Render(Long with { Again = new ButtonAction("search", new Arguments { Text = new string('x', 100) }) }).Count);

    [Fact]
    public void A_heading_goes_over_with_what_it_heads()
    {
        var card = Cards.With($"{new string('a', 3000)}\n\n### Head\n\n{new string('b', 2000)}") with { Again = Cards.Again };
        Assert.DoesNotContain("### Head", Cards.Looks(card), StringComparison.Ordinal);
        Assert.Contains("### Head\n▌ bbb", Cards.Looks(card, page: 2), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_list_is_cut_between_its_items_and_long_code_closed_and_opened_again()
    {
        var list = Cards.With(string.Join('\n', Enumerable.Range(1, 200).Select(number => $"{number}. {new string('x', 30)}"))) with { Again = Cards.Again };
        Assert.Matches("x{30}\n▌ \\[◀️", Cards.Looks(list));
        Assert.Matches("^▌ [0-9]+\\. x{30}\n", Cards.Looks(list, page: 2));
        var code = Cards.With($"```cs\n{string.Join('\n', Enumerable.Repeat("line();", 900))}\n```") with { Again = Cards.Again };
        Assert.Contains("▌ line();\n▌ ```\n▌ [◀️", Cards.Looks(code), StringComparison.Ordinal);
        Assert.StartsWith("▌ ```cs\n▌ line();\n", Cards.Looks(code, page: 2), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_many_bytes_is_cut_earlier_than_its_characters_ask()
        => Assert.Equal(2, Cards.Render(Cards.With(string.Join("\n\n", Enumerable.Repeat(new string('漢', 300), 11)))).Count);
}
