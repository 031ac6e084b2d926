using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Tests.Questions;

public sealed class SuggestionsTests
{
    [Fact]
    public void The_authors_own_come_first_in_the_authors_order_and_drafts_are_passed_over()
    {
        var bank = Sample.Bank(
            Sample.Question("asked", suggested: ["last", "draft", "first", "last", "asked"]),
            Sample.Question("first", "docker"),
            Sample.Question("last", "docker"),
            Sample.Question("near"));

        Assert.Equal(["last", "first", "near"], For(bank, "asked"));
    }

    [Fact]
    public void A_shared_tag_brings_questions_of_other_topics_nearer_than_strangers_of_the_same()
    {
        var bank = Sample.Bank(
            Sample.Question("asked", tags: ["volumes"], shortAnswer: "one two three four five six seven"),
            Sample.Question("stranger"),
            Sample.Question("related", "docker", tags: ["volumes"], shortAnswer: "red green blue white black grey brown"),
            Sample.Question("unrelated", "docker", tags: ["images"]));

        Assert.Equal(["related", "stranger"], For(bank, "asked"));
    }

    [Fact]
    public void Rare_words_in_common_bring_nearer()
    {
        var bank = Sample.Bank(
            Sample.Question("asked", title: "How does the scheduler work?"),
            Sample.Question("aaa", title: "How does the proxy work?"),
            Sample.Question("bbb", title: "How do probes work?"),
            Sample.Question("zzz", title: "What is a pod?", shortAnswer: "What the scheduler places."));

        Assert.Equal(["zzz", "aaa", "bbb"], For(bank, "asked"));
    }

    [Fact]
    public void A_step_on_the_ladder_is_preferred()
    {
        var bank = Sample.Bank(
            Sample.Question("asked", level: Level.Junior),
            Sample.Question("aaa", level: Level.Junior),
            Sample.Question("bbb", level: Level.Senior),
            Sample.Question("ccc", level: Level.Middle));

        Assert.Equal(["ccc", "aaa", "bbb"], For(bank, "asked"));
    }

    [Fact]
    public void No_more_come_than_are_wanted_and_no_more_than_are_kept()
    {
        var bank = Sample.Bank(Enumerable.Range(0, 30).Select(number => Sample.Question($"q-{number}")));

        Assert.Equal(3, bank.Suggestions.For(bank.Questions[0], 3).Length);
        Assert.Equal(Suggestions.MaxCount, bank.Suggestions.For(bank.Questions[0], Suggestions.MaxCount).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => bank.Suggestions.For(bank.Questions[0], Suggestions.MaxCount + 1));
    }

    [Fact]
    public void A_question_alone_in_the_bank_has_none()
        => Assert.Empty(For(Sample.Bank(Sample.Question("asked", tags: ["a", "a"])), "asked"));

    private static IEnumerable<string> For(QuestionBank bank, string id)
        => bank.Suggestions.For(bank.Find(QuestionId.Parse(id))!, Suggestions.MaxCount).Ids();
}
