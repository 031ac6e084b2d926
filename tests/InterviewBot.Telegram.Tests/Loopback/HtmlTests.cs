using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Telegram.Tests.Loopback;

public sealed class HtmlTests : LoopbackTest
{
    [Theory]
    [InlineData("<b>bold</b> and <i>thin</i>", "bold and thin", "bold 0 4, italic 9 4")]
    [InlineData("<b>a<i>b</i></b>", "ab", "bold 0 2, italic 1 1")]
    [InlineData("1 &lt; 2 &amp;&amp; &quot;x&quot; &#x1F600;&#39; &nbsp;", "1 < 2 && \"x\" 😀' &nbsp;", "")]
    [InlineData("<pre><code class=\"language-csharp\">var a;</code></pre>", "var a;", "pre 0 6")]
    [InlineData("😀<code>x</code>", "😀x", "code 2 1")]
    [InlineData("<a href=\"https://kubernetes.io/?a=1&amp;b=2\">docs</a>", "docs", "text_link 0 4")]
    [InlineData("<a href='nowhere'>docs</a>", "docs", "")]
    [InlineData("<span class=\"tg-spoiler\">s</span><tg-spoiler>t</tg-spoiler>", "st", "spoiler 0 1, spoiler 1 1")]
    [InlineData("<blockquote expandable>q</blockquote>", "q", "expandable_blockquote 0 1")]
    [InlineData("  \n<b> word </b>  \n", "word", "bold 0 4")]
    public async Task Html_is_shown_as_text_with_entities(string html, string text, string entities)
    {
        An.Starts();

        await Bot.Sends(An.Private.Id, html, "HTML");

        var shown = Assert.IsType<MessageContent.Text>(An.Latest.Content).Value;
        Assert.Equal(text, shown.Text);
        Assert.Equal(entities, string.Join(", ", shown.Entities.Select(entity => $"{entity.Type} {entity.Offset} {entity.Length}")));
        Assert.Empty(Telegram.Violations.All);
    }

    [Theory]
    [InlineData("List<int>", "Unsupported start tag \"int\" at byte offset 4")]
    [InlineData("é<br>", "Unsupported start tag \"br\" at byte offset 2")]
    [InlineData("<b>open", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("<b><i>x</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("a < b", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("<b", "Unclosed start tag at byte offset 0")]
    [InlineData("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("<blockquote>a<blockquote>b</blockquote></blockquote>", "Tag \"blockquote\" inside of itself at byte offset 13")]
    [InlineData("<code>a<b>b</b></code>", "Tag \"b\" inside of code at byte offset 7")]
    public async Task Html_with_a_mistake_is_refused(string html, string problem)
    {
        An.Starts();

        var refusal = await Bot.Refusal("sendMessage", new() { ["chat_id"] = An.Private.Id, ["text"] = html, ["parse_mode"] = "HTML" });

        Assert.Equal($"Bad Request: can't parse entities: {problem}", refusal);
        Assert.Single(Telegram.Violations.All);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("<b> </b>")]
    public async Task A_message_that_shows_nothing_is_refused(string html)
    {
        An.Starts();

        Assert.Equal(
            "Bad Request: message text is empty",
            await Bot.Refusal("sendMessage", new() { ["chat_id"] = An.Private.Id, ["text"] = html, ["parse_mode"] = "HTML" }));
    }

    [Fact]
    public async Task Length_counts_in_characters_after_the_markup_is_understood()
    {
        An.Starts();

        await Bot.Sends(An.Private.Id, $"<b>{string.Concat(Enumerable.Repeat("😀", 4096))}</b>", "HTML");

        Assert.Equal(
            "Bad Request: message is too long",
            await Bot.Refusal("sendMessage", new() { ["chat_id"] = An.Private.Id, ["text"] = new string('x', 4097) }));
    }

    [Fact]
    public async Task Length_counts_in_bytes_before_that()
    {
        An.Starts();
        var text = string.Concat(Enumerable.Repeat("<b>x</b>", 32768 / 8));

        await Bot.Sends(An.Private.Id, text, "HTML");

        Assert.Equal(
            "Bad Request: message is too long",
            await Bot.Refusal("sendMessage", new() { ["chat_id"] = An.Private.Id, ["text"] = text + "y", ["parse_mode"] = "HTML" }));
    }
}
