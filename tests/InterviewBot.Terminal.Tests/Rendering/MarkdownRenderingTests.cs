using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Terminal.Tests.Scripted;

namespace InterviewBot.Terminal.Tests.Rendering;

public sealed class MarkdownRenderingTests
{
    [Theory]
    [InlineData("Two\nlines", "Two lines")]
    [InlineData("Two  \nlines", "Two\nlines")]
    [InlineData("## Head\ntext", "Head\n\ntext")]
    [InlineData("**a** *b* `c`, &amp; \\*", "a b c, & *")]
    [InlineData("- a\n- b\n  - c", "• a\n• b\n  • c")]
    [InlineData("- a\n\n- b", "• a\n\n• b")]
    [InlineData("9. a\n10. b\n\n    c", " 9. a\n\n10. b\n\n    c")]
    [InlineData("- [x] done\n- [ ] open", "• [x] done\n• [ ] open")]
    [InlineData("> a\n>\n> b", "│ a\n│\n│ b")]
    [InlineData("```csharp\nif (a)\n\tb();\n```", "    if (a)\n        b();")]
    [InlineData("```csharp run\na();\n```\n\n```output\n1\n2\n```", "    a();\n\n  | 1\n  | 2")]
    [InlineData("a\n\n---\n\nb", "a\n\n───\n\nb")]
    [InlineData("[here](https://a.example)", "here (https://a.example)")]
    [InlineData("on [Monday at 20:30](moment:1795352400)", "on Monday at 20:30")]
    [InlineData("<https://a.example>", "https://a.example")]
    [InlineData("![a picture](https://a.example/p.png)", "a picture (https://a.example/p.png)")]
    [InlineData("| Name | n |\n|---|--:|\n| 漢字 | 1 |\n| *ab* | 22 |", "Name   n\n漢字   1\nab    22")]
    [InlineData("| a |\n|---|\n| b | c |", "a\nb  c")]
    [InlineData("<b>no HTML</b>", "<b>no HTML</b>")]
    [InlineData("[red]no markup[/]", "[red]no markup[/]")]
    public async Task A_pipe_gets_plain_text(string markdown, string plain)
        => Assert.Equal($"> /show\n{plain}\n", (await Chat.Reads(["/show"], _ => NoticeOf(markdown))).Written);

