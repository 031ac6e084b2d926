using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Daily.Delivery;

/// <summary>A chat of which the platform says that it is gone, in answer to somebody or by itself.</summary>
public sealed class LostChatScenarios
{
    [Fact]
    public async Task One_refusal_of_an_answer_does_not_turn_its_daily_question_off()
    {
        await using var bot = await PostingBot.StartAsync();
        var an = bot.Private().Person("An");
        using var posts = await bot.StartPostsAsync();
        await an.Says("/daily on 08:32 UTC");

        // People press again; that makes it no surer.
        await LoseAsync(bot, an, times: 3);
        Assert.Equal(1, bot.Count("chat WHERE gone_at IS NOT NULL"));
        await bot.Until(() => bot.CountPosts("sent") == 1);

        Assert.Equal(1, bot.Count("schedule WHERE is_on = 1 AND strikes = 0"));
        Assert.Equal(0, bot.Count("chat WHERE gone_at IS NOT NULL"));
        await posts.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task It_is_one_of_three_and_what_is_really_gone_is_not_tried_three_times_more()
    {
        await using var bot = await PostingBot.StartAsync();
        var an = bot.Private().Person("An");
        using var posts = await bot.StartPostsAsync();
        await an.Says("/daily on 08:32 UTC");
        await LoseAsync(bot, an, times: 1);
        for (var time = 0; time < 3; time++)
        {
            bot.Posting().Next.Enqueue(_ => Task.FromResult<SendResult>(new SendResult.Gone("Blocked.")));
        }

        await bot.Until(() => bot.Count("schedule WHERE is_on = 0 AND trouble = 'gone'") == 1);

        Assert.Equal(2, bot.Posting().Tried.Count);
        await posts.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Where_the_platform_tells_it_by_itself_nothing_is_tried()
    {
        await using var bot = await PostingBot.StartAsync();
        var an = bot.Group().Person("An");
        bot.Platform.Administrators.Add(an.Id);
        using var posts = await bot.StartPostsAsync();
        await an.Says("/daily on 08:40 UTC");
        await LoseAsync(bot, an, times: 1);
        await an.Does(new ChatLost(bot.Group().Address, bot.Platform.NextEvent()));

        await bot.Until(() => bot.Count("schedule WHERE is_on = 0 AND trouble = 'gone'") == 1);

        Assert.Empty(bot.Posting().Tried);
        await posts.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_chat_that_was_put_back_before_its_time_gets_its_question()
    {
        await using var bot = await PostingBot.StartAsync();
        var an = bot.Group().Person("An");
        bot.Platform.Administrators.Add(an.Id);
        await an.Says("/daily on 20h UTC");
        await an.Does(new ChatLost(bot.Group().Address, bot.Platform.NextEvent()));
        Assert.Equal(1, bot.Count("schedule WHERE strikes = 3"));

        await an.Says("/question");

        Assert.Equal(1, bot.Count("schedule WHERE is_on = 1 AND strikes = 0"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_chat_that_moved_is_not_gone_whatever_was_said_at_its_old_address(bool isKnown)
    {
        using var daily = new DailyDatabase();
        var (from, to) = (new ChatAddress(DailyDatabase.Platform, "one"), new ChatAddress(DailyDatabase.Platform, isKnown ? "two" : "elsewhere"));
        daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());
        ChatStore.MarkLost(daily.Connection, from, strikes: 1, daily.Clock.Now);
        ChatStore.MarkLost(daily.Connection, to, strikes: 1, daily.Clock.Now);

        ChatMove.Apply(daily.Connection, from, to);

        Assert.False(daily.Connection.QueryFirst("SELECT gone_at IS NOT NULL FROM chat WHERE address = $to", row => row.GetBoolean(0), ("$to", to.Id)));
        Assert.Equal(0, daily.Stored(chat: isKnown ? 2 : 1).Strikes);
        daily.Deliver(daily.ClaimOne("2026-11-23 08:30"));
    }

    private static async Task LoseAsync(TestBot bot, ScriptedPerson an, int times)
    {
        for (var time = 0; time < times; time++)
        {
            bot.Platform.NextTroubles.Enqueue(new SendResult.Gone("The bot was put out."));
            await an.Says("/daily next");
        }
    }
}
