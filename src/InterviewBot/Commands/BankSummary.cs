using System.Globalization;
using InterviewBot.Content.Examples;
using InterviewBot.Engine.Questions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace InterviewBot.Commands;

/// <summary>
/// How many questions there are, topic by language and level, and how many blocks of code that run and sources they have. A translation
/// has its original's, so these are counted once.
/// </summary>
internal static class BankSummary
{
    public static void Write(QuestionBank bank, TextWriter output)
    {
        TextTable.Write(
            output,
            [
                ["Topic", "Language", .. LevelExtensions.Ladder.Select(level => level.Name), "all", "code that runs", "sources"],
                .. bank.Topics.SelectMany(topic => Rows(topic.Name.English, [.. bank.Questions.Where(question => question.Topic == topic.Id)])),
                .. Rows("All topics", bank.Questions),
            ],
            textColumns: 2);

        var blocks = RunnableOf(bank.Questions).CountBy(block => block.Language).OrderBy(entry => entry.Key, StringComparer.Ordinal);
        output.WriteLine();
        TextTable.Write(
            output,
            [
                ["Code that runs", "blocks"],
                .. blocks.Select(entry => new[] { entry.Key, Number(entry.Value) }),
                ["All languages", Number(RunnableOf(bank.Questions).Count())],
            ],
            textColumns: 1);
    }

    private static IEnumerable<string[]> Rows(string name, IReadOnlyCollection<Question> questions)
    {
        var blocks = Number(RunnableOf(questions).Count());
        var sources = Number(questions.Sum(question => question.English.Sources.Parse().Descendants<FootnoteLinkReferenceDefinition>().Count()));
        yield return [name, "English", .. ByLevel(questions), blocks, sources];
        yield return ["", "Vietnamese", .. ByLevel([.. questions.Where(question => question.Vietnamese is not null)]), "", ""];
    }

    private static IEnumerable<string> ByLevel(IReadOnlyCollection<Question> questions)
        => LevelExtensions.Ladder.Select(level => questions.Count(question => question.Level == level))
            .Append(questions.Count)
            .Select(Number);

    private static IEnumerable<RunnableBlock> RunnableOf(IEnumerable<Question> questions)
        => questions.SelectMany(question => RunnableBlock.Of(question.English.Answer.Parse()));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
