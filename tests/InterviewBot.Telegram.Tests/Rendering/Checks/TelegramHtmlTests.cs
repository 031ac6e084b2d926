namespace InterviewBot.Telegram.Tests.Rendering.Checks;

public sealed class TelegramHtmlTests
{
    [Fact]
    public void The_strict_reader_refuses_what_Telegram_would_mend()
    {
        foreach (var html in new[] { "a < b", "a & b", "<b>a", "<b><i>a</b></i>", "<u>a</u>", "<b></b>", "<b><code>a</code></b>", "<a href=\"b\"><code>a</code></a>" })
        {
            Assert.ThrowsAny<Exception>(() => TelegramHtml.Parse(html));
        }

        Assert.Equal("<a> & \"b\"", TelegramHtml.Parse("<blockquote>&lt;a&gt; &amp; &quot;b&quot;</blockquote>").Text);
    }
}
