using System.Text;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Telegram.Rendering;
using InterviewBot.Telegram.Tests.Rendering.Checks;

namespace InterviewBot.Telegram.Tests.Rendering;

public sealed class ClassicRenderingTests
{
    [Theory]
    [InlineData("Two\nlines", "Two lines")]
    [InlineData("Two  \nlines", "Two\nlines")]
    [InlineData("# Head\n\ntext", "<b>Head</b>\ntext")]
    [InlineData("**a** *b* ***c*** `d`", "<b>a</b> <i>b</i> <b><i>c</i></b> <code>d</code>")]
    [InlineData("**a *b* c**", "<b>a <i>b</i> c</b>")]
    [InlineData("**bold with `code`, too**", "<b>bold with </b><code>code</code><b>, too</b>")]
    [InlineData("List\\<int\\> & \"co\"", "List&lt;int&gt; &amp; &quot;co&quot;")]
    [InlineData("`List<int>`", "<code>List&lt;int&gt;</code>")]
    [InlineData("[a `b` **c**](https://a.example/?d=\"e\"&f)", "<a href=\"https://a.example/?d=%22e%22&amp;f\">a b <b>c</b></a>")]
    [InlineData("[here](javascript:alert)", "here (javascript:alert)")]
    [InlineData("[here](http://localhost/a)", "here (http://localhost/a)")]
    [InlineData("[](https://a.example)", "<a href=\"https://a.example/\">https://a.example</a>")]
    [InlineData("![a picture](https://a.example/p.png)", "<a href=\"https://a.example/p.png\">a picture</a>")]
    [InlineData("[write](mailto:a@b.example)", "write (a@b.example)")]
    [InlineData("<a@b.example>", "a@b.example")]
    [InlineData("[someone](tg://user?id=1)", "<a href=\"tg://user?id=1\">someone</a>")]
    [InlineData("a\n\n---\n\nb", "a\n\n———\n\nb")]
    public void Text_becomes_HTML(string markdown, string html) => Assert.Equal(html, Cards.Html(Cards.With(markdown)));

    [Theory]
    [InlineData("- a\n- b", "• a\n• b")]
    [InlineData("- a\n\n- b", "• a\n\n• b")]
    [InlineData("9. a\n10. b\n\n    more", "9. a\n\n10. b\n\n    more")]
    [InlineData("- a\n  - b\n    1. c\n- d", "• a\n    • b\n        1. c\n\n• d")]
    [InlineData("- one\\\n  two", "• one\n    two")]
    [InlineData("- [x] done\n- [ ] open", "☑ done\n☐ open")]
    [InlineData("- \n- b", "• b")]
    [InlineData("- a\n  ```\n  code\n    more\n  ```\n- b", "• a\n<pre>code\n  more</pre>\n• b")]
    [InlineData("- ```\n  code\n  ```", "•\n<pre>code</pre>")]
    [InlineData("- a\n  > quoted", "• a\n<blockquote>quoted</blockquote>")]
    public void Lists_are_drawn_by_indentation(string markdown, string html) => Assert.Equal(html, Cards.Html(Cards.With(markdown)));

    [Theory]
    [InlineData("```csharp\nif (a < b)\n\tc();\n```", "<pre><code class=\"language-csharp\">if (a &lt; b)\n    c();</code></pre>")]
    [InlineData("```\na\n\nb\n```", "<pre>a\n\nb</pre>")]
    [InlineData("```c\"><b>\na\n```", "<pre>a</pre>")]
    [InlineData("a\n\n```\n\n```\n\nb", "a\n\nb")]
    public void Code_is_preformatted(string markdown, string html) => Assert.Equal(html, Cards.Html(Cards.With(markdown)));

    [Theory]
    [InlineData("**An**\n\n> a\n>\n> b\n\nc", "<b>An</b>\n<blockquote>a\n\nb</blockquote>\n\nc")]
    [InlineData("> a\n> > b\n> > c\n>\n> d", "<blockquote>a\n\n│ b c\n\nd</blockquote>")]
    [InlineData("> - `a`\n>   - b", "<blockquote>• <code>a</code>\n    • b</blockquote>")]
    [InlineData(">\n\na", "a")]
    public void Quotations_do_not_nest(string markdown, string html) => Assert.Equal(html, Cards.Html(Cards.With(markdown)));

    [Fact]
    public void A_table_is_aligned_text()
        => Assert.Equal(
            """
            <pre>Name │  n │ mid
            ─────┼────┼────
            漢字 │  1 │  x
            e\u0301    │ 22 │ &lt;b&gt;</pre>
            """.Replace("\\u0301", "\u0301", StringComparison.Ordinal),
            Cards.Html(Cards.With("| Name | n | mid |\n|---|--:|:-:|\n| 漢字 | 1 | x |\n| **e\u0301** | 22 | \\<b> |")));

    [Fact]
    public void A_table_too_wide_for_a_phone_is_told_row_by_row()
        => Assert.Equal(
            """
            Resource: <b>CPU</b>
            At its limit: throttled, but never killed for it
            Idle: used by <i>others</i>

            Resource: <code>memory</code>
            At its limit: <b>OOM</b>
            Idle
            """,
            Cards.Html(Cards.With(
                """
                | Resource | At its limit | Idle |
                |---|---|---|
                | CPU | throttled, but never killed for it | used by *others* |
                | `memory` | **OOM** | |
                """)));

    [Fact]
    public void A_wide_table_of_two_columns_is_a_list_of_pairs()
        => Assert.Equal(
            "<i>You see</i>: <i>Look at</i>\n<code>Pending</code>: the events of the <a href=\"https://a.example/\">scheduler</a>\n<b>No Pods</b>: quota",
            Cards.Html(Cards.With("| You see | Look at |\n|---|---|\n| `Pending` | the events of the [scheduler](https://a.example) |\n| No Pods | quota |")));

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

    [Fact]
    public void Nothing_that_cannot_be_shown_is_sent()
    {
        Assert.Equal("a b\uFFFDc", Cards.Html(new Card { Body = Markdown.FromContent("a\u0001\u202E\tb\uD83Dc") }));
        Assert.Empty(Cards.Render(Cards.With("\u200B \u2800\n\n>\n\n- \n\n```\n \n```"), Cards.Classic));
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

    [Fact]
    public void The_strict_reader_of_these_tests_refuses_what_Telegram_would_mend()
    {
        foreach (var html in new[] { "a < b", "a & b", "<b>a", "<b><i>a</b></i>", "<u>a</u>", "<b></b>", "<b><code>a</code></b>", "<a href=\"b\"><code>a</code></a>" })
        {
            Assert.ThrowsAny<Exception>(() => TelegramHtml.Parse(html));
        }

        Assert.Equal("<a> & \"b\"", TelegramHtml.Parse(new StringBuilder("<blockquote>&lt;a&gt; &amp; &quot;b&quot;</blockquote>").ToString()).Text);
    }
}
