using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Tests.Questions;

/// <summary>What is too common to be ranked is still found, whole and in one order.</summary>
public sealed class LargeBankSearchTests(LargeBankSearchTests.LargeBank large) : IClassFixture<LargeBankSearchTests.LargeBank>
{
    private readonly QuestionBank _bank = large.Bank;

    [Fact]
    public void A_word_that_most_have_finds_them_all_the_named_ones_first()
    {
        var result = Search("network", 0, 20);

        Assert.Equal(LargeBank.Count - 1, result.Total);
        Assert.Equal(Named().Take(20), result.Page);
    }

    [Fact]
    public void Its_pages_go_over_from_the_named_ones_to_the_others()
    {
        var pages = Enumerable.Range(0, LargeBank.Count / 100).SelectMany(page => Search("network", page * 100, 100).Page);

        Assert.Equal([.. Named(), .. _bank.Questions.Except(Named()).Where(question => question.Id.Value != "q-77")], pages);
    }

    [Fact]
    public void Beside_a_telling_word_it_is_not_looked_for()
        => Assert.Equal(["q-77"], Search("network needle", 0, 5).Page.Ids());

    [Fact]
    public void Two_words_that_most_have_find_what_has_the_rarer_one()
        => Assert.Equal(Search("half", 0, 5).Total, Search("network half", 0, 5).Total);

    private SearchResult Search(string typed, int skip, int take) => _bank.Search.Search(SearchQuery.Parse(typed), skip, take);

    private IEnumerable<Question> Named() => _bank.Questions.Where(question => !question.English.Title.IsEmpty);

    public sealed class LargeBank
    {
        public const int Count = SearchPlan.MaxRanked + 1_000;

        internal QuestionBank Bank { get; } = Sample.Bank(Enumerable.Range(0, Count).Select(number => Sample.Question(
            $"q-{number}",
            title: number % 10 == 3 ? "The network" : "",
            answer: number == 77 ? "half a needle" : $"network {(number % 8 != 0 ? "half" : "")}")));
    }
}
