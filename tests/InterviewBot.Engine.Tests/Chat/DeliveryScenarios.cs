using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Chat;

/// <summary>What becomes of answers that a platform does not take at once.</summary>
public sealed class DeliveryScenarios
{
    [Fact]
    public async Task An_answer_that_is_put_off_comes_when_the_platform_said_and_holds_up_nothing_meanwhile()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        bot.Platform.NextTroubles.Enqueue(new SendResult.RetryAfter(TimeSpan.FromSeconds(40_000)));
        var asking = an.Says("/show kubernetes-etcd");
        await an.Says("/topics");
        an.Sees("Topics");
        bot.Clock.Advance(TimeSpan.FromSeconds(39_999));
        an.SeesNot("How does Kubernetes use etcd?");

        // Nothing but its platform brings the event again: it is not to be confirmed.
        Assert.False(asking.IsCompleted);

        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await an.SeesInTime("How does Kubernetes use etcd?");
        await asking;
        await an.Replies(an.Latest.Ref, "A reply to what came late is a comment.");
        await an.Says("/comments kubernetes-etcd");
        an.Sees("A reply to what came late is a comment.");
    }

    [Fact]
    public async Task What_is_put_off_is_owed_once_though_its_event_comes_again()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        var once = bot.Platform.NextEvent();

        bot.Platform.NextTroubles.Enqueue(new SendResult.RetryAfter(TimeSpan.FromSeconds(30)));
        var asking = an.Says("/question", once);
        await an.Says("/question", once);
        bot.Clock.Advance(TimeSpan.FromSeconds(30));

        await an.SeesInTime("[Answer]");
        await asking;
        await an.Says("/topics");
        Assert.Equal(2, an.Screen.Count());
    }

    [Fact]
    public async Task What_is_owed_comes_in_its_order_and_waits_again_when_it_has_to()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        bot.Platform.Trouble = new SendResult.RetryAfter(TimeSpan.FromSeconds(30));
        var asking = new List<Task> { an.Says("/show kubernetes-etcd") };
        bot.Clock.Advance(TimeSpan.FromSeconds(10));
        asking.Add(an.Says("/answer kubernetes-etcd"));
        asking.Add(an.Says("/topics"));
        await AdvanceUntilAsync(bot, () => bot.Platform.Troubled == 4);
        Assert.Empty(an.Screen);

        bot.Platform.Trouble = null;
        await an.Says("/about");
        await AdvanceUntilAsync(bot, () => an.Screen.Count() == 4);
        await Task.WhenAll(asking);

        Assert.Equal(
            ["InterviewBot", "Kubernetes", "Kubernetes", "Topics"],
            an.Screen.Select(shown => shown.Text.Split(' ', '\n')[0]));
    }

    /// <summary>What waits for the clock may begin to wait a little later than it passes.</summary>
    private static async Task AdvanceUntilAsync(TestBot bot, Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            bot.Clock.Advance(TimeSpan.FromSeconds(20));
            await Task.Yield();
        }
    }

    [Fact]
    public async Task A_chat_that_turns_out_to_have_moved_gets_the_answer_and_keeps_all_it_had()
    {
        await using var bot = await TestBot.StartAsync();
        var (old, moved) = (bot.Group("old"), bot.Group("new"));
        await old.Person("An").Says("/comment question:kubernetes-etcd Said before.");

        bot.Platform.NextTroubles.Enqueue(new SendResult.Moved(moved.Address));
        await old.Person("An").Says("/show kubernetes-etcd");

        old.Person("An").Sees("How does Kubernetes use etcd?");
        var binh = moved.Person("Bình");
        await binh.Says("/comments");
        binh.Sees("Said before.");
        Assert.Equal(1, bot.Database.Read(connection => connection.QueryFirst("SELECT count(*) FROM chat", row => row.GetInt32(0))));
    }

    [Fact]
    public async Task A_chat_that_does_not_take_an_answer_any_more_is_lost()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/question");

        bot.Platform.NextTroubles.Enqueue(new SendResult.Gone("The bot was put out."));
        await an.Says("/question");

        Assert.True(bot.Database.Read(connection => connection.QueryFirst("SELECT gone_at IS NOT NULL FROM chat", row => row.GetBoolean(0))));
    }

    [Fact]
    public async Task A_reply_to_any_of_the_messages_that_show_an_answer_is_a_comment()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var an = group.Person("An");
        await an.Says("/show kubernetes-etcd");
        MessageRef[] parts = [new(group.Address, "p1"), new(group.Address, "p2")];

        bot.Platform.NextTroubles.Enqueue(new SendResult.Delivered(parts[0], parts[1]));
        await an.Says("/answer");
        await an.Replies(parts[0], "On the first part.");
        await an.Replies(parts[1], "On the second part.");

        Assert.All(parts, part => Assert.NotNull(bot.Database.Read(connection => Subject.Of(connection, part))));
        await an.Says("/comments");
        an.Sees("On the first part.");
        an.Sees("On the second part.");
    }
}
