using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Daily.Delivery;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Daily.Delivery;

/// <summary>What an owner reads in the log of posts that are not there.</summary>
public sealed class WarningScenarios
{
    private readonly LogLines _lines = new();

    [Fact]
    public async Task What_the_platform_refuses_and_what_may_be_lost_is_warned_of_and_what_passes_is_not()
    {
        await using var bot = await StartAsync();
        bot.Posting().Next.Enqueue(_ => Task.FromResult<SendResult>(new SendResult.Rejected("403, 50013: Missing Permissions")));
        bot.Posting().Next.Enqueue(_ => Task.FromResult<SendResult>(new SendResult.Uncertain("The line went dead.")));
        bot.Posting().Next.Enqueue(_ => Task.FromResult<SendResult>(new SendResult.RetryAfter(TimeSpan.FromSeconds(9))));
        await bot.SubscribeAsync(3);
        using var posts = await bot.StartPostsAsync();
        await bot.Until(() => bot.CountPosts("sent") == 1);
        await posts.StopAsync(CancellationToken.None);

        Assert.Equal(1, bot.Count("schedule WHERE trouble = 'refused'"));
        Assert.Single(Warnings(), line => line.Contains("is not there: Rejected { Reason = 403, 50013: Missing Permissions }", StringComparison.Ordinal));
        Assert.Single(Warnings(), line => line.Contains("is not there: Uncertain", StringComparison.Ordinal));
        Assert.Equal(2, Warnings().Count);
    }

    [Fact]
    public async Task A_chat_whose_schedule_is_turned_off_is_warned_of()
    {
        await using var bot = await StartAsync();
        for (var time = 0; time < Strikes.ForCertain; time++)
        {
            bot.Posting().Next.Enqueue(_ => Task.FromResult<SendResult>(new SendResult.Gone("Blocked.")));
        }

        await bot.SubscribeAsync(1);
        using var posts = await bot.StartPostsAsync();
        await bot.Until(() => bot.Count("schedule WHERE is_on = 0") == 1);
        await posts.StopAsync(CancellationToken.None);

        Assert.Contains("is gone: its daily question is off", Assert.Single(Warnings()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_back_amid_its_sending_is_told_once()
    {
        await using var bot = await StartAsync();
        var turn = new TaskCompletionSource();
        bot.Posting().Turn = _ => turn.Task;
        using var posts = await bot.SendPostsAsync(1);
        await bot.Database.WriteAsync(connection => PostRows.TakeBack(
            connection, new ClaimId(new PostKey(1, new DateOnly(2026, 11, 23)), 1)));

        turn.SetResult();
        await posts.StopAsync(CancellationToken.None);

        Assert.Contains("was taken back or forgotten", Assert.Single(Warnings()), StringComparison.Ordinal);
    }

    private Task<TestBot> StartAsync() => PostingBot.StartAsync(configure: services => services.AddSingleton(_lines.For<PostSender>()));

    private List<string> Warnings() => [.. _lines.All.Where(line => line.StartsWith("Warning", StringComparison.Ordinal))];
}
