using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using InterviewBot.Engine.Markup;
using Markdig.Syntax;

namespace InterviewBot.Engine.Tests.Markup;

[Properties(Arbitrary = [typeof(HostileText), typeof(MarkdownSplitterProperties)], MaxTest = 300)]
public sealed class MarkdownSplitterProperties
{
    public static Arbitrary<Bound> Bounds() => Gen.Choose(MarkdownSplitter.MinLength, 400).Select(length => new Bound(length)).ToArbitrary();

    [Property]
    public void Every_part_fits_and_says_something(AnyMarkdown any, Bound bound)
        => Assert.All(Split(any, bound), part =>
        {
            Assert.InRange(part.Source.Length, 1, bound.Length);
            Assert.NotEmpty(part.Parse());
        });

    [Property]
    public void No_word_is_lost_or_added(AnyMarkdown any, Bound bound)
        => Assert.Equal(
            Words(Markdown.FromContent(any.Source).ToPlainText()),
            Words(string.Join('\n', Split(any, bound).Select(part => part.ToPlainText()))));

    [Property]
    public void Code_stays_code_and_fences_are_balanced(AnyMarkdown any, Bound bound)
        => Assert.Equal(
            Words(string.Concat(Code(Markdown.FromContent(any.Source)))),
            Words(string.Concat(Split(any, bound).SelectMany(Code))));

    [Property]
    public void A_surrogate_pair_stays_whole(AnyMarkdown any, Bound bound)
    {
        if (!HasLoneSurrogate(any.Source))
        {
            Assert.All(Split(any, bound), part => Assert.False(HasLoneSurrogate(part.Source)));
        }
    }

    private static ImmutableArray<Markdown> Split(AnyMarkdown any, Bound bound)
        => MarkdownSplitter.Split(Markdown.FromContent(any.Source), bound.Length, "Sources");

    private static IEnumerable<string> Code(Markdown markdown)
        => markdown.Parse().Descendants<CodeBlock>().Select(code => code.Lines.ToString());

    private static bool HasLoneSurrogate(string text)
        => text.EnumerateRunes().Count(rune => rune == Rune.ReplacementChar) > text.Count(letter => letter == '\uFFFD');

    private static string Words(string text)
        => string.Concat(text.EnumerateRunes().Where(letter => !Rune.IsWhiteSpace(letter)).Select(letter => letter.ToString()));

    public sealed record Bound(int Length);
}
