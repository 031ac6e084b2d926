using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Daily.Choosing;

/// <summary>It is Sunday, 22 November 2026, 15:30 in Hanoi.</summary>
public sealed class SettingScenarios
{
    [Theory]
    [InlineData("/daily on 08:30 Asia/Ho_Chi_Minh weekdays kubernetes,docker middle")]
    [InlineData("/daily middle docker weekdays on kubernetes 8h30 Hà Nội")]
    [InlineData("/daily on levels middle topics docker, kubernetes days mon-fri timezone Ho Chi Minh time 8:30 am")]
    [InlineData("/daily on time:8:30 timezone:Saigon days:t2,t3,t4,t5,t6 topics:k8s,docker levels:mid")]
    public async Task The_words_come_in_any_order(string line)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says(line);

        an.Sees("The daily question is on: weekdays at 08:30 (Asia/Ho_Chi_Minh) · Docker, Kubernetes · middle. The next one comes on Monday, November 23 at 08:30.");
    }

    [Fact]
    public async Task The_same_is_said_in_Vietnamese()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", "vi");

        await an.Says("/daily on 20h t2,t4,t6 kubernetes senior");

        an.Sees("Câu hỏi hằng ngày");
        an.Sees("Câu hỏi hằng ngày đang bật: T2, T4, T6 lúc 20:00 (Asia/Ho_Chi_Minh) · Kubernetes · senior. Lần tới là 20:00 Thứ Hai 23/11.");
    }

    [Fact]
    public async Task The_same_is_set_by_options()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Calls("daily", ("action", "on"), ("time", "8 pm"), ("timezone", "Tokyo"), ("days", "sat, sun"), ("topics", "kubernetes docker"), ("levels", "junior,middle"));

        an.Sees("The daily question is on: weekends at 20:00 (Asia/Tokyo) · Docker, Kubernetes · junior, middle. The next one comes on Sunday, November 22 at 20:00.");
    }

    [Fact]
    public async Task What_is_left_out_is_the_default_at_first_and_then_what_was_chosen_before()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/daily on");
        an.Sees("The daily question is on: daily at 08:30 (Asia/Ho_Chi_Minh) · all topics · all levels.");

        await an.Says("/daily timezone Tokyo");
        await an.Says("/daily time 20h");
        await an.Says("/daily days t2,t4,t6");
        await an.Says("/daily topics docker");
        await an.Says("/daily levels middle");
        an.Sees("The daily question is on: mon, wed, fri at 20:00 (Asia/Tokyo) · Docker · middle. The next one comes on Monday, November 23 at 20:00.");

        await an.Says("/daily topics all");
        await an.Says("/daily levels all");
        an.Sees("mon, wed, fri at 20:00 (Asia/Tokyo) · all topics · all levels.");
    }

    [Fact]
    public async Task Turned_off_it_keeps_what_was_chosen_and_takes_changes_for_later()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/daily on 20h docker");

        await an.Says("/daily off");
        an.Sees("The daily question is off. Chosen: daily at 20:00 (Asia/Ho_Chi_Minh) · Docker · all levels.");
        await an.Says("/daily 21h");
        an.Sees("The daily question is off. Chosen: daily at 21:00 (Asia/Ho_Chi_Minh) · Docker · all levels.");

        await an.Says("/daily on");
        an.Sees("The daily question is on: daily at 21:00 (Asia/Ho_Chi_Minh) · Docker · all levels. The next one comes on Sunday, November 22 at 21:00.");
    }

    [Fact]
    public async Task Settings_can_be_chosen_before_it_is_turned_on()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/daily");
        an.Sees("There is no daily question here yet. Unless you choose otherwise: daily at 08:30 (Asia/Ho_Chi_Minh) · all topics · all levels.");
        await an.Says("/daily weekends 9h");
        an.Sees("The daily question is off. Chosen: weekends at 09:00");
        await an.Says("/daily off");
        an.Sees("The daily question is off.");
    }

    [Fact]
    public async Task An_event_that_comes_twice_sets_it_once()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        var eventId = bot.Platform.NextEvent();
        await an.Says("/daily on 20h", eventId);
        await an.Says("/daily off");

        await an.Says("/daily on 20h", eventId);

        an.Sees("The daily question is off.");
        Assert.Equal(1, bot.Count("schedule WHERE is_on = 0"));
    }

    [Fact]
    public async Task The_zone_at_first_is_the_one_that_the_owner_chose()
    {
        await using var bot = await TestBot.StartAsync(configure: services => services.AddSingleton(new EngineOptions { DefaultTimeZone = "Europe/Berlin" }));
        var an = bot.Private().Person("An");

        await an.Says("/daily on");

        an.Sees("daily at 08:30 (Europe/Berlin)");
    }

    [Fact]
    public async Task A_chat_that_moves_takes_it_along()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, moved) = (bot.Group("old").Person("An"), bot.Group("new").Person("An"));
        bot.Platform.Administrators.Add(an.Id);
        await an.Says("/daily on 20h docker");

        await an.Does(new ChatMoved(bot.Group("old").Address, bot.Platform.NextEvent(), bot.Group("new").Address));
        await moved.Says("/daily");

        moved.Sees("The daily question is on: daily at 20:00 (Asia/Ho_Chi_Minh) · Docker · all levels.");
    }

    [Fact]
    public async Task When_what_was_chosen_left_the_bank_other_things_can_still_be_set()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/daily on 20h docker");
        bot.Library.Replace(new QuestionBank([SampleBank.Topic("kubernetes")], [SampleBank.Question("kubernetes-pod", "kubernetes")]));

        await an.Says("/daily time 21h");
        an.Sees("The daily question is on: daily at 21:00 (Asia/Ho_Chi_Minh) · docker · all levels.");
        await an.Says("/daily on");
        an.Sees("There is no question on docker yet.");
        await an.Says("/daily topics");
        await an.Presses("✓ docker");

        an.Sees("daily at 21:00 (Asia/Ho_Chi_Minh) · all topics · all levels.");
    }
}
