using InterviewBot.Testing.Discord;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Tests.Discord;

/// <summary>The gateway is cut a thousand times while people go on: nothing is lost, and nothing is done twice.</summary>
public sealed class ChaosScenarios : DiscordScenario
{
    private const int Connections = 1000;
    private const int BetweenLooks = 25;

    protected override LoopbackOptions Options => new()
    {
        // Who comes too late is another scenario's matter, and no slow machine's.
        FirstResponseWithin = TimeSpan.FromMinutes(10),
        SessionLife = TimeSpan.FromHours(1),
        EventsKept = 100_000,

        // The bot's hearts beat by the real clock; the server, whose own stands still, closes none that beats late.
        HeartbeatInterval = TimeSpan.FromSeconds(1),
        GatewayClock = new FakeTimeProvider(),
        IdentifyWindow = TimeSpan.Zero,
    };

    [Fact]
    public async Task Cut_a_thousand_times_at_random_points_nothing_is_lost_and_nothing_done_twice()
    {
        var random = ChaosSettings.CreateRandom();
        var ledger = new ChaosLedger();
        var crowd = new ChaosCrowd(Discord, ledger, random);
        var troubles = new ChaosTroubles(Discord, crowd, random);
        var botMessages = 0;
        Discord.Posted = message => botMessages += message.Author == Discord.Bot ? 1 : 0;

        for (var round = 1; Discord.Gateway.Opened <= Connections; round++)
        {
            await troubles.EndConnectionAsync();
            if (round % 400 == 0)
            {
                await troubles.FallSilentAsync();
                await troubles.ForgetSessionAsync();
            }

            if (round % BetweenLooks == 0)
            {
                await Discord.Idle();
            }
        }

        await CaughtUp.WaitAsync(Discord, Bot.Folder);
        var sessionsForgotten = Discord.Gateway.Identifies - 1;
        TestContext.Current.TestOutputHelper?.WriteLine($"{Discord.Gateway.Opened - 1} connections ended, {Discord.Gateway.Resumes} were resumed.");
        ledger.Verify(Bot.Folder, botMessages);
        Assert.InRange(sessionsForgotten, 1, 2);
        Assert.Equal(0, Discord.Missed);
        Assert.Equal(ledger.InteractionCount, Discord.Count("POST /interactions/{interaction}/{token}/callback"));
    }
}
