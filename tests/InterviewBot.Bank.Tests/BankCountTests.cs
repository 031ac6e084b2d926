using InterviewBot.Content;
using InterviewBot.Engine.Questions;
using InterviewBot.Testing;

namespace InterviewBot.Bank.Tests;

/// <summary>The shipped bank is large enough to practise with, in every topic and at every level.</summary>
public class BankCountTests
{
    private const int Questions = 300;
    private const int Topics = 15;
    private const int QuestionsInTopic = 20;
    private const int RunnableBlocks = 100;

    /// <summary>In percent of a level's share of all questions.</summary>
    private const double Tolerance = 7;

    private static readonly QuestionBank Bank = Assert.IsType<Loaded>(BankLoader.Load(Repository.PathOf(BankCode.Content))).Bank;

    public static IEnumerable<TheoryDataRow<string>> TopicIds => Bank.Topics.Select(topic => new TheoryDataRow<string>(topic.Id.Value));

    [Fact]
    public void There_are_questions_enough_in_both_languages()
    {
        Assert.True(Bank.Questions.Length >= Questions, $"There are {Bank.Questions.Length} questions.");
        Assert.True(Bank.Topics.Length >= Topics, $"There are {Bank.Topics.Length} topics.");
        Assert.Empty(Bank.Questions.Where(question => question.Vietnamese is null).Select(question => question.Id));
    }

    [Theory]
    [MemberData(nameof(TopicIds))]
    public void A_topic_has_questions_enough_at_every_level(string topic)
    {
        var questions = Bank.Questions.Where(question => question.Topic.Value == topic).ToList();

        Assert.True(questions.Count >= QuestionsInTopic, $"There are {questions.Count} questions.");
        Assert.All(LevelExtensions.Ladder, level => Assert.True(
            questions.Count(question => question.Level == level) >= LeastOf(level), $"There are too few {level.Name} questions."));
    }

    [Theory]
    [InlineData(Level.Junior, 35)]
    [InlineData(Level.Middle, 40)]
    [InlineData(Level.Senior, 25)]
    public void The_levels_have_their_shares(Level level, double percent)
        => Assert.InRange(
            100.0 * Bank.Questions.Count(question => question.Level == level) / Bank.Questions.Length, percent - Tolerance, percent + Tolerance);

    [Fact]
    public void Code_enough_runs()
    {
        // What needs a program of the machine may not run everywhere.
        var blocks = BankCode.All.Count(example => example.Block.Language is "csharp" or "javascript" or "regex" or "sql");
        Assert.True(blocks >= RunnableBlocks, $"There are {blocks} blocks that run everywhere.");
    }

    /// <summary>Of the twenty that a topic has at least, a little less than the level's share.</summary>
    private static int LeastOf(Level level) => level switch
    {
        Level.Junior => 6,
        Level.Middle => 7,
        Level.Senior => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
