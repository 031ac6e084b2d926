using InterviewBot.Content.Documents;

namespace InterviewBot.Content.Tests;

public class SentencesTests
{
    [Theory]
    [InlineData("One two. Three four five.", 2, 3)]
    [InlineData("dockerd calls containerd. containerd calls runc.", 3, 3)]
    [InlineData("Is it so? Yes! It is", 3, 1, 2)]
    [InlineData("Use a tool, e.g. kubectl, etc. and so on.", 9)]
    [InlineData("He said \"stop.\" Then (he left.) Gone.", 3, 3, 1)]
    [InlineData("SELECT ... FROM orders", 4)]
    [InlineData("Since v1.34 it is stable", 5)]
    [InlineData("Pod là gì? Là đơn vị nhỏ nhất, v.v. của cluster.", 3, 8)]
    [InlineData("  ")]
    public void Sentences_end_where_a_reader_takes_breath(string text, params int[] words)
        => Assert.Equal(words, Sentences.Of(text).Select(sentence => sentence.Length));
}
