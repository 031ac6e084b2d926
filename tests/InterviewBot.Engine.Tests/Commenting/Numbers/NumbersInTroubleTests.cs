using InterviewBot.Engine.Chat;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting.Numbers;

/// <summary>Numbers on posts, where an edit does not get through or a post is no more what it was.</summary>
public sealed class NumbersInTroubleTests
{
    [Fact]
    public async Task When_the_platform_asks_to_wait_the_edit_is_made_later()
    {
        await using var bot = await PostedNumbersTests.StartAsync();
        var an = bot.Group().Person("An");
        var post = await PostedNumbersTests.ShowAsync(an);
        bot.Platform.NextEditTroubles.Enqueue(new SendResult.RetryAfter(TimeSpan.FromMinutes(10)));

        await an.Replies(post, "Raft keeps it consistent.");
        await bot.Until(() => bot.Platform.Edited.Count == 1);
        bot.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Single(bot.Platform.Edited);

        await bot.Until(() => PostedNumbersTests.Shows(bot, post, "[Comments (1)]"));
    }

    [Fact]
    public async Task An_edit_that_may_be_lost_is_made_again()
    {
        await using var bot = await PostedNumbersTests.StartAsync();
        var an = bot.Group().Person("An");
        var post = await PostedNumbersTests.ShowAsync(an);
        bot.Platform.NextEditTroubles.Enqueue(new SendResult.Uncertain("The line went dead."));

        await an.Replies(post, "Raft keeps it consistent.");

        await bot.Until(() => PostedNumbersTests.Shows(bot, post, "[Comments (1)]"));
    }

    [Fact]
    public async Task A_message_that_is_gone_is_not_tried_again()
    {
        await using var bot = await PostedNumbersTests.StartAsync();
        var an = bot.Group().Person("An");
        var gone = await PostedNumbersTests.ShowAsync(an);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        var post = await PostedNumbersTests.ShowAsync(an);
        bot.Platform.NextEditTroubles.Enqueue(new SendResult.Delivered(post));
        bot.Platform.NextEditTroubles.Enqueue(new SendResult.Rejected("There is no such message."));
        await an.Replies(post, "Raft keeps it consistent.");
        await bot.Until(() => bot.Platform.Edited.Count == 2);
        Assert.Equal([post, gone], bot.Platform.Edited);

        await an.Replies(post, "As long as most are there.");
        await bot.Until(() => PostedNumbersTests.Shows(bot, post, "[Comments (2)]"));

        Assert.Equal([post, gone, post], bot.Platform.Edited);
    }

    [Fact]
    public async Task After_a_restart_a_number_that_was_left_behind_follows()
    {
        using var folder = new TemporaryFolder();
        MessageRef post;
        await using (var before = await TestBot.StartAsync(folder: folder))
        {
            var an = before.Group().Person("An");
            post = await PostedNumbersTests.ShowAsync(an);
            await an.Replies(post, "Raft keeps it consistent.");
        }

        await using var bot = await TestBot.StartAsync(folder: folder);
        _ = bot.Group();
        await bot.FollowNumbersAsync();
        await bot.Until(() => !bot.Platform.Edited.IsEmpty);

        Assert.Equal([post], bot.Platform.Edited);
    }

    [Fact]
    public async Task In_a_chat_that_moved_old_posts_rest()
    {
        await using var bot = await PostedNumbersTests.StartAsync();
        var (old, moved) = (bot.Group("old"), bot.Group("new"));
        var an = old.Person("An");
        var post = await PostedNumbersTests.ShowAsync(an);
        await an.Does(new ChatMoved(old.Address, bot.Platform.NextEvent(), moved.Address));
        var there = moved.Person("An");
        var newer = await PostedNumbersTests.ShowAsync(there);

        await there.Replies(post, "To the old one.");
        await bot.Until(() => moved.Shown.Any(message => message.Text.Contains("[Comments (1)]", StringComparison.Ordinal)));

        Assert.Equal([newer], bot.Platform.Edited);
    }
}
