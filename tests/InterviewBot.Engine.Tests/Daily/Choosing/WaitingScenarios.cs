using InterviewBot.Engine.Storage;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Daily.Choosing;

/// <summary>What is told of a post that did not simply arrive. It is Sunday, 22 November 2026, 15:30 in Hanoi.</summary>
public sealed class WaitingScenarios
{
    /// <summary>18:30 in Hanoi, or 11:30 UTC.</summary>
    private const long InThreeHours = 1_795_347_000_000;

    [Fact]
    public async Task What_the_platform_put_off_comes_when_that_is_over()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/daily on 20h");
        await an.Says("/daily now");
        await bot.Database.WriteAsync(connection => connection.Execute("UPDATE daily_post SET not_before = $at", ("$at", InThreeHours)));

        await an.Says("/daily");
        an.Sees("The next one comes on Sunday, November 22 at 18:30.");
        await an.Says("/daily next");
        an.Sees("The coming questions\nSunday, November 22 at 18:30\nMonday, November 23 at 20:00\n");
        await an.Says("/daily now");
        an.Sees("Today's question could not be posted yet. The next try is on Sunday, November 22 at 18:30.");
    }

    [Fact]
    public async Task Put_off_past_the_next_ones_time_it_does_not_come()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", "vi");
        await an.Says("/daily on 20h");
        await an.Says("/daily now");
        await bot.Database.WriteAsync(connection => connection.Execute("UPDATE daily_post SET not_before = $at", ("$at", InThreeHours + 100_000_000)));

        await an.Says("/daily");

        an.Sees("Lần tới là 20:00 Thứ Hai 23/11.");
    }

    [Fact]
    public async Task The_last_one_of_which_nobody_knows_is_posted_once_more_and_its_date_is_said()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await LoseAsync(bot, an, "docker-layers");
        bot.Clock.Advance(TimeSpan.FromHours(9));

        await an.Says("/daily");
        an.Sees("It is not known whether the last question arrived. /daily now posts it once more.");
        await an.Says("/daily now");

        an.Sees("It is not known whether the question of Sunday, November 22 arrived, so that one is posted once more.");
        Assert.Equal(1, bot.Count("daily_post WHERE local_date = '2026-11-22' AND state = 'planned' AND question_id = 'docker-layers'"));
    }

    [Fact]
    public async Task Where_its_question_is_there_no_more_that_is_said_and_another_can_be_had()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await LoseAsync(bot, an, "left-the-bank");

        await an.Says("/daily now");
        an.Sees("It is not known whether today's question arrived, and it is no longer among the questions.");
        await an.Says("/daily now");
        an.Sees("Today's question is on its way.");

        Assert.Equal(1, bot.Count("daily_post WHERE state = 'planned' AND question_id IS NULL AND may_be_there = 0"));
    }

    [Fact]
    public async Task Of_an_earlier_date_it_is_passed_over_for_todays()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await LoseAsync(bot, an, "left-the-bank");
        bot.Clock.Advance(TimeSpan.FromHours(9));

        await an.Says("/daily now");

        an.Sees("Today's question is on its way.");
        Assert.Equal(1, bot.Count("daily_post WHERE local_date = '2026-11-23' AND state = 'planned'"));
    }

    private static async Task LoseAsync(TestBot bot, ScriptedPerson an, string question)
    {
        await an.Says("/daily on 20h");
        await an.Says("/daily now");
        await bot.Database.WriteAsync(connection => connection.Execute(
            "UPDATE daily_post SET state = 'uncertain', may_be_there = 1, question_id = $question", ("$question", question)));
    }
}
