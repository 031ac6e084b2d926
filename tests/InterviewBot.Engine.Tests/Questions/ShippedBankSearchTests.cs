using InterviewBot.Content;
using InterviewBot.Engine.Questions;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Questions;

/// <summary>What people look for first in the questions that come with the bot.</summary>
public sealed class ShippedBankSearchTests
{
    private static readonly QuestionBank Bank = Assert.IsType<Loaded>(
        BankLoader.Load(Repository.PathOf("content"), TestContext.Current.CancellationToken)).Bank;

    [Theory]
    [InlineData("pod", "kubernetes-pod")]
    [InlineData("what is a pod", "kubernetes-pod")]
    [InlineData("etcd", "kubernetes-etcd")]
    [InlineData("statefulset", "kubernetes-statefulset")]
    [InlineData("namespace", "kubernetes-namespaces")]
    [InlineData("service", "kubernetes-service-types")]
    public void The_question_about_a_word_comes_first(string typed, string id)
        => Assert.Equal(id, Search(typed).Page[0].Id.Value);

    [Fact]
    public void What_all_questions_are_is_found_without_diacritics() => Assert.NotEmpty(Search("phong van").Page);

    [Fact]
    public void A_typing_error_in_the_topics_name_is_put_right() => Assert.Equal("kubernetes", Search("kubenetes").Corrected);

    private static SearchResult Search(string typed) => Bank.Search.Search(SearchQuery.Parse(typed), 0, 5);
}
