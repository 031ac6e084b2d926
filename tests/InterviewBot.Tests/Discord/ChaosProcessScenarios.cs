using InterviewBot.Testing.Discord;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord;

/// <summary>The process ends again and again, asked to or killed, while people go on: nothing is lost, and nothing is done twice.</summary>
public sealed class ChaosProcessScenarios : ProcessScenario
{
    protected override LoopbackOptions Options => new()
    {
        FirstResponseWithin = TimeSpan.FromHours(1),
        SessionLife = TimeSpan.FromHours(1),
        EventsKept = 100_000,
    };

    [Fact]
    public async Task Restarted_again_and_again_while_its_session_lives_it_begins_no_other_loses_nothing_and_does_nothing_twice()
    {
        var random = ChaosSettings.CreateRandom();
        var ledger = new ChaosLedger();
        var crowd = new ChaosCrowd(Discord, ledger, random);
        var botMessages = 0;
        Discord.Posted = message => botMessages += message.Author == Discord.Bot ? 1 : 0;
        var bot = await StartListeningAsync();
        crowd.Act(5);

        for (var restart = 0; restart < ChaosSettings.Restarts; restart++)
        {
            crowd.Act(random.Next(1, 5));
            await EndAsync(bot, isKilled: random.Next(2) == 0, crowd, random);
            crowd.Act(random.Next(3));
            bot = await StartListeningAsync();
        }

        await CaughtUp.WaitAsync(Discord, Folder);
        Assert.Equal(ExitCode.Done, await bot.TerminateAsync());
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{ChaosSettings.Restarts} restarts, {Discord.Gateway.Resumes} resumes; "
            + $"{Discord.Gateway.Identifies} sessions began, {Discord.Gateway.Events} events happened.");
        ledger.Verify(Folder, botMessages);
        Assert.Equal((1, ChaosSettings.Restarts), (Discord.Gateway.Identifies, Discord.Gateway.Resumes));
        Assert.Equal(0, Discord.Missed);
    }

    /// <summary>Sometimes amid the work, sometimes when one more thing is done, and while people go on.</summary>
    private async Task EndAsync(BotProcess bot, bool isKilled, ChaosCrowd crowd, Random random)
    {
        if (random.Next(2) == 0)
        {
            await crowd.Ask().Answered();
        }

        if (isKilled)
        {
            await KillAsync(bot);
            return;
        }

        var ending = bot.TerminateAsync();
        crowd.Act(random.Next(3));
        Assert.Equal(ExitCode.Done, await ending);
        await Discord.Until(() => Discord.Gateway.Connected == 0);
    }
}
