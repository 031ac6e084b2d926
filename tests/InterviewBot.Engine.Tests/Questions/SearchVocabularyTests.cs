using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Tests.Questions;

public sealed class SearchVocabularyTests
{
    private static readonly SearchVocabulary Vocabulary = new([("cached", 9), ("caches", 3), ("cacher", 5), ("docker", 1), ("cat", 2)]);

    [Fact]
    public void The_nearest_word_wins_over_the_more_frequent()
        => Assert.Equal("cacher", new SearchVocabulary([("cached", 1), ("bacher", 9), ("cacher", 1)]).NearestTo("cachre"));

    [Fact]
    public void Of_words_as_near_the_most_frequent_wins() => Assert.Equal("cached", Vocabulary.NearestTo("cachev"));

    [Theory]
    [InlineData("ca")]
    [InlineData("kubernetes")]
    [InlineData("cats-and-dogs")]
    public void What_is_near_to_none_has_no_nearest(string word) => Assert.Null(Vocabulary.NearestTo(word));

    [Fact]
    public void Beginnings_are_continued_by_the_most_frequent_first()
        => Assert.Equal([("cached", 9), ("cacher", 5)], Vocabulary.BeginningWith("cach", 2));

    [Fact]
    public void Words_that_are_not_there_are_in_no_question()
    {
        Assert.Equal(9, Vocabulary.DocumentsOf("cached"));
        Assert.Equal(0, Vocabulary.DocumentsOf("cach"));
        Assert.Empty(Vocabulary.BeginningWith("x", 5));
    }
}
