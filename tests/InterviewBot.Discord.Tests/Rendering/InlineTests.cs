using InterviewBot.Engine.Markup;

namespace InterviewBot.Discord.Tests.Rendering;

public sealed class InlineTests
{
    [Theory]
    [InlineData("Two\nlines", "Two lines")]
    [InlineData("Two  \nlines", "Two\nlines")]
    [InlineData("**a** *b* ***c*** `d`", "**a** _b_ **_c_** `d`")]
    [InlineData("**a *b* c**", "**a _b_ c**")]
    [InlineData("**bold with `code`, too**", "**bold with **`code`**, too**")]
    [InlineData("**two\\\nlines**", "**two**\n**lines**")]
    [InlineData("a*b*c", "a_b_\u2060c")]
    [InlineData("**a***b*", "**a**_b_")]
    [InlineData("&lt;b&gt; <i>", "\\<b> \\<i>")]
    [InlineData("![a picture](https://a.example/p.png)", "[a picture](https://a.example/p.png)")]
    public void Text_keeps_its_styles(string markdown, string markup) => Assert.Equal(markup, Cards.Markup(markdown));

    [Theory]
    [InlineData("`List<int>`", "`List<int>`")]
    [InlineData("`` a`b ``", "``a`b``")]
    [InlineData("`` `a` ``", "`` `a` ``")]
    [InlineData("```` a```b ````", "``a`\u200B`\u200B`b``")]
    [InlineData("`a`**`b`**", "`a`\u2060`b`")]
    public void Code_shows_what_is_in_it(string markdown, string markup) => Assert.Equal(markup, Cards.Markup(markdown));

    [Fact]
    public void A_moment_is_told_and_shown_on_each_readers_own_clock()
        => Assert.Equal("On **Monday** at 20\\:30 (<t:1795352400:f>), _soon_", Cards.Markup("On [**Monday** at 20:30](moment:1795352400), *soon*"));

    [Theory]
    [InlineData("[a `b` **c**](https://a.example/?d=\"e\"&f)", "[a `b` **c**](https://a.example/?d=%22e%22&f)")]
    [InlineData("[a](https://a.example/b_(c)*)", "[a](https://a.example/b_%28c%29%2A)")]
    [InlineData("[a](https://a.example/b.)", "[a](https://a.example/b%2E)")]
    [InlineData("[pg_stat_activity](https://a.example)", "[pg_stat_activity](https://a.example/)")]
    [InlineData("<https://a.example/b_c>", "<https://a.example/b_c>")]
    [InlineData("[](https://a.example/b)", "<https://a.example/b>")]
    [InlineData("[a.example](https://a.example/b)", "[a.example](https://a.example/b)")]
    public void A_link_is_masked(string markdown, string markup) => Assert.Equal(markup, Cards.Markup(markdown));

    [Theory]
    [InlineData("[b.example](https://a.example)", "b.example (<https://a.example/>)")]
    [InlineData("[https://b.example](https://a.example)", "https\\://b.example (<https://a.example/>)")]
    [InlineData("[a [b] c](https://a.example)", "a \\[b] c (<https://a.example/>)")]
    [InlineData("[1<<30](https://a.example)", "1\\<\\<30 (<https://a.example/>)")]
    [InlineData("[🙂](https://a.example)", "🙂 (<https://a.example/>)")]
    [InlineData("[a_ b_](https://a.example)", "a\\_ b\\_ (<https://a.example/>)")]
    public void A_link_that_Discord_would_not_mask_or_that_misleads_shows_both(string markdown, string markup) => Assert.Equal(markup, Cards.Markup(markdown));

    [Theory]
    [InlineData("[here](javascript:alert)", "here (javascript\\:alert)")]
    [InlineData("[here](https://someone@a.example)", "here (https\\://someone\\@a.example)")]
    [InlineData("[write](mailto:a@b.example)", "write (mailto\\:a\\@b.example)")]
    [InlineData("<a@b.example>", "a\\@b.example")]
    public void What_leads_to_no_page_of_the_web_is_written_out(string markdown, string markup) => Assert.Equal(markup, Cards.Markup(markdown));

    [Theory]
    [InlineData("*a* _b_ **c** __d__ ~~e~~ ||f|| `g`", @"\*a\* \_b\_ \*\*c\*\* \_\_d\_\_ \~\~e\~\~ \|\|f\|\| \`g\`")]
    [InlineData("<@1> <@&2> <#3> <t:4:R> </help:5> <:a:6> <id:home>", @"\<\@1> \<\@&2> \<#3> \<t\:4\:R> \</help\:5> \<\:a\:6> \<id\:home>")]
    [InlineData("@everyone and @here, :smile: at 08:30", @"\@everyone and \@here, \:smile: at 08\:30")]
    [InlineData("https://a.example discord.gg/abc Discord.com/invite/abc", @"https\://a.example discord\.gg/abc Discord\.com/invite/abc")]
    [InlineData("[a](https://b.example)", @"\[a](https\://b.example)")]
    [InlineData("# a", @"\# a")]
    [InlineData("-# a", @"\-# a")]
    [InlineData("- a", @"\- a")]
    [InlineData("> a", @"\> a")]
    [InlineData(">>> a", @"\>>> a")]
    [InlineData("1. a 2. b", @"1\. a 2. b")]
    [InlineData("a\n# b\n12. c", "a\n\\# b\n12\\. c")]
    [InlineData("a - b # c > d + e: f", "a - b # c > d + e: f")]
    [InlineData("¯\\_(ツ)_/¯", @"¯\\\_(ツ)\_/¯")]
    public void What_people_write_is_escaped_where_it_would_do_something(string text, string markup)
        => Assert.Equal(markup, Cards.Markup(Markdown.Escape(text).Source));

    [Fact]
    public void Nothing_that_cannot_be_shown_is_sent()
    {
        Assert.Equal("a b\uFFFDc", Cards.Markup("a\u0001\u202E\tb\uD83Dc"));
        Assert.Empty(Cards.Render(Cards.With("\u200B \u2800\n\n>\n\n- \n\n```\n \n```")));
    }
}
