using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Telegram.Rendering.Links;
using InterviewBot.Testing.Telegram.Html;

namespace InterviewBot.Telegram.Tests.Rendering;

/// <summary>A | shows where a word joiner stands.</summary>
public sealed class AutomaticLinkTests
{
    [Theory]
    [InlineData("@everyone, @an_b", "@|everyone, @|an_b")]
    [InlineData("/stop /stop@quizbot (/a) /b@c/", "/|stop /|stop@quizbot (/|a) /|b@c/")]
    [InlineData("#go #1st #c#", "#|go #|1st #|c#")]
    [InlineData("$USD, $PATH: $1INCH", "$|USD, $|PATH: $|1INCH")]
    [InlineData("README.md, kubernetes.io/docs", "README.|md, kubernetes.|io/docs")]
    [InlineData("me@mail.example.org", "me@mail.|example.|org")]
    [InlineData("10.org..\u0301", "10.|org.|.|\u0301")]
    [InlineData("https://a.b1 10.0.0.1:80", "https://a.|b1 10.|0.|0.|1:80")]
    [InlineData("tg://resolve?domain=a Ton://-", "tg:|//resolve?domain=a Ton:|//-")]
    [InlineData("@**everyone**, /*stop*", "@|everyone, /|stop")]
    public void What_Telegram_would_link_is_kept_apart(string markdown, string shown)
        => Assert.Equal(shown, Shown(Cards.With(markdown)));

    [Theory]
    [InlineData("/etc/hosts, and/or, 1/2, //comment, <b>/stop")]
    [InlineData("a@b, @ home, @a")]
    [InlineData("C#, # 1, #1, a#b")]
    [InlineData("$5, $HOME_DIR, $KUBECONFIG, a$B, $$A, $(A)")]
    [InlineData("3.14, 1.29.3, e.g. this. And that... So v1.29")]
    [InlineData("10:30, a://b, std::vector")]
    public void What_Telegram_leaves_alone_can_be_copied_as_it_is(string text)
        => Assert.Equal(text, Shown(new Card { Body = Markdown.Escape(text) }));

    [Fact]
    public void Code_and_links_stay_as_they_are()
        => Assert.Equal(
            "<code>@everyone</code> <a href=\"https://a.example/\">a.example</a> me@a.example",
            Cards.Html(Cards.With("`@everyone` [a.example](https://a.example) <me@a.example>")));

    [Fact]
    public void Headings_tags_and_labels_are_kept_apart_too()
        => Assert.Equal(
            """
            @|an
            @|title
            node.|js

            /|footer

            #|label
            """,
            Shown(new Card
            {
                Heading = "@an",
                Title = Markdown.FromContent("@title"),
                Tags = ["node.js"],
                Menu = new Menu("#label", [Cards.Choice("b")]),
                Footer = Markdown.FromContent("/footer"),
            }));

    [Theory]
    [InlineData(Audience.OnlyYou, false, "/help /|stop @|an /topics")]
    [InlineData(Audience.OnlyYou, true, "/|help /|stop @|an /|topics")]
    [InlineData(Audience.Everyone, false, "/|help /|stop @|an /|topics")]
    public void Only_a_guide_for_one_reader_keeps_commands_and_only_the_bots_own(Audience audience, bool isAboutQuestion, string shown)
        => Assert.Equal(
            shown,
            Shown(Cards.With("/help /stop @an **/topics**") with { Audience = audience, About = isAboutQuestion ? Cards.Question : null }));

    [Fact]
    public void A_sentence_keeps_the_bots_own_commands()
        => Assert.Equal("I know no /|stop. /help lists all.", Shown(new Notice(Markdown.FromContent("I know no /stop. /help lists all."))));

    [Fact]
    public void A_rich_guide_for_which_Telegram_looks_for_commands_links_nothing_else()
    {
        var card = Cards.With("/help @an") with { Audience = Audience.OnlyYou, Heading = "Search: /help @an" };
        Assert.Equal(
            """
            {'type':'heading','text':'Search: /|help @|an','size':3}
            {'type':'paragraph','text':'/help @|an'}
            """,
            Cards.Blocks(card).Replace(AutomaticLinks.WordJoiner, '|'));
    }

    private static string Shown(Reply reply)
        => FormattedText.OfHtml(Cards.Html(reply)).Text.Replace(AutomaticLinks.WordJoiner, '|');
}
