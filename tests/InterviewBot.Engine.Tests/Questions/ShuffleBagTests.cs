using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Tests.Questions;

public sealed class ShuffleBagTests : IDisposable
{
    private readonly ChatDatabase _database = new();
    private readonly ShuffleBag _bag = new(new Random(1));

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Every_question_comes_once_before_any_comes_again()
    {
        var bank = Many(100);

        var round = Draw(bank, QuestionFilter.All, 100);
        var next = Draw(bank, QuestionFilter.All, 100);

        Assert.Equal(100, round.Distinct().Count());
        Assert.Equal(100, next.Distinct().Count());
        Assert.NotEqual(round, next);
        Assert.NotEqual(round[^1], next[0]);
    }

    [Fact]
    public void Each_chat_has_a_bag_of_its_own()
    {
        var bank = Many(3);
        var first = Draw(bank, QuestionFilter.All, 3);

        var other = Enumerable.Range(0, 3).Select(_ => _database.Draw(_bag, bank, QuestionFilter.All, chat: 2)!.Id).ToList();

        Assert.Equivalent(first, other);
    }

    [Fact]
    public void What_matches_nothing_draws_nothing()
        => Assert.Null(_database.Draw(_bag, Many(3), new QuestionFilter(TopicId.Parse("docker"), null)));

    [Fact]
    public void The_only_question_comes_every_time()
    {
        var drawn = Draw(Many(1), QuestionFilter.All, 3);

        Assert.Equal(["q-0", "q-0", "q-0"], drawn.Select(id => id.Value));
    }

    [Fact]
    public void A_question_had_by_name_does_not_come_again_in_the_round()
    {
        _database.Had(QuestionId.Parse("q-4"));

        Assert.DoesNotContain(QuestionId.Parse("q-4"), Draw(Many(10), QuestionFilter.All, 9));
    }

    [Fact]
    public void A_question_had_through_one_filter_does_not_come_through_another()
    {
        var bank = Many(40);
        var seniors = Draw(bank, new QuestionFilter(null, Level.Senior), 13);

        var others = Draw(bank, QuestionFilter.All, 27);

        Assert.Empty(seniors.Intersect(others));
    }

    [Fact]
    public void A_filter_first_used_when_all_that_match_were_had_begins_anew()
    {
        var bank = Many(6);
        Draw(bank, QuestionFilter.All, 6);

        Assert.Equal(2, Draw(bank, new QuestionFilter(null, Level.Senior), 2).Distinct().Count());
    }

    [Fact]
    public void A_question_that_comes_into_the_bank_late_in_a_round_still_comes_in_it()
    {
        var before = Draw(Many(20), QuestionFilter.All, 19);

        var rest = Draw(Many(25), QuestionFilter.All, 6);

        Assert.Equal(25, before.Concat(rest).Distinct().Count());
    }

    [Fact]
    public void A_draw_that_is_rolled_back_has_not_been()
    {
        var bank = Many(5);
        _database.InTransaction(connection => _bag.Draw(connection, 1, bank, QuestionFilter.All), end: "ROLLBACK");

        Assert.Equal(5, Draw(bank, QuestionFilter.All, 5).Distinct().Count());
    }

    [Fact]
    public void A_chat_that_is_not_there_is_the_callers_mistake()
        => Assert.Throws<ArgumentException>(() => _database.Draw(_bag, Many(1), QuestionFilter.All, chat: 3));

    [Fact]
    public void Had_in_a_chat_that_is_not_there_is_the_callers_mistake()
        => Assert.Throws<ArgumentException>(() => _database.Had(QuestionId.Parse("q-1"), chat: 3));

    private static QuestionBank Many(int count)
        => Sample.Bank(Enumerable.Range(0, count).Select(number => Sample.Question($"q-{number}", level: (Level)(number % 3))));

    private List<QuestionId> Draw(QuestionBank bank, QuestionFilter filter, int count)
        => [.. Enumerable.Range(0, count).Select(_ => _database.Draw(_bag, bank, filter)!.Id)];
}
