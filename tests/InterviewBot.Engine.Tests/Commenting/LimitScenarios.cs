using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Commenting;

public sealed class LimitScenarios
{
    private const string Question = "docker-layers";

    [Fact]
    public async Task A_burst_is_allowed_and_then_it_is_said_how_long_to_wait()
    {
        await using var bot = await LimitedAsync(new CommentLimits { Burst = 3, PerMinute = 2 });
        var an = bot.Group().Person("An");
        for (var number = 1; number <= 3; number++)
        {
            await an.Says($"/comment question:{Question} Number {number}.");
            an.Sees("is saved.");
        }

        await an.Says($"/comment question:{Question} Number 4.");
        an.Sees("That is a lot at once, so this one is not saved. Please send it again in 30 seconds.");
        await an.Says($"/comment question:{Question} Number 4.");
        bot.Clock.Advance(TimeSpan.FromSeconds(29));
        await an.Says($"/comment question:{Question} Number 4.");
        an.Sees("in 1 second.");
        Assert.Equal(3, bot.Count("comment"));

        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await an.Says($"/comment question:{Question} Number 4.");
        an.Sees("is saved.");
        Assert.Equal(["limit-often"], bot.Audit());
    }

    [Fact]
    public async Task Limits_are_one_persons_in_one_chat()
    {
        await using var bot = await LimitedAsync(new CommentLimits { Burst = 1, PerMinute = 1 });
        foreach (var (chat, name) in new[] { ("one", "An"), ("one", "Binh"), ("two", "An") })
        {
            var person = bot.Group(chat).Person(name);
            await person.Says($"/comment question:{Question} By {name} in {chat}.");
            person.Sees("is saved.");
        }
    }

    [Fact]
    public async Task An_event_that_comes_twice_is_counted_once_and_told_the_same()
    {
        await using var bot = await LimitedAsync(new CommentLimits { Burst = 2, PerMinute = 1 });
        var an = bot.Group().Person("An");
        var first = bot.Platform.NextEvent();
        await an.Says($"/comment question:{Question} Once.", first);
        await an.Says($"/comment question:{Question} Once.", first);

        await an.Says($"/comment question:{Question} Twice.");

        an.Sees("is saved.");
    }

    [Fact]
    public async Task The_same_text_within_the_hour_is_refused_and_later_is_welcome()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An", "vi");
        await an.Says($"/comment question:{Question} Raft needs a majority of votes.");

        await an.Says("/comment question:kubernetes-etcd Raft needs a majority of votes.");
        an.Sees("Bạn vừa viết y như vậy ở đây nên bình luận không được lưu thêm lần nữa.");
        await bot.Group("other").Person("An").Says($"/comment question:{Question} Raft needs a majority of votes.");
        await bot.Group().Person("Binh").Says($"/comment question:{Question} Raft needs a majority of votes.");
        Assert.Equal(3, bot.Count("comment"));

        bot.Clock.Advance(TimeSpan.FromMinutes(61));
        await an.Says("/comment question:kubernetes-etcd Raft needs a majority of votes.");
        an.Sees("Đã lưu bình luận của bạn");
    }

    [Theory]
    [InlineData(Treatment.Allow, "is saved.")]
    [InlineData(Treatment.Hold, "Others see it once a moderator has looked at it.")]
    [InlineData(Treatment.Refuse, "Comments with links are for those who have written here for a while")]
    public async Task What_becomes_of_links_and_repeats_is_for_the_owner_to_set(Treatment links, string told)
    {
        await using var bot = await LimitedAsync(new CommentLimits { NewcomerLinks = links, Repeats = Treatment.Hold });
        var an = bot.Group().Person("An");

        await an.Says($"/comment question:{Question} t.me/joinus");
        an.Sees(told);

        await an.Says($"/comment question:{Question} Plain.");
        await an.Says($"/comment question:{Question} Plain.");
        an.Sees("Others see it once a moderator has looked at it.");
    }

    private static Task<TestBot> LimitedAsync(CommentLimits limits)
        => TestBot.StartAsync(configure: services => services.AddSingleton(new EngineOptions { Comments = limits }));
}
