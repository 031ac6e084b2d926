using System.Collections.Immutable;
using InterviewBot.Engine.Markup;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewBot.Engine.Tests.Markup;

public sealed class MarkdownSplitterTests
{
    private static readonly string Filler = string.Join(' ', Enumerable.Repeat("filler", 12));

    [Fact]
    public void What_fits_is_left_as_its_author_wrote_it()
        => Assert.Equal(["*a*  \nb[^1]\n\n[^1]: c"], Split("*a*  \nb[^1]\n\n[^1]: c", 100));

    [Fact]
    public void Nothing_to_read_makes_no_part() => Assert.Empty(Split(new string(' ', 200), 100));

    [Fact]
    public void A_bound_that_no_code_block_fits_in_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => Split("a", MarkdownSplitter.MinLength - 1));

    [Fact]
    public void Parts_end_between_blocks()
        => Assert.Equal([$"First {Filler}", $"Second {Filler}"], Split($"First {Filler}\n\nSecond {Filler}", 100));

    [Fact]
    public void A_heading_goes_with_what_it_heads()
        => Assert.Equal([$"First {Filler}", $"# Head\n\n{Filler}"], Split($"First {Filler}\n\n# Head\n\n{Filler}", 101));

    [Fact]
    public void A_numbered_list_goes_on_with_its_numbers()
        => Assert.Equal(
            [$"3. {Filler}\n   - nested", $"4. {Filler}\n5. last"],
            Split($"3. {Filler}\n   - nested\n4. {Filler}\n5. last", 110));

    [Fact]
    public void The_rest_of_a_list_item_moves_one_level_out()
        => Assert.Equal([$"1. Item\n   - {Filler}", $"- {Filler}\n\n2. Next"], Split($"1. Item\n   - {Filler}\n   - {Filler}\n2. Next", 120));

    [Fact]
    public void What_stands_behind_a_code_blocks_language_is_the_authors_own_business()
        => Assert.Equal([Filler, "```csharp\na();\n```\n\n```output\n1\n```"], Split($"{Filler}\n\n```csharp run\na();\n```\n\n```output\n1\n```", 100));

    [Fact]
    public void A_code_block_is_closed_and_opened_again_with_its_language()
    {
        var lines = Enumerable.Range(1, 9).Select(number => $"var number{number} = {number};").ToArray();
        var parts = Split($"```csharp\n{string.Join('\n', lines)}\n```", 120);
        Assert.Equal(2, parts.Length);
        Assert.All(parts, part => Assert.StartsWith("```csharp\n", part, StringComparison.Ordinal));
        Assert.All(parts, part => Assert.EndsWith("\n```", part, StringComparison.Ordinal));
        Assert.Equal(string.Join('\n', lines), string.Join('\n', parts.SelectMany(part => part.Split('\n')[1..^1])));
    }

    [Fact]
    public void Each_part_of_a_table_has_its_header()
    {
        var rows = Enumerable.Range(1, 12).Select(number => $"| name {number} | value {number} |").ToArray();
        var parts = Split($"| Name | Value |\n|:--|--:|\n{string.Join('\n', rows)}", 150);
        Assert.True(parts.Length > 1);
        Assert.All(parts, part => Assert.StartsWith("| Name | Value |\n| :-- | --: |\n", part, StringComparison.Ordinal));
        Assert.Equal(string.Join('\n', rows), string.Join('\n', parts.SelectMany(part => part.Split('\n')[2..])));
    }

    [Fact]
    public void A_table_too_wide_for_a_part_becomes_paragraphs()
    {
        var header = string.Join(" | ", Enumerable.Range(1, 30).Select(number => $"c{number}"));
        var parts = Split($"| {header} |\n|{string.Concat(Enumerable.Repeat("-|", 30))}\n| {header} |", 100);
        Assert.DoesNotContain(parts, part => part.Contains('|', StringComparison.Ordinal));
        Assert.Equal(60, string.Join(' ', parts).Count(letter => letter == 'c'));
    }

    [Fact]
    public void A_paragraph_is_cut_after_a_sentence_and_its_bold_text_goes_on_in_bold()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("word", 12));
        var parts = Split($"**{sentence}. {sentence}. {sentence}**", 100);
        Assert.Equal([$"**{sentence}\\.**", $"**{sentence}\\.**", $"**{sentence}**"], parts);
    }

    [Fact]
    public void A_link_and_a_code_span_that_fit_stay_whole()
    {
        const string Link = "[some long words of a link that stay together](https://example.org/path)";
        const string Code = "`kubectl get pods --all-namespaces --watch`";
        var parts = Split($"{Filler} {Link} {Filler} {Code} {Filler}", 120);
        Assert.Contains(parts, part => part.Contains(Link, StringComparison.Ordinal));
        Assert.Contains(parts, part => part.Contains(Code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://example.org/?a=1&copy;2")]
    [InlineData("https://example.org/~user/#part")]
    public void A_link_leads_where_it_led(string address)
    {
        var parts = MarkdownSplitter.Split(Markdown.FromContent($"{Filler}\n\n[here]({address.Replace("&", "&amp;", StringComparison.Ordinal)})"), 100, "Sources");
        Assert.Equal(address, Assert.Single(parts[^1].Parse().Descendants<LinkInline>()).Url);
    }

    [Fact]
    public void A_picture_whose_text_is_like_the_box_of_a_task_becomes_a_link_all_the_same()
        => Assert.Equal([Filler, "- [x ](https://a.example)"], Split($"{Filler}\n\n- ![x](https://a.example)", 100));

    [Fact]
    public void The_rows_of_a_table_too_wide_stay_apart_in_a_list_item()
    {
        var cells = $"| {string.Join(" | ", Enumerable.Range(1, 12).Select(number => $"c{number}"))} |";
        var parts = Split($"- before\n- {cells}\n  |{string.Concat(Enumerable.Repeat("-|", 12))}\n  {cells}", 130);
        Assert.Contains(parts, part => part.Contains("c12\n\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_family_of_emoji_is_never_parted()
    {
        const string Family = "👩‍👩‍👧‍👦";
        var parts = Split(string.Concat(Enumerable.Repeat(Family, 20)), 105);
        Assert.Equal(20, parts.Sum(part => part.Length / Family.Length));
        Assert.All(parts, part => Assert.Equal(0, part.Length % Family.Length));
    }

    [Fact]
    public void Footnotes_become_links_that_keep_their_numbers_over_the_parts()
        => Assert.Equal(
            [
                $"{Filler}[\\[1\\]](https://a.example)",
                $"{Filler}[\\[2\\]](https://b.example) {Filler[..20]}[\\[1\\]](https://a.example)",
                "**Nguồn**\n\n[\\[1\\]](https://a.example) [A](https://a.example)\\\n[\\[2\\]](https://b.example) [B](https://b.example)",
            ],
            Split($"{Filler}[^a]\n\n{Filler}[^b] {Filler[..20]}[^a]\n\n[^b]: [B](https://b.example)\n[^a]: [A](https://a.example)", 170));

    [Fact]
    public void A_source_without_an_address_keeps_its_number_as_text()
        => Assert.Equal(
            [$"{Filler}\\[1\\]", "**Sources**\n\n\\[1\\] A book"],
            Split($"{Filler}[^a]\n\n[^a]: A book", 100, "Sources"));

    private static ImmutableArray<string> Split(string source, int maxLength, string label = "Nguồn")
        => [.. MarkdownSplitter.Split(Markdown.FromContent(source), maxLength, label).Select(part => part.Source)];
}
