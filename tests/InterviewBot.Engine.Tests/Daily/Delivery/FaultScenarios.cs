using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Daily.Delivery;

/// <summary>A schedule that cannot be worked out, be it by a mistake of the program.</summary>
public sealed class FaultScenarios
{
    private readonly LogLines _lines = new();

    [Fact]
    public async Task It_stops_no_other_is_told_of_and_is_tried_again_the_next_day()
    {
        await using var bot = await PostingBot.StartAsync(configure: services => services.AddSingleton(_lines.For<BatchPlanner>()));
        await bot.SubscribeAsync(3);

        // One that asks for no day at all, which nothing but a mistake makes of it.
        await bot.Database.WriteAsync(connection =>
        {
            connection.Execute("PRAGMA ignore_check_constraints = ON");
            connection.Execute("UPDATE schedule SET days = 0 WHERE chat_id = 1");
            connection.Execute("PRAGMA ignore_check_constraints = OFF");
        });
        using var posts = await bot.StartPostsAsync();

        await bot.Until(() => bot.CountPosts("sent") == 2);
        await bot.Until(() => bot.Count("schedule WHERE chat_id = 1 AND is_on AND trouble = 'fault'") == 1);
        Assert.Contains(_lines.All, line => line.Contains("The schedule of chat 1 could not be worked out; tried again in a day.", StringComparison.Ordinal));

        await bot.Database.WriteAsync(connection => connection.Execute(
            "UPDATE schedule SET days = 127 WHERE chat_id = 1"));
        bot.Clock.Advance(TimeSpan.FromDays(1));
        posts.Wake();
        await bot.Until(() => bot.CountPosts("sent") == 5);
        await posts.StopAsync(CancellationToken.None);

        Assert.Equal(0, bot.Count("schedule WHERE trouble IS NOT NULL"));
    }
}
