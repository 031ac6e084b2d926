using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.Gateway;

namespace InterviewBot.Tests.Discord;

/// <summary>All the ways in which a connection to the gateway ends, as chance has it; the session lives on in each.</summary>
internal sealed class ChaosTroubles(LoopbackDiscord discord, ChaosCrowd crowd, Random random)
{
    /// <summary>Codes after which Discord lets a session be resumed; those below 4000 come from what stands before it.</summary>
    private static readonly int[] Codes = [1000, 1001, 1011, 1012, 4000, 4001, 4002, 4003, 4005, 4008, 4099];

    private static readonly string[] Repeatable = ["INTERACTION_CREATE", "MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE"];

    private GatewayServer Gateway => discord.Gateway;

    /// <summary>Ends the connection there is, somewhere amid what people do, and waits for the next one.</summary>
    public async Task EndConnectionAsync()
    {
        // A connection that brought nothing is not followed by another at once, but after ever longer waits.
        await crowd.Ask().Answered();
        var opened = Gateway.Opened;
        Gateway.SplitsMessages = random.Next(4) == 0;
        if (random.Next(8) == 0)
        {
            Gateway.RepeatNext(Repeatable[random.Next(Repeatable.Length)]);
        }

        crowd.Act(random.Next(3));
        switch (random.Next(100))
        {
            case < 25:
                Gateway.Cut();
                break;
            case < 50:
                await CutAmidAMessageAsync(opened);
                break;
            case < 75:
                Gateway.Close(Codes[random.Next(Codes.Length)]);
                break;
            case < 86:
                Gateway.Reconnect();
                break;
            case < 97:
                Gateway.Invalidate(isResumable: true);
                break;
            default:
                // Beside this one the next is cut too: amid HELLO, or while what was missed comes again.
                Gateway.CutNextAfter(random.Next(1000));
                Gateway.Cut();
                break;
        }

        crowd.Act(random.Next(1, 4));
        await ReconnectedAsync(opened);
    }

    /// <summary>Nobody answers heartbeats any more: the bot has to find out.</summary>
    public async Task FallSilentAsync()
    {
        var opened = Gateway.Opened;
        Gateway.AnswersHeartbeats = false;
        crowd.Act(2);
        await discord.Until(() => Gateway.Opened > opened);
        Gateway.AnswersHeartbeats = true;
        await ReconnectedAsync(opened);
    }

    /// <summary>The session is over, at a moment when nothing happens that would be lost with it.</summary>
    public async Task ForgetSessionAsync()
    {
        await discord.Idle();
        var identifies = Gateway.Identifies;
        Gateway.Invalidate(isResumable: false);
        await discord.Until(() => Gateway.Identifies > identifies && Gateway.Connected == 1);
    }

    private async Task CutAmidAMessageAsync(int opened)
    {
        Gateway.CutAfter(random.Next(1200));
        while (Gateway.Opened == opened)
        {
            var asked = crowd.Ask();
            await discord.Until(() => asked.IsAnswered || Gateway.Opened > opened);
        }
    }

    private Task ReconnectedAsync(int opened) => discord.Until(() => Gateway.Opened > opened && Gateway.Connected == 1);
}
