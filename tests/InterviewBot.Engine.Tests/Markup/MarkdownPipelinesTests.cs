using InterviewBot.Engine.Markup;

namespace InterviewBot.Engine.Tests.Markup;

public sealed class MarkdownPipelinesTests
{
    [Theory]
    [InlineData("a [ b")]
    [InlineData("[a [b](c)")]
    [InlineData("text\n\u001F[more")]
    [InlineData("![ not an image")]
    [InlineData("**[a**")]
    public void A_bracket_that_opens_nothing_is_shown(string source)
        => Assert.Contains('[', Markdown.FromContent(source).ToPlainText());
}
