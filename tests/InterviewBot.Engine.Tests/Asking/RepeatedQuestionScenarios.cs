using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Asking;

/// <summary>A platform that delivers an event again, in one run of the program or over two.</summary>
public sealed class RepeatedQuestionScenarios
{
    [Fact]
    public async Task An_event_that_comes_twice_asks_one_question()
    {
        await using var bot = await TestBot.StartAsync();
        var chat = bot.Private();
        var an = chat.Person("An");
        var once = bot.Platform.NextEvent();

        await an.Says("/question", once);
        await an.Says("/question", once);

        Assert.Single(chat.Shown);
    }

    [Fact]
    public async Task An_event_whose_answer_got_lost_gives_the_same_question_again()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        var once = bot.Platform.NextEvent();

        bot.Platform.Throws = true;
        await an.Says("/question", once);
        bot.Platform.Throws = false;
        Assert.Empty(an.Screen);

        await an.Says("/question", once);
        Assert.Equal(Drawn(bot), Assert.IsType<Card>(an.Latest.Reply).About?.Value);
    }

    [Fact]
    public async Task An_event_answered_before_a_restart_is_not_answered_after_it()
    {
        using var folder = new TemporaryFolder();
        var once = new EventId("scripted", "42");
        await using (var before = await TestBot.StartAsync(folder: folder))
        {
            await before.Private().Person("An").Says("/question", once);
        }

        await using var after = await TestBot.StartAsync(folder: folder);
        var an = after.Private().Person("An");
        await an.Says("/question", once);

        Assert.Empty(an.Screen);
        Assert.Equal(1, after.Database.Read(connection => connection.QueryFirst("SELECT count(*) FROM asked", row => row.GetInt32(0))));
    }

    private static string Drawn(TestBot bot)
        => bot.Database.Read(connection => connection.QueryFirst("SELECT question_id FROM asked", row => row.GetString(0)));
}
