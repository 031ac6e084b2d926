using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Telegram.Rendering;
using InterviewBot.Telegram.Tests.Rendering.Checks;

namespace InterviewBot.Telegram.Tests.Rendering;

public sealed class RichRenderingTests
{
    [Theory]
    [InlineData("Two\nlines", "'Two lines'")]
    [InlineData("Two  \nlines", "'Two\\nlines'")]
    [InlineData("*a*", "{'type':'italic','text':'a'}")]
    [InlineData("**a *b* c**", "[{'type':'bold','text':'a '},{'type':'bold','text':{'type':'italic','text':'b'}},{'type':'bold','text':' c'}]")]
    [InlineData("use `a`", "['use ',{'type':'code','text':'a'}]")]
    [InlineData("a [b](https://a.example) c", "['a ',{'type':'url','text':'b','url':'https://a.example/'},' c']")]
    [InlineData("[write](mailto:a@b.example)", "{'type':'email_address','text':'write','email_address':'a@b.example'}")]
    [InlineData("[here](javascript:alert)", "'here (javascript:alert)'")]
    [InlineData("\\*a\\* <b>", "'*a* <b>'")]
    public void Inlines_become_rich_text(string markdown, string text)
        => Assert.Equal($"{{'type':'paragraph','text':{text}}}", Cards.Blocks(Cards.With(markdown)));

    [Theory]
    [InlineData("## Head", "{'type':'heading','text':'Head','size':4}")]
    [InlineData("### Head", "{'type':'heading','text':'Head','size':4}")]
    [InlineData("##### Head", "{'type':'heading','text':'Head','size':6}")]
    [InlineData("```csharp\nif (a < b)\n\tc();\n```", "{'type':'pre','text':'if (a < b)\\n    c();','language':'csharp'}")]
    [InlineData("```\na\n```", "{'type':'pre','text':'a'}")]
    [InlineData("a\n\n---", "{'type':'paragraph','text':'a'}\n{'type':'divider'}")]
    [InlineData(
        "> a\n> > b",
        "{'type':'blockquote','blocks':[{'type':'paragraph','text':'a'},{'type':'blockquote','blocks':[{'type':'paragraph','text':'b'}]}]}")]
    public void Blocks_become_blocks(string markdown, string block) => Assert.Equal(block, Cards.Blocks(Cards.With(markdown)));

    [Theory]
    [InlineData("- a\n-\n- b", "{'blocks':[{'type':'paragraph','text':'a'}]},{'blocks':[{'type':'paragraph','text':'b'}]}")]
    [InlineData(
        "3. a\n4. b",
        "{'blocks':[{'type':'paragraph','text':'a'}],'value':3,'type':'1'},{'blocks':[{'type':'paragraph','text':'b'}],'value':4,'type':'1'}")]
    [InlineData(
        "- [x] a\n- [ ] b",
        "{'blocks':[{'type':'paragraph','text':'a'}],'has_checkbox':true,'is_checked':true},{'blocks':[{'type':'paragraph','text':'b'}],'has_checkbox':true}")]
    [InlineData(
        "- a\n  1. b",
        "{'blocks':[{'type':'paragraph','text':'a'},{'type':'list','items':[{'blocks':[{'type':'paragraph','text':'b'}],'value':1,'type':'1'}]}]}")]
    public void Lists_keep_their_nesting_numbers_and_boxes(string markdown, string items)
        => Assert.Equal($"{{'type':'list','items':[{items}]}}", Cards.Blocks(Cards.With(markdown)));

    [Fact]
    public void A_table_has_header_cells_and_alignment()
        => Assert.Equal(
            "{'type':'table','cells':["
            + "[{'text':'a','is_header':true,'align':'left','valign':'top'},{'text':'b','is_header':true,'align':'right','valign':'top'}],"
            + "[{'text':{'type':'bold','text':'c'},'align':'left','valign':'top'},{'align':'right','valign':'top'}]],"
            + "'is_bordered':true,'is_compact':true}",
            Cards.Blocks(Cards.With("| a | b |\n|---|--:|\n| **c** | |")));

    [Fact]
    public void A_table_of_more_columns_than_Telegram_takes_is_told_row_by_row()
    {
        var columns = Enumerable.Range(1, 21).ToList();
        var blocks = Cards.Blocks(Cards.With(
            $"|{string.Concat(columns.Select(column => $"h{column}|"))}\n|{string.Concat(columns.Select(_ => "---|"))}\n|{string.Concat(columns.Select(column => $"c{column}|"))}"));
        Assert.StartsWith("{'type':'paragraph','text':['h1',': ',{'type':'bold','text':'c1'},'\\n','h2',': ','c2'", blocks, StringComparison.Ordinal);
    }

    [Fact]
    public void References_jump_to_their_sources_in_the_same_message()
        => Assert.Equal(
            """
            {'type':'paragraph','text':['One.',{'type':'reference_link','text':{'type':'superscript','text':'[1]'},'reference_name':'s1'}]}
            {'type':'details','summary':'Nguồn','blocks':[{'type':'list','items':[{'blocks':[{'type':'paragraph','text':{'type':'reference','text':{'type':'url','text':'B','url':'https://b.example/'},'name':'s1'}}],'value':1,'type':'1'}]}]}
            """,
            Cards.Blocks(Cards.With("One.[^b]\n\n[^b]: [B](https://b.example)") with { Language = Language.Vietnamese }));

