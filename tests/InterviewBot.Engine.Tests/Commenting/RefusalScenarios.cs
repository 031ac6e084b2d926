using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Commenting;

/// <summary>What is told to whom when nothing is saved, and how often.</summary>
public sealed class RefusalScenarios
{
    private const string Question = "docker-layers";

    [Fact]
    public async Task Who_goes_on_and_on_is_answered_once_before_others_until_they_are_welcome_again()
    {
        await using var bot = await LimitedAsync(new CommentLimits { Burst = 2, PerMinute = 1 });
        bot.Platform.ShowsToOne = false;
        var an = bot.Group().Person("An");
        await an.Says($"/show {Question}");
        var post = an.Latest.Ref;
        for (var number = 0; number < 10; number++)
        {
            await an.Replies(post, $"Number {number}.");
        }

        Assert.Single(an.Screen, message => message.Text.Contains("That is a lot at once", StringComparison.Ordinal));
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await an.Replies(post, "Later.");
        await an.Replies(post, "Even later.");
        Assert.Equal(2, an.Screen.Count(message => message.Text.Contains("That is a lot at once", StringComparison.Ordinal)));
        Assert.Equal(3, bot.Count("comment"));
    }

    [Fact]
    public async Task Edits_are_counted_like_what_is_new()
    {
        await using var bot = await LimitedAsync(new CommentLimits { Burst = 3, PerMinute = 1 });
        var an = bot.Group().Person("An");
        await an.Says($"/show {Question}");
        var post = an.Latest.Ref;
        var reply = await an.Replies(post, "One.");

        await an.Edits(reply, "Two.", post);
        await an.Edits(reply, "Two.", post);
        await an.Edits(reply, "Three.", post);
        await an.Edits(reply, "Four.", post);

        an.Sees("That is a lot at once");
        Assert.Equal(1, bot.Count("comment WHERE text = 'Three.'"));
    }

    [Fact]
    public async Task Nobody_is_shamed_before_others_and_each_may_ask_why()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Platform.ShowsToOne = false;
        var group = bot.Group();
        var (an, binh) = (Moderation.ModerationScenarios.Administrator(bot, group), group.Person("Binh"));
        await binh.Says($"/show {Question}");
        var post = binh.Latest.Ref;
        await binh.Replies(post, "Mine.");
        await an.PressesAction($"1:moderate:k=silence:c={bot.CommentOf("Mine.")}", post);

        await binh.Replies(post, "More.");
        binh.Sees("This comment was not saved.");
        await binh.Replies(post, "Still more.");
        await binh.Replies(post, "And more.");

        Assert.Single(an.Screen, message => message.Text.Contains("not saved", StringComparison.Ordinal));
        await binh.Presses("Why?");
        Assert.Equal(binh.Id, binh.Latest.OnlyFor);
        binh.Sees("paused your comments here");
        await an.Presses("Why?");
        an.Sees("Nothing keeps you from commenting here.");
    }

    private static Task<TestBot> LimitedAsync(CommentLimits limits)
        => TestBot.StartAsync(configure: services => services.AddSingleton(new EngineOptions { Comments = limits }));
}
