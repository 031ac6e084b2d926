using InterviewBot.Content;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Testing;
using Markdig.Syntax;

namespace InterviewBot.Engine.Tests.Markup;

/// <summary>The questions that come with the bot can be cut to the size of any platform's messages.</summary>
public sealed class ShippedBankMarkdownTests
{
    private static readonly QuestionBank Bank = Assert.IsType<Loaded>(
        BankLoader.Load(Repository.PathOf("content"), TestContext.Current.CancellationToken)).Bank;

    [Theory]
    [InlineData(Language.English, 4096)]
    [InlineData(Language.English, 2000)]
    [InlineData(Language.English, 300)]
    [InlineData(Language.Vietnamese, 4096)]
    [InlineData(Language.Vietnamese, 2000)]
    [InlineData(Language.Vietnamese, 300)]
    public void Every_answer_is_cut_into_parts_that_fit_and_keeps_its_code(Language language, int maxLength)
    {
        foreach (var text in Bank.Questions.Select(question => question.In(language)))
        {
            var answer = Markdown.Blocks(text.ShortAnswer, text.Answer, text.KeyPoints, text.Sources);

            var parts = MarkdownSplitter.Split(answer, maxLength, "Sources");

            Assert.All(parts, part => Assert.InRange(part.Source.Length, 1, maxLength));
            Assert.Equal(CodeOf([answer]), CodeOf(parts));
        }
    }

    /// <summary>All letters of code, and the languages there are.</summary>
    private static (string Code, string Languages) CodeOf(IEnumerable<Markdown> parts)
    {
        var blocks = parts.SelectMany(part => part.Parse().Descendants<FencedCodeBlock>()).ToList();
        return (
            string.Concat(blocks.SelectMany(block => block.Lines.ToString()).Where(letter => !char.IsWhiteSpace(letter))),
            string.Join(' ', blocks.Select(block => block.Info).Distinct(StringComparer.Ordinal)));
    }
}
