using InterviewBot.Content;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Telegram.Rendering;
using InterviewBot.Telegram.Tests.Rendering.Checks;
using InterviewBot.Testing;

namespace InterviewBot.Telegram.Tests.Rendering;

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
                CheckBoth(an.Latest.Reply);
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
        await an.Says($"/comment {new string('<', 500)} @someone *not* [a](b) &amp; https://example.org");
        foreach (var command in new[] { "start", "topics", "help", "about", "language", "search etcd", "search zzzz", "topic kubernets", "comments" })
        {
            await an.Says($"/{command}");
            CheckBoth(an.Latest.Reply);
        }
    }

    private static void CheckBoth(Reply reply)
    {
        foreach (var options in new[] { Cards.Rich, Cards.Classic })
        {
            var messages = Cards.Render(reply, options with { IsShareable = true, Switch = ViewSwitch.ToClassic });
            Assert.NotEmpty(messages);
            MessageRules.Check(messages);
        }
    }
}
