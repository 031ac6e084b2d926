using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Telegram.Rendering;

namespace InterviewBot.Telegram.Tests.Rendering;

public sealed class ClassicCardTests
{
    [Fact]
    public void References_open_their_sources_which_wait_in_a_folded_quotation()
        => Assert.Equal(
            """
            One.<a href="https://b.example/">[1]</a> Two.[2]

            <blockquote expandable><b>Nguồn</b>
            [1] <a href="https://b.example/">B</a>
            [2] A book, <i>p. 3</i></blockquote>
            """,
            Cards.Html(Cards.With("One.[^b] Two.[^a]\n\n[^a]: A book, *p. 3*\n[^b]: [B](https://b.example)") with { Language = Language.Vietnamese }));

    [Fact]
    public void A_question_shows_its_parts()
        => Assert.Equal(
            """
            <b>Kubernetes interview questions</b>
            <b>How does </b><code>etcd</code><b> work?</b>
            🔴 senior · etcd, control-plane

            Body.

            <b>Context</b>
            <blockquote expandable>An <b>incident</b>.

            <pre>code</pre>

            │ quoted</blockquote>

            <i>No comments yet</i>
            """,
            Cards.Html(new Card
            {
                Heading = "Kubernetes interview questions",
                Title = Markdown.FromContent("How does `etcd` work?"),
                Level = Level.Senior,
                Tags = ["etcd", "control-plane"],
                Body = Markdown.FromContent("Body."),
                Hidden = new HiddenPart("Context", Markdown.FromContent("An **incident**.\n\n```\ncode\n```\n\n> quoted")),
                Footer = Markdown.FromContent("No comments yet"),
            }));

    [Fact]
    public void The_label_of_a_menu_stands_right_above_its_buttons()
    {
        var card = new Card { Heading = "Answer", Menu = new Menu("Next?", [Cards.Choice("b")]), Footer = Markdown.FromContent("1 comment") };
        Assert.Equal("<b>Answer</b>\n<i>1 comment</i>\n\n<b>Next?</b>", Cards.Html(card));
    }

    [Fact]
    public void A_notice_is_a_sentence_with_buttons_in_either_view()
    {
        var notice = new Notice(Markdown.FromContent("Did you mean **kubernetes**?")) { Choices = [Cards.Choice("Ask"), Cards.Choice("Topics")] };
        foreach (var options in new[] { Cards.Classic, Cards.Rich })
        {
            var message = Assert.IsType<ClassicTelegramMessage>(Assert.Single(Cards.Render(notice, options)));
            Assert.Equal("Did you mean <b>kubernetes</b>?", message.Html);
            Assert.Equal(["Ask", "Topics"], Assert.Single(message.Keyboard!.InlineKeyboard).Select(button => button.Text));
        }
    }
}
