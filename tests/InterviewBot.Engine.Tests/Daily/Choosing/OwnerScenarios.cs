using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Daily.Choosing;

public sealed class OwnerScenarios
{
    [Fact]
    public async Task Owners_see_which_posts_may_be_lost()
    {
        await using var bot = await StartAsync();
        var (an, owner) = (bot.Group().Person("An"), bot.Private().Person("Owner"));
        bot.Platform.Administrators.Add(an.Id);
        await an.Says("/daily on 20h");
        await an.Says("/daily now");
        await owner.Says("/reports");
        owner.SeesNot("May be lost");

        await LoseAsync(bot);
        await owner.Says("/reports");
        await owner.Presses("May be lost: 1");

        owner.Sees("Daily posts that may be lost");
        owner.Sees("Sunday, November 22 · scripted:group · docker-layers");
        owner.Sees("in the chat, /daily now posts the last one once more.");
    }

    [Fact]
    public async Task Nobody_else_does()
    {
        await using var bot = await StartAsync();
        var an = bot.Group().Person("An", "vi");
        bot.Platform.Administrators.Add(an.Id);
        await an.Says("/daily on 20h");
        await an.Says("/daily now");
        await LoseAsync(bot);

        await an.Says("/reports");
        an.SeesNot("Có thể đã thất lạc");
        await an.PressesAction("1:uncertain");

        an.Sees("/reports dành cho quản trị viên của nhóm và người vận hành bot.");
        an.SeesNot("docker-layers");
    }

    private static Task<TestBot> StartAsync()
        => TestBot.StartAsync(configure: services => services.AddSingleton(new EngineOptions { Owners = [new PersonId("scripted", "owner")] }));

    private static Task LoseAsync(TestBot bot)
        => bot.Database.WriteAsync(connection => connection.Execute("UPDATE daily_post SET state = 'uncertain', question_id = 'docker-layers'"));
}
