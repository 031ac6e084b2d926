using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Tests.Gateway.Scripted;

namespace InterviewBot.Discord.Client.Tests.Gateway.Identifying;

public sealed class IdentifyTests : GatewayTest
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5.25);

    [Fact]
    public async Task With_one_at_a_time_shards_identify_in_order_with_a_pause_between()
    {
        Server.Directory = () => ScriptedGateway.Found(shards: 3);
        Start();
        for (var shard = 0; shard < 3; shard++)
        {
            Assert.Equal(shard, await IdentifiedAsync());
            if (shard < 2)
            {
                await Clock.WaitBeginsAsync(Pause, shard + 1);
                Clock.Advance(Pause - TimeSpan.FromMilliseconds(1));
                Assert.False(Server.TryAccept(out _));
                Clock.Advance(TimeSpan.FromMilliseconds(1));
            }
        }

        Assert.Equal(1, Server.DirectoryReads);
    }

    [Fact]
    public async Task With_two_at_a_time_even_and_odd_shards_wait_only_for_each_other()
    {
        Server.Directory = () => ScriptedGateway.Found(shards: 4, maxConcurrency: 2);
        Start();
        Assert.Equal([0, 1], new[] { await IdentifiedAsync(), await IdentifiedAsync() }.Order());
        await Clock.WaitBeginsAsync(Pause, times: 2);
        Assert.False(Server.TryAccept(out _));
        Clock.Advance(Pause);

        Assert.Equal([2, 3], new[] { await IdentifiedAsync(), await IdentifiedAsync() }.Order());
    }

    [Fact]
    public async Task A_connection_that_is_not_opened_spends_neither_turn_nor_budget()
    {
        var isRefused = true;
        Server.Directory = () => ScriptedGateway.Found(remaining: 1);
        Server.Refusal = _ => isRefused ? "no route" : null;
        Options = Options with { ReconnectDelays = null };
        Start();
        await Clock.WaitBeginsAsync(TimeSpan.FromSeconds(0.75));
        isRefused = false;
        Clock.Advance(TimeSpan.FromSeconds(0.75));

        await IdentifiedAsync();
    }

    [Fact]
    public async Task When_the_budget_is_spent_it_is_waited_for_and_told()
    {
        var remaining = 0;
        Server.Directory = () => ScriptedGateway.Found(remaining: remaining, resetAfter: 3_600_000);
        Start();
        await Clock.WaitBeginsAsync(TimeSpan.FromHours(1));
        Assert.Equal(0, Server.Attempts);
        var told = Assert.Single(Log.All, line => line.StartsWith("Error:", StringComparison.Ordinal));
        Assert.Contains("01:00:00", told, StringComparison.Ordinal);
        remaining = 1000;
        Clock.Advance(TimeSpan.FromHours(1));

        await IdentifiedAsync();
    }

    [Fact]
    public async Task The_budget_is_counted_here_without_asking_again()
    {
        Server.Directory = () => ScriptedGateway.Found(remaining: 2, resetAfter: 3_600_000);
        Start();
        for (var round = 0; round < 2; round++)
        {
            var connection = await Server.AcceptAsync();
            connection.Hello();
            await connection.HearAsync(op: 2);
            connection.Say("""{"op":9,"d":false}""");
            await Clock.PassAsync(TimeSpan.FromSeconds(3), times: round + 1);
            await Clock.PassAsync(Pause - TimeSpan.FromSeconds(3), times: round + 1);
        }

        await Scripted.Signal.UntilPolledAsync(() => Log.All.Any(line => line.Contains("begun all 1000", StringComparison.Ordinal)));
        Assert.Equal(2, Server.Attempts);
        Assert.Equal(1, Server.DirectoryReads);
    }

    [Fact]
    public async Task A_directory_that_does_not_answer_is_asked_until_it_does()
    {
        var failures = 2;
        Server.Directory = () => failures-- > 0 ? new DirectoryAnswer.Failed("503") : ScriptedGateway.Found();
        Options = Options with { ReconnectDelays = null };
        Start();
        await Clock.PassAsync(TimeSpan.FromSeconds(0.75));
        await Clock.PassAsync(TimeSpan.FromSeconds(1.5));

        await IdentifiedAsync();
        Assert.Single(Log.All, line => line.StartsWith("Warning:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_the_directory_refuses_ends_the_run()
    {
        Server.Directory = () => new DirectoryAnswer.Unauthorized();
        Start();

        Assert.Equal(new GatewayEnd.Closed(GatewayCloseCode.AuthenticationFailed), await Running);
        Assert.Contains(Log.All, line => line.Contains("Reset Token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_is_refused_when_the_session_is_over_ends_the_run()
    {
        Sessions.Put(Stored);
        Server.Directory = () => new DirectoryAnswer.Unauthorized();
        Start();
        var connection = await ResumeAsync(41, "stored-session");
        connection.Close(4009);

        Assert.Equal(new GatewayEnd.Closed(GatewayCloseCode.AuthenticationFailed), await Running);
    }

    [Fact]
    public async Task What_is_not_granted_can_be_left_out_of_the_next_run()
    {
        Options = Options with { Intents = GatewayIntents.Guilds | GatewayIntents.MessageContent };
        var connection = await ConnectAsync();
        connection.Close((int)GatewayCloseCode.DisallowedIntents);
        Assert.Equal(new GatewayEnd.Closed(GatewayCloseCode.DisallowedIntents), await Running);

        Client.Intents &= ~GatewayIntents.MessageContent;
        StartAgain();
        await Clock.PassAsync(Pause);
        var second = await Server.AcceptAsync();
        second.Hello();
        Assert.Equal((int)GatewayIntents.Guilds, (await second.HearAsync(op: 2)).GetProperty("intents").GetInt32());
        second.Ready();
        await Sessions.UntilStoredAsync(1);
        Assert.Equal(GatewayIntents.Guilds, Sessions.Stored[0].Intents);
    }

    private async Task<int> IdentifiedAsync()
    {
        var connection = await Server.AcceptAsync();
        connection.Hello();
        var shard = (await connection.HearAsync(op: 2)).GetProperty("shard")[0].GetInt32();
        connection.Ready($"session-{shard}");
        return shard;
    }
}
