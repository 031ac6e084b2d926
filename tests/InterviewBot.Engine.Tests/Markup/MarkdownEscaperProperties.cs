using System.Text;
using FsCheck.Xunit;
using InterviewBot.Engine.Markup;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewBot.Engine.Tests.Markup;

[Properties(Arbitrary = [typeof(HostileText)], MaxTest = 300)]
public sealed class MarkdownEscaperProperties
{
    [Property]
    public void Escaped_text_reads_as_itself(AnyText any)
        => Assert.Equal(Words(any.Text), Words(Markdown.Escape(any.Text).ToPlainText()));

    [Property]
    public void Escaped_text_is_a_paragraph_of_letters_and_line_breaks_only(AnyText any)
        => AssertOnlyText(Markdown.Escape(any.Text).Parse());

    [Property]
    public void A_hole_keeps_its_place_in_a_list_item(AnyText any)
    {
        var document = Markdown.Of($"- before {any.Text} after\n- next").Parse();
        var list = Assert.IsType<ListBlock>(Assert.Single(document));
        Assert.Equal(2, list.Count);
        AssertOnlyText((ContainerBlock)list[0]);
    }

    [Property]
    public void A_hole_keeps_its_place_in_a_quotation(AnyText any)
    {
        var quote = Assert.IsType<QuoteBlock>(Assert.Single(Markdown.Of($"> {any.Text} after").Parse()));
        AssertOnlyText(quote);
        Assert.Equal(Words(any.Text + " after"), Words(Markdown.Of($"> {any.Text} after").ToPlainText()));
    }

    [Property]
    public void A_hole_keeps_its_place_in_bold(AnyText any)
    {
        var document = Markdown.Of($"by **{any.Text}** now").Parse();
        var paragraph = Assert.IsType<ParagraphBlock>(Assert.Single(document));
        if (Words(any.Text).Length > 0)
        {
            var strong = Assert.Single(paragraph.Inline!.OfType<EmphasisInline>());
            Assert.All(strong, inline => Assert.True(inline is LiteralInline or LineBreakInline));
        }
    }

    [Property]
    public void A_hole_keeps_its_place_in_a_table_cell(AnyText any)
    {
        var document = Markdown.Of($"| A | B |\n|---|---|\n| {any.Text} | right |").Parse();
        var table = Assert.IsType<Table>(Assert.Single(document));
        var row = Assert.IsType<TableRow>(table[^1]);
        Assert.Equal(2, row.Count);
        AssertOnlyText((TableCell)row[0]);
        Assert.Equal("AB" + Words(any.Text) + "right", Words(Markdown.Of($"| A | B |\n|---|---|\n| {any.Text} | right |").ToPlainText()));
    }

    [Property]
    public void A_hole_keeps_its_place_in_a_heading(AnyText any)
    {
        var heading = Assert.IsType<HeadingBlock>(Assert.Single(Markdown.Of($"## About {any.Text}").Parse()));
        Assert.All(heading.Inline!, inline => Assert.IsType<LiteralInline>(inline));
    }

    [Fact]
    public void A_line_break_in_a_table_cell_becomes_a_space()
        => Assert.Equal("| one two |", Markdown.Of($"| {"one\ntwo"} |").Source);

    private static void AssertOnlyText(ContainerBlock container)
    {
        foreach (var block in container)
        {
            var paragraph = Assert.IsType<ParagraphBlock>(block);
            Assert.All(paragraph.Inline!, inline => Assert.True(inline is LiteralInline or LineBreakInline, inline.GetType().Name));
        }
    }

    // NUL is shown as the replacement character, by CommonMark's own rule; so is half a surrogate pair.
    private static string Words(string text) => string.Concat(text.EnumerateRunes()
        .Where(letter => !Rune.IsWhiteSpace(letter))
        .Select(letter => letter.Value == 0 ? Rune.ReplacementChar : letter));
}
