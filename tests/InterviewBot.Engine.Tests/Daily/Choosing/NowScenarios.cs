using InterviewBot.Engine.Storage;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Daily.Choosing;

public sealed class NowScenarios
{
    [Fact]
    public async Task Where_the_zone_is_not_known_any_more_that_is_told_and_another_is_one_press_away()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/daily on 20h");
        await bot.Database.WriteAsync(connection => connection.Execute("UPDATE schedule SET zone = 'Mars/Olympus'"));

        await an.Says("/daily now");
        an.Sees("The time zone Mars/Olympus is not known any more");
        await an.Presses("Time zone");

        an.Sees("In which time zone?");
    }

    [Fact]
    public async Task Todays_question_is_posted_at_once_and_counts_as_todays()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/daily on 20h");

        await an.Says("/daily now");
        an.Sees("Today's question is on its way.");
        Assert.Equal(1, bot.Count("daily_post WHERE local_date = '2026-11-22' AND state = 'planned' AND not_before <= 1795336200000"));

        await an.Says("/daily");
        an.SeesNot("The next one comes on Monday, November 23 at 20:00.");
        await bot.Database.WriteAsync(connection => connection.Execute("UPDATE daily_post SET state = 'sent', message = 'm7'"));
        await bot.Planner().PlanAsync("scripted", CancellationToken.None);
        Assert.Equal(1, bot.Count("daily_post"));
    }

    [Fact]
    public async Task What_was_posted_today_is_told_with_the_way_to_it()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An", "vi");
        bot.Platform.Administrators.Add(an.Id);
        await an.Says("/daily on 20h");
        await an.Says("/daily now");
        await bot.Database.WriteAsync(connection => connection.Execute("UPDATE daily_post SET state = 'sent', message = 'm7'"));

        await an.Says("/daily now");

        an.Sees("Câu hỏi hôm nay đã được đăng rồi: https://scripted.example/group/m7");
        Assert.Equal(1, bot.Count("daily_post WHERE state = 'sent'"));
    }

    [Fact]
    public async Task Where_messages_have_no_links_it_is_told_without()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/daily on 20h");
        await an.Says("/daily now");
        await bot.Database.WriteAsync(connection => connection.Execute("UPDATE daily_post SET state = 'sent', message = 'm7'"));

        await an.Says("/daily now");

        Assert.Equal("Today's question is here already.\n", an.Latest.Text);
    }

    [Fact]
    public async Task One_of_which_nobody_knows_is_posted_once_more()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/daily on 20h");
        await an.Says("/daily now");
        await bot.Database.WriteAsync(connection => connection.Execute(
            "UPDATE daily_post SET state = 'uncertain', may_be_there = 1, question_id = 'docker-layers'"));

        await an.Says("/daily");
        an.Sees("It is not known whether the last question arrived. /daily now posts it once more.");
        await an.Says("/daily now");

        an.Sees("It is not known whether today's question arrived, so it is posted once more.");
        Assert.Equal(1, bot.Count("daily_post WHERE state = 'planned' AND question_id = 'docker-layers'"));
    }

    [Fact]
    public async Task Where_nothing_was_chosen_there_is_none_for_today()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/daily now");
        an.Sees("There is no daily question here yet, so there is none for today.");
        await an.Presses("Turn on");

        an.Sees("The daily question is on");
    }
}