    [Fact]
    public void Sources_of_the_body_and_of_the_hidden_part_are_told_apart()
    {
        var blocks = Cards.Blocks(Cards.With("A[^1]\n\n[^1]: one") with { Hidden = new HiddenPart("More", Markdown.FromContent("B[^1]\n\n[^1]: two")) });
        Assert.Contains("'reference','text':'one','name':'s1'", blocks, StringComparison.Ordinal);
        Assert.Contains("'reference','text':'two','name':'h1'", blocks, StringComparison.Ordinal);
    }

    [Fact]
    public void References_open_their_sources_where_those_are_in_another_message()
    {
        var filler = string.Concat(Enumerable.Repeat("word ", 1590));
        var messages = Cards.Render(Cards.With($"One.[^b]\n\n{filler}\n\nTwo.[^b]\n\n[^b]: [B](https://b.example) {filler}"), Cards.Rich);
        Assert.True(messages.Count > 1);
        MessageRules.Check(messages);
        var first = Assert.IsType<RichTelegramMessage>(messages[0]).Content.Blocks!.First();
        var text = Assert.IsType<global::Telegram.Bot.Types.RichTextArray>(((global::Telegram.Bot.Types.InputRichBlockParagraph)first).Text);
        Assert.Equal("https://b.example/", Assert.IsType<global::Telegram.Bot.Types.RichTextUrl>(text.Array[1]).Url);
    }

    [Fact]
    public void A_question_shows_its_parts()
        => Assert.Equal(
            """
            {'type':'heading','text':'Kubernetes interview questions','size':5}
            {'type':'heading','text':['How does ',{'type':'code','text':'etcd'},' work?'],'size':3}
            {'type':'paragraph','text':'\uD83D\uDD34 senior · etcd, control-plane'}
            {'type':'paragraph','text':'Body.'}
            {'type':'details','summary':'Context','blocks':[{'type':'paragraph','text':['An incident.',{'type':'reference_link','text':{'type':'superscript','text':'[1]'},'reference_name':'h1'}]},{'type':'paragraph','text':{'type':'bold','text':'Sources'}},{'type':'list','items':[{'blocks':[{'type':'paragraph','text':{'type':'reference','text':'A book','name':'h1'}}],'value':1,'type':'1'}]}]}
            {'type':'heading','text':'Next?','size':5}
            {'type':'buttons','buttons':[{'text':'\uD83D\uDFE2 What is a Pod?','callback_data':'1:do'}],'align':'left'}
            {'type':'footer','text':'No comments yet'}
            """,
            Cards.Blocks(new Card
            {
                Heading = "Kubernetes interview questions",
                Title = Markdown.FromContent("How does `etcd` work?"),
                Level = Level.Senior,
                Tags = ["etcd", "control-plane"],
                Body = Markdown.FromContent("Body."),
                Hidden = new HiddenPart("Context", Markdown.FromContent("An incident.[^1]\n\n[^1]: A book")),
                Menu = new Menu("Next?", [Cards.Choice("What is a Pod?", ChoiceMeaning.OpenQuestion) with { Level = Level.Junior, Detail = "Kubernetes" }]),
                Footer = Markdown.FromContent("No comments yet"),
                About = Cards.Question,
            }));

    [Fact]
    public void A_message_of_lines_alone_is_none() => Assert.Empty(Cards.Render(Cards.With("---\n\n---"), Cards.Rich));

    [Fact]
    public void A_card_without_a_title_has_its_heading_for_one()
        => Assert.Equal("{'type':'heading','text':'Help','size':3}", Cards.Blocks(new Card { Heading = "Help" }));

    [Fact]
    public void What_is_nested_too_deeply_stays_at_the_depth_that_is_allowed()
        => Assert.Contains("deep", Cards.Blocks(Cards.With(string.Concat(Enumerable.Repeat("- > ", 30)) + "***`[deep](https://a.example)`*** [***`down`***](https://a.example)")), StringComparison.Ordinal);

    [Fact]
    public void A_long_answer_goes_over_several_messages_with_the_keyboard_under_the_last()
    {
        var card = Cards.With(string.Concat(Enumerable.Range(1, 900).Select(number => $"{number}. item of a *list*\n"))) with { Buttons = [Cards.Choice("b")] };
        var messages = Cards.Render(card, Cards.Rich);
        var shown = MessageRules.Check(messages);
        Assert.True(messages.Count > 1);
        Assert.Equal(900, shown.Split("item").Length - 1);
        Assert.All(messages.SkipLast(1), message => Assert.Null(message.Keyboard));
        Assert.NotNull(messages[^1].Keyboard);
    }

    [Theory]
    [InlineData(Audience.OnlyYou, false, false)]
    [InlineData(Audience.OnlyYou, true, true)]
    [InlineData(Audience.Everyone, false, true)]
    public void Only_a_guide_for_one_reader_links_what_looks_like_a_command(Audience audience, bool isAboutQuestion, bool skips)
    {
        var card = Cards.With("/help") with { Audience = audience, About = isAboutQuestion ? Cards.Question : null };
        var message = Assert.IsType<RichTelegramMessage>(Assert.Single(Cards.Render(card, Cards.Rich)));
        Assert.Equal(skips, message.Content.SkipEntityDetection);
    }
}
