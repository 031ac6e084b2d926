using InterviewBot.Testing.Discord;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Tests.Discord;

/// <summary>The gateway is cut a thousand times while people go on: nothing is lost, and nothing is done twice.</summary>
public sealed class ChaosScenarios : DiscordScenario
{
    private const int Connections = 1000;
    private const int BetweenLooks = 25;
    private const int BetweenSessions = 400;
    private const string Callback = "POST /interactions/{interaction}/{token}/callback";

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
        var ledger = await GoOnAsync(Connections, ChaosSettings.CreateRandom());

        Assert.Equal(Connections / BetweenSessions, Discord.Gateway.Identifies - 1);
        Assert.Equal(ledger.InteractionCount, Discord.Count(Callback));
    }

    [Fact]
    public async Task Cut_a_hundred_times_while_answers_are_lost_too_nothing_is_lost_and_nothing_done_twice()
    {
        var random = ChaosSettings.CreateRandom();
        var faults = new ChaosFaults(random.Next());
        Discord.Faults.Chaos = faults.Next;

        await GoOnAsync(connections: 100, random);

        Assert.Equal(1, Discord.Gateway.Identifies);
        Assert.True(faults.Count > 0);
    }

    /// <summary>Lets people go on until so many connections have ended, and looks whether all is as they did it.</summary>
    private async Task<ChaosLedger> GoOnAsync(int connections, Random random)
    {
        var ledger = new ChaosLedger();
        var crowd = new ChaosCrowd(Discord, ledger, random);
        var troubles = new ChaosTroubles(Discord, crowd, random);
        var botMessages = 0;
        Discord.Posted = message => botMessages += message.Author == Discord.Bot ? 1 : 0;
        for (var round = 1; Discord.Gateway.Opened <= connections; round++)
        {
            await troubles.EndConnectionAsync();
            if (round % BetweenSessions == 0)
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
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Discord.Gateway.Opened - 1} connections ended, {Discord.Gateway.Resumes} were resumed; "
            + $"{Discord.Gateway.Identifies} sessions began, {Discord.Gateway.Events} events happened.");
        ledger.Verify(Bot.Folder, botMessages);
        Assert.Equal(0, Discord.Missed);
        return ledger;
    }
}
