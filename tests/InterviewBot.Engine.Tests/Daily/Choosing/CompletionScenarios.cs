using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Daily.Choosing;

public sealed class CompletionScenarios
{
    [Theory]
    [InlineData("timezone", "toky", "Tokyo · Asia/Tokyo = Asia/Tokyo")]
    [InlineData("timezone", "+7", "UTC+07:00 = UTC+07:00")]
    [InlineData("days", "", "daily = daily|weekdays = weekdays|weekends = weekends")]
    [InlineData("days", "week", "weekdays = weekdays|weekends = weekends")]
    [InlineData("topics", "docker,k", "docker,kubernetes = docker,kubernetes")]
    [InlineData("topics", "docker,", "docker,kubernetes = docker,kubernetes|docker,linux = docker,linux")]
    [InlineData("levels", "j", "junior = junior")]
    [InlineData("time", "8", "")]
    [InlineData("action", "of", "off = off")]
    public async Task Options_are_completed(string option, string typed, string offered)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        var items = await an.Completes("daily", option, typed);

        Assert.Equal(offered, string.Join('|', items.Select(item => $"{item.Label} = {item.Value}")));
    }

    [Fact]
    public async Task A_list_that_is_longer_than_a_platform_takes_is_not_offered()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        Assert.Empty(await an.Completes("daily", "topics", $"{new string('x', 95)},docke"));
    }

    [Fact]
    public async Task What_is_offered_for_days_is_understood_in_either_language()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", "vi");

        var items = await an.Completes("daily", "days", "cuoi");
        await an.Calls("daily", ("action", "on"), ("days", Assert.Single(items).Value));

        an.Sees("Câu hỏi hằng ngày đang bật: cuối tuần lúc 08:30");
    }

    [Fact]
    public async Task Words_are_completed_by_what_is_not_given_yet()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        var items = await an.Completes("daily", option: null, "on 20h week");

        Assert.Equal(["on 20h weekdays", "on 20h weekends"], items.Select(item => item.Value));
    }
}
