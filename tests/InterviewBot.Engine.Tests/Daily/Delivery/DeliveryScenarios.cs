using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily.Delivery;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Daily.Delivery;

/// <summary>Posts go out, whatever happens on the way.</summary>
public sealed class DeliveryScenarios
{
    [Fact]
    public async Task On_in_two_minutes_leads_to_a_post_in_two_minutes_and_none_before()
    {
        await using var bot = await PostingBot.StartAsync();
        var an = bot.Private().Person("An");
        using var posts = await bot.StartPostsAsync();
        await an.Says("/daily on 08:32 UTC");
        var said = bot.Private().Shown.Count;

        await bot.Until(() => bot.Private().Shown.Count > said);

        Assert.InRange(bot.Clock.GetUtcNow(), At("08:32:00"), At("08:47:00"));
        an.Sees("Question of the day · Sunday, November 22 · ");
        await bot.Until(() => bot.CountPosts("sent") == 1);
        await posts.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task No_more_posts_are_held_than_may_be_on_their_way_however_many_are_due()
    {
        await using var bot = await PostingBot.StartAsync();
        var (platform, gate) = (bot.Posting(), new TaskCompletionSource());
        platform.Before = _ => gate.Task;
        await bot.SubscribeAsync(60);
        using var posts = await bot.StartPostsAsync();
        await bot.Until(() => platform.Tried.Count == platform.Concurrency);

        Assert.Equal(platform.Concurrency, bot.CountPosts("sending"));
        gate.SetResult();
        await bot.Until(() => bot.CountPosts("sent") == 60);

        Assert.Equal(platform.Concurrency, platform.MostAtOnce);
        Assert.Equal(60, platform.Tried.Select(message => message.Chat).Distinct().Count());
        await posts.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task One_chat_that_fails_stops_no_other()
    {
        await using var bot = await PostingBot.StartAsync();
        bot.Posting().Next.Enqueue(_ => throw new InvalidOperationException("A bug in the adapter."));
        bot.Posting().Next.Enqueue(_ => Task.FromResult<SendResult>(new SendResult.RetryAfter(TimeSpan.FromDays(365))));
        await bot.SubscribeAsync(12);
        using var posts = await bot.StartPostsAsync();

        await bot.Until(() => bot.CountPosts("sent") == 10 && bot.CountPosts("uncertain") == 1);

        Assert.Equal(1, bot.CountPosts("planned"));
        await posts.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_falls_due_beside_a_slow_post_does_not_wait_for_it()
    {
        await using var bot = await PostingBot.StartAsync();
        var slow = new TaskCompletionSource<SendResult>();
        bot.Posting().Next.Enqueue(_ => slow.Task);
        using var posts = await bot.SendPostsAsync(1);

        await bot.Private().Person("An").Says("/daily on 08:40 UTC");
        await bot.Until(() => bot.CountPosts("sent") == 1);

        Assert.Equal(1, bot.CountPosts("sending"));
        slow.SetResult(new SendResult.Uncertain("It took too long."));
        await bot.Until(() => bot.CountPosts("uncertain") == 1);
        await posts.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_is_on_its_way_when_the_bot_stops_has_time_to_arrive()
    {
        await using var bot = await PostingBot.StartAsync();
        var gate = bot.HoldPosts();
        using var posts = await bot.SendPostsAsync(1);

        var stopping = posts.StopAsync(CancellationToken.None);
        bot.Clock.Advance(TimeSpan.FromSeconds(4));
        gate.SetResult();
        await stopping;

        Assert.Equal(1, bot.CountPosts("sent"));
    }

    [Fact]
    public async Task What_does_not_arrive_by_then_is_uncertain_at_the_next_start_and_not_sent_again()
    {
        using var folder = new TemporaryFolder();
        await using (var before = await PostingBot.StartAsync(folder))
        {
            before.Posting().Before = cut => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cut);
            using var posts = await before.SendPostsAsync(1);
            var stopping = posts.StopAsync(CancellationToken.None);
            await before.Until(() => stopping.IsCompleted);
            await stopping;
            Assert.Equal(1, before.CountPosts("sending"));
        }

        await using var bot = await PostingBot.StartAsync(folder);
        using var again = await bot.StartPostsAsync();
        await bot.Until(() => bot.CountPosts("uncertain") == 1);

        Assert.Empty(bot.Posting().Tried);
        await again.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Where_keys_are_known_it_is_sent_again_with_the_same_key_and_question()
    {
        await using var bot = await PostingBot.StartAsync();
        bot.Posting().KnowsKeys = true;
        bot.Posting().Next.Enqueue(_ => Task.FromResult<SendResult>(new SendResult.Uncertain("The line went dead.")));
        await bot.SubscribeAsync(1);
        using var posts = await bot.StartPostsAsync();

        await bot.Until(() => bot.CountPosts("sent") == 1);

        Assert.Equal([false, true], bot.Posting().Tried.Select(message => message.MayBeThere));
        Assert.Single(bot.Posting().Tried.Select(message => (message.Key, ((Card)message.Reply).About)).Distinct());
        await posts.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_long_wait_on_the_way_keeps_the_post_its_senders()
    {
        await using var bot = await PostingBot.StartAsync();
        var gate = bot.HoldPosts();
        using var posts = await bot.SendPostsAsync(1);

        var since = bot.Clock.GetUtcNow();
        await bot.Until(() => bot.Clock.GetUtcNow() > since + (3 * Outbox.Lease));
        gate.SetResult();
        await bot.Until(() => bot.CountPosts("sent") == 1);

        Assert.Single(bot.Posting().Tried);
        await posts.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task While_the_disk_is_full_nothing_is_sent_twice_and_it_goes_on_when_there_is_room()
    {
        await using var bot = await PostingBot.StartAsync();
        var gate = bot.HoldPosts();
        using var posts = await bot.SendPostsAsync(3);
        await SetRoomAsync(bot, "CREATE TRIGGER full BEFORE UPDATE ON daily_post BEGIN INSERT INTO filler SELECT zeroblob(100000000); END");

        gate.SetResult();
        await bot.Until(() => bot.Database.LastWriteFailure is not null);
        Assert.Equal(3, bot.CountPosts("sending"));
        await SetRoomAsync(bot, "DROP TRIGGER full");
        await bot.Until(() => bot.CountPosts("sent") == 3);

        Assert.Equal(3, bot.Posting().Tried.Count);
        await posts.StopAsync(CancellationToken.None);
    }

    /// <summary>A file that may not grow, and something that would have to.</summary>
    private static Task SetRoomAsync(TestBot bot, string trigger)
        => bot.Database.WriteAsync(connection =>
        {
            connection.Execute("CREATE TABLE IF NOT EXISTS filler (bytes BLOB)");
            connection.Execute(trigger);
            connection.QueryFirst("PRAGMA max_page_count = 2000", row => row.GetInt64(0));
        });

    private static DateTimeOffset At(string time) => DailyDatabase.At($"2026-11-22 {time}");
}
