using InterviewBot.Content;
using InterviewBot.Discord.Tests.Rendering.Checks;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Testing;

namespace InterviewBot.Discord.Tests.Rendering;

public sealed class BankRenderingTests
{
    private static readonly QuestionBank Bank = Assert.IsType<Loaded>(BankLoader.Load(Repository.PathOf("content"))).Bank;

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Every_question_of_the_bank_renders_within_the_limits(string language)
    {
        await using var bot = await TestBot.StartAsync(Bank);
        var an = bot.Private().Person("An", language);
        foreach (var question in Bank.Questions)
        {
            foreach (var command in new[] { "show", "answer", "suggestions", "comments" })
            {
                await an.Says($"/{command} {question.Id}");
                CheckAllPages(an.Latest.Reply);
            }
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Every_other_card_renders_within_the_limits(string language)
    {
        await using var bot = await TestBot.StartAsync(Bank);
        var an = bot.Private().Person("An", language);
        await an.Says("/question kubernetes");
        await an.Says($"/comment {new string('<', 500)} @everyone *not* [a](b) &amp; https://example.org");
        foreach (var command in new[] { "start", "topics", "help", "about", "language", "search etcd", "search zzzz", "topic kubernets", "comments" })
        {
            await an.Says($"/{command}");
            CheckAllPages(an.Latest.Reply);
        }
    }

    [Fact]
    public void A_question_as_it_is_posted_is_one_message()
        => Assert.All(Bank.Questions, question => Assert.Single(Cards.Render(new Card { Title = question.English.Title, Body = question.English.Context ?? default })));

    private static void CheckAllPages(Reply reply)
    {
        for (var page = 1; page <= 4; page++)
        {
            var messages = Cards.Render(reply, page);
            Assert.NotEmpty(messages);
            Assert.All(messages.SelectMany(Cards.TextsOf), markup => Assert.Empty(DiscordReader.Read(markup).Unasked));
        }
    }
}
