using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Daily;

/// <summary>At a start every schedule is worked out anew, which takes its time where there are many.</summary>
public sealed class ReviewScenarios
{
    private const int Pages = 3;

    [Fact]
    public async Task What_is_due_meanwhile_does_not_wait_for_the_last_of_them()
    {
        await using var bot = await PostingBot.StartAsync();
        await bot.SubscribeAsync((Pages * BatchPlanner.BatchSize) - 1);
        await ChooseAsync(bot, "early", new TimeOnly(8, 35));
        await ChooseAsync(bot, "later", new TimeOnly(8, 50));
        var planned = new List<long>();

        await bot.Planner().ReviewAsync("scripted", Look, CancellationToken.None);

        // The one at once, though its page is the last; the other when its time has come amid the review.
        Assert.Equal([1, 1, 2, 2], planned);

        void Look()
        {
            planned.Add(bot.Count("daily_post"));
            bot.Clock.Advance(TimeSpan.FromMinutes(planned.Count == 2 ? 11 : 0));
        }
    }

    [Fact]
    public async Task One_that_is_planned_meanwhile_goes_by_the_clocks_as_they_are_now()
    {
        await using var bot = await PostingBot.StartAsync();
        await bot.SubscribeAsync(Pages * BatchPlanner.BatchSize);
        await ChooseAsync(bot, "early", new TimeOnly(8, 35));

        // As if an update had brought other rules.
        await bot.Database.WriteAsync(connection => connection.Execute(
            "UPDATE schedule SET zone = 'UTC-01:00' WHERE minute_of_day = 515"));
        await bot.Planner().ReviewAsync("scripted", () => Assert.Equal(0, bot.Count("daily_post")), CancellationToken.None);

        Assert.Equal(0, bot.Count("daily_post"));
    }

    private static Task ChooseAsync(TestBot bot, string chat, TimeOnly time)
        => bot.Database.WriteAsync(connection => bot.Services.GetRequiredService<ScheduleChanges>().Set(
            connection,
            ChatStore.EnsureGroup(connection, bot.Group(chat).Address),
            bot.Platform.Platform,
            new DailySchedule { Time = time, Zone = "UTC" }));
}
