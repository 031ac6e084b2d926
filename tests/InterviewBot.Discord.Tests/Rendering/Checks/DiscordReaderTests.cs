namespace InterviewBot.Discord.Tests.Rendering.Checks;

/// <summary>What others are held to must see what it is to see.</summary>
public sealed class DiscordReaderTests
{
    [Theory]
    [InlineData("# a", "a", "heading1")]
    [InlineData("### C#", "C", "heading3")]
    [InlineData("-# a", "a", "small")]
    [InlineData("> a\n> b\nc", "a\nb\nc", "quote")]
    [InlineData(">>> a\nb", "a\nb", "block-quote")]
    [InlineData("- a\n  - b\n- c", "a\nb\n\nc", "item, item, item")]
    [InlineData("1. a\n   ```\n   b\n   ```", "a\nb", "item, code")]
    [InlineData("**a _b_**", "a b", "bold, italic")]
    [InlineData("__a__ ~~b~~ ||c||", "a b c", "underline, strike, spoiler")]
    [InlineData("***a***", "a", "italic, bold")]
    [InlineData("**# a**", "a", "bold, heading1")]
    [InlineData("`` a`b ``", " a`b ", "code")]
    [InlineData("[a](https://b.c)", "a", "link https://b.c")]
    [InlineData("[[1]](https://b.c)", "[1]", "link https://b.c")]
    [InlineData("<https://b.c>", "https://b.c", "link https://b.c")]
    [InlineData("https://b.c", "https://b.c", "bare https://b.c")]
    [InlineData("discord.gg/abc", "discord.gg/abc", "bare discord.gg/abc")]
    [InlineData("a @everyone", "a @everyone", "ping @everyone")]
    [InlineData("<@123>", "<@123>", "ping <@123>")]
    [InlineData("<t:1:R>", "<t:1:R>", "ping <t:1:R>")]
    [InlineData(":smile:", ":smile:", "emoji :smile:")]
    [InlineData("snake_case_name", "snake_case_name", "")]
    [InlineData("\\*a\\* \\# \\<@1>", "*a* # <@1>", "")]
    [InlineData("[\\*a](https://b.c)", "[*a](https://b.c)", "bare https://b.c)")]
    public void Markup_is_read_as_Discord_reads_it(string markup, string text, string effects)
    {
        var shown = DiscordReader.Read(markup);
        Assert.Equal(text, shown.Text.Trim('\n'));
        Assert.Equal(effects, string.Join(", ", shown.Effects));
    }
}
