using System.Text;
using FsCheck;
using FsCheck.Xunit;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Tests.Questions;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("What is the CAP theorem?", "cap theorem")]
    [InlineData("Câu hỏi về Kubernetes", "cau hoi kubernetes")]
    [InlineData("pods, Pods and PODS!", "pods")]
    [InlineData("what is the", "what is the")]
    [InlineData("  ?! ", "")]
    [InlineData("C# vs C++ on .NET", "csharp vs cpp dotnet")]
    [InlineData("ASP.NET, node.js; F#", "asp dotnet nodejs fsharp")]
    [InlineData("System.Net.network", "system net network")]
    [InlineData("c#14", "csharp 14")]
    [InlineData("kubernetes-etcd", "kubernetes etcd")]
    [InlineData("etcd\" OR title:* NOT (x", "etcd title x")]
    public void What_is_typed_becomes_folded_words(string typed, string text) => Assert.Equal(text, SearchQuery.Parse(typed).Text);

    [Fact]
    public void Words_beyond_forty_bytes_are_left_out_whole()
    {
        var query = SearchQuery.Parse("idempotency serialization transaction isolation");

        Assert.Equal("idempotency serialization transaction", query.Text);
        Assert.Equal(["idempotency", "serialization", "transaction"], query.Words);
    }

    [Fact]
    public void One_word_that_is_too_long_keeps_its_beginning()
        => Assert.Equal(new string('x', 40), SearchQuery.Parse(new string('x', 100)).Text);

    [Fact]
    public void A_long_word_is_never_cut_inside_a_character()
        => Assert.Equal(string.Concat(Enumerable.Repeat("漢", 13)), SearchQuery.Parse(new string('漢', 20)).Text);

    [Property(MaxTest = 500)]
    public void Parsing_its_own_text_gives_the_same_query(NonNull<string> typed)
    {
        var query = SearchQuery.Parse(typed.Get);

        Assert.Equal(query, SearchQuery.Parse(query.Text));
        Assert.Equal(query.Words, SearchQuery.Parse(query.Text).Words);
        Assert.True(Encoding.UTF8.GetByteCount(query.Text) <= SearchQuery.MaxBytes);
    }

    [Property(MaxTest = 300)]
    public void Parsing_its_own_text_gives_the_same_query_for_every_kind_of_letter(int[] letters)
    {
        var typed = string.Concat(letters.Select(letter => new Rune(Math.Abs(letter % 0xD800))));
        var query = SearchQuery.Parse(typed + typed);

        Assert.Equal(query.Words, SearchQuery.Parse(query.Text).Words);
        Assert.True(Encoding.UTF8.GetByteCount(query.Text) <= SearchQuery.MaxBytes);
    }
}