    [Fact]
    public async Task Footnotes_are_numbered_and_listed_as_sources()
    {
        var chat = await Chat.Reads(["/show"], _ => NoticeOf("One[^b] two[^a], one again[^b].\n\n[^a]: A book, *p. 3*\n[^b]: [B](https://b.example)"));
        Assert.EndsWith("One [1] two [2], one again [1].\n\nSources\n[1] B — https://b.example\n[2] A book, p. 3\n", chat.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_break_between_words_and_not_where_a_word_changes_its_style()
    {
        var chat = await Chat.Reads(["/show"], _ => NoticeOf("twelve letters **etcd**'s"), Chat.AtPipe with { PlainWidth = 20 });
        Assert.EndsWith("twelve letters\netcd's\n", chat.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_longer_than_a_line_is_broken()
    {
        var chat = await Chat.Reads(["/show"], _ => NoticeOf("a 0123456789012345678901234"), Chat.AtPipe with { PlainWidth = 20 });
        Assert.EndsWith("a\n01234567890123456789\n01234\n", chat.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_screen_gets_boxes()
    {
        var chat = await Chat.Presses([], _ => NoticeOf("```csharp\nvar a = 1;\n```\n\n| a | b |\n|---|--:|\n| 1 | 22 |"));
        Assert.StartsWith(
            """
            ╭─ csharp ───╮
            │ var a = 1; │
            ╰────────────╯

            ╭───┬────╮
            │ a │  b │
            ├───┼────┤
            │ 1 │ 22 │
            ╰───┴────╯
            """.ReplaceLineEndings("\n"),
            chat.Screen.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_runs_looks_like_other_code_with_its_output_below()
    {
        var chat = await Chat.Presses([], _ => NoticeOf("```csharp run\nPrint(1);\n```\n\n```output\n1\n```"));
        Assert.StartsWith(
            """
            ╭─ csharp ──╮
            │ Print(1); │
            ╰───────────╯

            ╭─ output ─╮
            │ 1        │
            ╰──────────╯
            """.ReplaceLineEndings("\n"),
            chat.Screen.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_too_wide_for_the_window_becomes_a_list_of_its_rows()
    {
        var chat = await Chat.Presses([], _ => NoticeOf("| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |"), width: 20);
        Assert.StartsWith("a\n  1\nb\n  2\nc\n  3\n\na\n  4\n", chat.Screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deep_nesting_leaves_a_narrow_window_room_for_the_words()
    {
        var list = string.Join('\n', Enumerable.Range(0, 9).Select(depth => $"{new string(' ', 2 * depth)}- unbroken"));
        var chat = await Chat.Presses([], _ => NoticeOf(list), width: 20);
        Assert.Equal(9, chat.Screen.Lines.Count(line => line.EndsWith("unbroken", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_screen_gets_styles_and_the_colour_of_the_level()
    {
        var chat = await Chat.Presses([], _ => Replies.Question with { Body = Markdown.FromContent("**bold** *slanted*") });
        Assert.Contains("\e[31msenior\e[0m", chat.Written, StringComparison.Ordinal);
        Assert.Contains("\e[1mbold\e[0m \e[3mslanted\e[0m", chat.Written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Level.Junior, "32")]
    [InlineData(Level.Middle, "33")]
    [InlineData(Level.Senior, "31")]
    public async Task Levels_go_from_green_over_yellow_to_red(Level level, string code)
    {
        var chat = await Chat.Presses([], _ => Replies.Question with { Level = level });
        Assert.Contains($"\e[{code}m{level.Name}\e[0m", chat.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_colours_there_is_still_bold()
    {
        var chat = await Chat.Presses([], _ => Replies.Question, Chat.AtKeyboard with { HasColors = false });
        Assert.Contains("\e[1mHow does Kubernetes use \e[0m", chat.Written, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\x1B\[([0-9]+;)?(3|4|9)[0-9]m", chat.Written);
    }

    [Fact]
    public async Task Links_lie_behind_their_text_where_the_terminal_knows_them()
    {
        const string Markdown = "A [link](https://a.example/ü) and a source[^1].\n\n[^1]: [B](https://b.example)";
        var linked = await Chat.Presses([], _ => NoticeOf(Markdown));
        Assert.Matches(@"\x1B\]8;id=[0-9]+;https://a\.example/%C3%BC\x1B\\[^ ]*link", linked.Written);
        Assert.StartsWith("A link and a source [1].\n\nSources\n[1] B\n", linked.Screen.Text, StringComparison.Ordinal);
        var written = await Chat.Presses([], _ => NoticeOf(Markdown), Chat.AtKeyboard with { HasLinks = false });
        Assert.StartsWith("A link (https://a.example/ü) and a source [1].\n\nSources\n[1] B — https://b.example\n", written.Screen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\e]8", written.Written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("relative/path")]
    public async Task Other_addresses_are_written_out(string address)
    {
        var chat = await Chat.Presses([], _ => NoticeOf($"[here]({address})"));
        Assert.StartsWith($"here ({address})\n", chat.Screen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\e]8", chat.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_id_moves_below_a_heading_that_leaves_it_no_room()
    {
        var chat = await Chat.Presses([], _ => Replies.Question, width: 40);
        Assert.StartsWith("Kubernetes interview questions · senior\nkubernetes-etcd\n\n  How does", chat.Screen.Text, StringComparison.Ordinal);
    }

    private static Notice NoticeOf(string markdown) => new(Markdown.FromContent(markdown));
}
