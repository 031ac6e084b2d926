namespace InterviewBot.Discord.Tests.Rendering;

public sealed class BlockTests
{
    [Theory]
    [InlineData("# Head\n\ntext", "# Head\ntext")]
    [InlineData("text\n\n### Head", "text\n### Head")]
    [InlineData("#### Deep", "**Deep**")]
    [InlineData("## C#", "## C#\u2060")]
    [InlineData("## \\# a", "## \\# a")]
    [InlineData("- # a", "- **a**")]
    public void Headings_have_the_three_sizes_that_Discord_knows(string markdown, string markup) => Assert.Equal(markup, Cards.Markup(markdown));

    [Theory]
    [InlineData("- a\n- b", "- a\n- b")]
    [InlineData("- a\n\n- b", "- a\n- b")]
    [InlineData("Such as:\n\n- a\n\nThen", "Such as:\n- a\n\nThen")]
    [InlineData("9. a\n10. b\n\n    more", "9. a\n10. b\n    \n    more")]
    [InlineData("- a\n  - b\n- c", "- a\n  - b\n- c")]
    [InlineData("1. a\n   - b\n   - c", "1. a\n   - b\n   - c")]
    [InlineData("- a\n  - b\n    - c\n      1. d", "- a\n  - b\n    \u2003◦ c\n    \u2003\u20031\\. d")]
    [InlineData("- [x] done\n- [ ] open", "- ✅ done\n- ⬜ open")]
    [InlineData("- \n- b", "- b")]
    [InlineData("- a\n  ```cs\n  b\n\n  c\n  ```", "- a\n  ```cs\n  b\n  \n  c\n  ```")]
    [InlineData("- a\n  > b", "- a\n  > b")]
    public void Lists_nest_two_levels_deep(string markdown, string markup) => Assert.Equal(markup, Cards.Markup(markdown));

    [Theory]
    [InlineData("```csharp run\na();\n```\n\nb", "```csharp\na();\n```\nb")]
    [InlineData("```csharp\nif (a < b)\n\tc();\n```", "```csharp\nif (a < b)\n    c();\n```")]
    [InlineData("~~~~\n```\n``````\n~~~~", "```\n`\u200B``\n`\u200B``\u200B``\u200B`\n```")]
    [InlineData("```c#\na\n```", "```\na\n```")]
    [InlineData("a\n\n```\n\n```\n\nb", "a\n\nb")]
    public void Code_stands_in_a_fence_that_it_cannot_break(string markdown, string markup) => Assert.Equal(markup, Cards.Markup(markdown));

    [Theory]
    [InlineData("**An**\n\n> a\n>\n> b\n\nc", "**An**\n> a\n> \n> b\n\nc")]
    [InlineData("> a\n> > b\n> > c", "> a\n> │ b c")]
    [InlineData("> - a\n>   - b", "> - a\n>   - b")]
    public void Quotations_do_not_nest(string markdown, string markup) => Assert.Equal(markup, Cards.Markup(markdown));

    [Theory]
    [InlineData("| a | b |\n|---|--:|\n| 1 | 漢字 |\n| one | 2 |", "```\na   │    b\n────┼─────\n1   │ 漢字\none │    2\n```")]
    [InlineData("| a | b |\n|---|---|\n| [c](https://d.example) | e |", "_a_: _b_\n[**c**](https://d.example/): e")]
    [InlineData(
        "| one | two | three |\n|---|---|---|\n| a cell of many words | and one more of them | `c` |\n| d | e | f |",
        "one: **a cell of many words**\ntwo: and one more of them\nthree: `c`\n\none: **d**\ntwo: e\nthree: f")]
    public void Tables_are_aligned_code_or_told_row_by_row(string markdown, string markup) => Assert.Equal(markup, Cards.Markup(markdown));

    [Fact]
    public void References_lead_to_the_sources_which_are_listed()
        => Assert.Equal(
            "Fact.[[1]](https://a.example/1) Other.\\[2]\n\n-# **Sources**\n-# \\[1] [Where](https://a.example/1)\n-# \\[2] A book, _p. 3_",
            Cards.Markup("Fact.[^1] Other.[^2]\n\n[^1]: [Where](https://a.example/1)\n[^2]: A book, *p. 3*"));
}
