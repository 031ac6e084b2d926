using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily.Delivery;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Daily.Delivery;

/// <summary>A round of many posts, of which some take their time.</summary>
public sealed class RoundScenarios
{
    private const int Many = 60;

    /// <summary>They take longer than a lease.</summary>
    private const int VeryMany = 200;

    [Fact]
    public async Task What_a_crash_cut_off_goes_out_when_its_lease_is_over_and_not_at_the_end_of_the_round()
    {
        using var folder = new TemporaryFolder();
        await using var crashed = await PostingBot.StartAsync(folder);
        crashed.Posting().Turn = cut => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cut);
        await crashed.SubscribeAsync(VeryMany);
        using var before = await crashed.StartPostsAsync();
        await crashed.Until(() => crashed.CountPosts("sending") == crashed.Posting().Concurrency);
        var lost = crashed.Database.Read(connection => connection.QueryAll(
            "SELECT chat_id FROM daily_post WHERE state = 'sending'", row => row.GetInt64(0)));

        await using var bot = await PostingBot.StartAsync(folder);
        for (var number = 0; number < VeryMany; number++)
        {
            bot.Group($"chat {number}");
        }

        bot.Posting().Before = cut => Task.Delay(TimeSpan.FromSeconds(4), bot.Clock, cut);
        bot.Clock.SetUtcNow(crashed.Clock.GetUtcNow().AddSeconds(10));
        using var posts = bot.Posts();
        await posts.StartAsync(CancellationToken.None);
        await bot.Until(() => bot.CountPosts("sent") == VeryMany);

        var order = bot.Posting().Tried.Select(message => message.Key.Chat).ToList();
        Assert.Equal(VeryMany, order.Count);
        Assert.All(lost, chat => Assert.InRange(order.IndexOf(chat), 1, VeryMany - 20));
        await posts.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Nobody_waits_for_what_goes_along_with_anothers_post()
    {
        await using var bot = await PostingBot.StartAsync();
        var pins = new TaskCompletionSource();
        bot.Posting().Extras = _ => pins.Task;
        await bot.SubscribeAsync(Many, pins: true);
        using var posts = await bot.StartPostsAsync();

        await bot.Until(() => bot.CountPosts("sent") == Many);
        pins.SetResult();
        await posts.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_goes_along_with_a_post_has_an_end()
    {
        await using var bot = await PostingBot.StartAsync();
        var ended = new TaskCompletionSource();
        bot.Posting().Extras = async cancellation =>
        {
            await using var end = cancellation.Register(ended.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        };
        await bot.SubscribeAsync(1, pins: true);
        using var posts = await bot.StartPostsAsync();

        await bot.Until(() => ended.Task.IsCompleted);

        await posts.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData(16, 13)]
    [InlineData(4, 4)]
    [InlineData(4, 15)]
    public async Task Slow_chats_hold_up_no_others(int places, int slow)
    {
        await using var bot = await PostingBot.StartAsync();
        var (gate, begun) = (new TaskCompletionSource<SendResult>(), 0);
        bot.Posting().Concurrency = places;
        for (; begun < slow; begun++)
        {
            bot.Posting().Next.Enqueue(_ => gate.Task);
        }

        await bot.SubscribeAsync(Many);
        using var posts = await bot.StartPostsAsync();
        await bot.Until(() => bot.CountPosts("sent") == Many - slow);

        Assert.Equal(slow, bot.CountPosts("sending"));
        gate.SetResult(new SendResult.Uncertain("It took too long."));
        await bot.Until(() => bot.CountPosts("uncertain") == slow);
        Assert.InRange(bot.Posting().MostAtOnce, 1, Flights.Stretch * places);
        await posts.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_was_not_begun_when_the_bot_stops_is_given_back()
    {
        await using var bot = await PostingBot.StartAsync();
        bot.Posting().Turn = cut => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cut);
        using var posts = await bot.SendPostsAsync(3);

        var stopping = posts.StopAsync(CancellationToken.None);
        await bot.Until(() => stopping.IsCompleted);
        await stopping;

        Assert.Equal(3, bot.CountPosts("planned"));
        Assert.Equal(3, bot.Count("daily_post WHERE attempts = 0 AND lease_until IS NULL"));
    }

    [Fact]
    public async Task Who_wants_to_be_forgotten_while_a_post_waits_for_its_turn_gets_none()
    {
        await using var bot = await PostingBot.StartAsync();
        var (an, turn) = (bot.Private().Person("An"), new TaskCompletionSource());
        bot.Posting().Turn = _ => turn.Task;
        using var posts = await bot.StartPostsAsync();
        await an.Says("/daily on 08:32 UTC");
        await bot.Until(() => bot.CountPosts("sending") == 1);
        await an.Says("/forgetme");
        await an.Presses("Yes, forget me");
        Assert.Equal(0, bot.Count("daily_post"));
        var shown = bot.Private().Shown.Count;

        turn.SetResult();
        await posts.StopAsync(CancellationToken.None);

        Assert.Empty(bot.Posting().Tried);
        Assert.Equal(shown, bot.Private().Shown.Count);
    }
}
