using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;

namespace InterviewBot.Telegram.Tests.Rendering;

public sealed class ClassicTextTests
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
    [InlineData("on [Monday at 20:30](moment:1795352400)", "on Monday at 20:30")]
    [InlineData("[here](moment:soon)", "here (moment:soon)")]
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
    [InlineData("```csharp run\na();\n```\n\n```output\n1\n```", "<pre><code class=\"language-csharp\">a();</code></pre>\n\n<pre><code class=\"language-output\">1</code></pre>")]
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
    public void Nothing_that_cannot_be_shown_is_sent()
    {
        Assert.Equal("a b\uFFFDc", Cards.Html(new Card { Body = Markdown.FromContent("a\u0001\u202E\tb\uD83Dc") }));
        Assert.Empty(Cards.Render(Cards.With("\u200B \u2800\n\n>\n\n- \n\n```\n \n```"), Cards.Classic));
    }
}
