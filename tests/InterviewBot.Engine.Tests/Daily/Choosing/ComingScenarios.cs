using InterviewBot.Engine.Storage;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Daily.Choosing;

/// <summary>It is Sunday, 22 November 2026, 15:30 in Hanoi.</summary>
public sealed class ComingScenarios
{
    [Fact]
    public async Task The_coming_five_are_told_with_weekday_and_date_in_the_chats_zone()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/daily on 20h America/New_York sun mon fri");

        await an.Says("/daily next");

        Assert.Equal(
            """
            The coming questions
            Sunday, November 22 at 20:00
            Monday, November 23 at 20:00
            Friday, November 27 at 20:00
            Sunday, November 29 at 20:00
            Monday, November 30 at 20:00

            """.ReplaceLineEndings("\n"),
            an.Latest.Text);
    }

    [Fact]
    public async Task What_is_planned_already_is_among_them()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", "vi");
        await an.Says("/daily on 15:35");
        await bot.Planner().PlanAsync("scripted", CancellationToken.None);
        Assert.Equal(1, bot.Count("daily_post"));

        await an.Says("/daily");
        an.Sees("Lần tới là 15:35 Chủ Nhật 22/11.");
        await an.Says("/daily next");
        an.Sees("15:35 Chủ Nhật 22/11\n15:35 Thứ Hai 23/11\n");
    }

    [Fact]
    public async Task When_it_is_off_nothing_is_coming()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/daily next");
        an.Sees("There is no daily question here yet.");
        await an.Says("/daily on");
        await an.Says("/daily off");
        await an.Says("/daily next");
        an.Sees("The daily question is off.");
    }

    [Fact]
    public async Task A_moment_is_told_so_that_each_reader_can_have_it_on_their_own_clock()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/daily on 20h");

        var card = Assert.IsType<Engine.Chat.Card>(an.Latest.Reply);
        Assert.Contains("(moment:1795352400)", card.Body.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zone", "The time zone Asia/Ho_Chi_Minh is not known any more, so nothing comes. Choose another one.")]
    [InlineData("questions", "Last time no question matched, so none came. Choose more topics or levels.")]
    [InlineData("gone", "It was turned off because nothing could be posted here any more. Turn it on when the bot may post here again.")]
    [InlineData("refused", "Last time the question was refused here, so none came: the bot may not write, or not where it is to post.")]
    [InlineData("fault", "It could not be planned, through a mistake of the bot's. It is tried again each day.")]
    public async Task What_is_in_the_way_is_told(string trouble, string said)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/daily on");
        await bot.Database.WriteAsync(connection => connection.Execute("UPDATE schedule SET trouble = $trouble", ("$trouble", trouble)));

        await an.Says("/daily status");

        an.Sees(said);
    }

    [Fact]
    public async Task A_zone_that_the_machine_has_no_more_is_told_and_another_can_be_chosen()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/daily on 20h");
        await bot.Database.WriteAsync(connection => connection.Execute("UPDATE schedule SET zone = 'Mars/Olympus'"));

        await an.Says("/daily");
        an.Sees("The time zone Mars/Olympus is not known any more");
        await an.Says("/daily next");
        an.Sees("The time zone Mars/Olympus is not known any more");
        await an.Says("/daily weekdays");
        an.Sees("The time zone Mars/Olympus is not known any more");
        await an.Says("/daily timezone Tokyo");

        an.Sees("The daily question is on: daily at 20:00 (Asia/Tokyo) · all topics · all levels. The next one comes on");
        an.SeesNot("weekdays");
    }
}
