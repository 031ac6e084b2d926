using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Tests.Gateway.Scripted;

namespace InterviewBot.Discord.Client.Tests.Gateway.Shards;

public sealed class ResumingTests : GatewayTest
{
    [Fact]
    public async Task A_cut_connection_is_resumed_at_its_own_address_after_what_was_received()
    {
        Handler.Completes = false;
        var first = await ConnectAsync();
        first.Dispatch(2);
        first.Dispatch(3);
        await Handler.UntilSeenAsync(1, 2, 3);
        first.Close(code: null);

        var second = await ResumeAsync(3);
        Assert.Equal("wss://resume.example/?v=10&encoding=json&compress=zlib-stream", second.Address.AbsoluteUri);
        Assert.Equal(ShardState.Resuming, Client.State.Shards.Single().State);
        second.Dispatch(4);
        second.Resumed(5);
        second.Dispatch(6);
        await Handler.UntilSeenAsync(1, 2, 3, 4, 6);
        Assert.Equal(ShardState.Connected, Client.State.Shards.Single().State);
    }

    [Fact]
    public async Task What_a_replay_repeats_is_not_handled_twice()
    {
        var first = await ConnectAsync();
        first.Dispatch(2);
        first.Dispatch(3);
        await Handler.UntilSeenAsync(1, 2, 3);
        first.Close(code: null);
        var second = await ResumeAsync(3);
        second.Dispatch(2);
        second.Dispatch(3);
        second.Dispatch(4);
        second.Dispatch(4);
        second.Resumed(5);
        second.Dispatch(6);

        await Handler.UntilSeenAsync(1, 2, 3, 4, 6);
        await Sessions.UntilStoredAsync(6);
    }

    [Fact]
    public async Task Gaps_in_the_sequence_hold_nothing_up()
    {
        var connection = await ConnectAsync();
        connection.Dispatch(5);
        connection.Dispatch(9);

        await Handler.UntilSeenAsync(1, 5, 9);
        await Sessions.UntilStoredAsync(9);
    }

    [Fact]
    public async Task A_new_process_resumes_what_is_stored_without_asking_anybody()
    {
        Sessions.Put(Stored);
        Start();
        var connection = await ResumeAsync(41, "stored-session");

        Assert.Equal("stored.example", connection.Address.Host);
        connection.Dispatch(42);
        connection.Resumed(43);
        await Sessions.UntilStoredAsync(43);
        await Handler.UntilSeenAsync(42);
        Assert.Equal(0, Server.DirectoryReads);
        Assert.Equal("stored-session", Sessions.Stored[0].SessionId);
    }

    [Fact]
    public async Task READY_that_a_replay_brings_again_begins_no_other_session()
    {
        Sessions.Put(Stored with { Sequence = 0 });
        Start();
        var connection = await ResumeAsync(0, "stored-session");
        connection.Ready("stored-session");
        connection.Dispatch(2);
        connection.Resumed(3);

        await Handler.UntilSeenAsync(1, 2);
        await Sessions.UntilStoredAsync(3);
        Assert.Equal("stored.example", Sessions.Stored[0].ResumeUrl.Host);
    }

    [Theory]
    [InlineData(2, GatewayIntents.Guilds | GatewayIntents.GuildMessages)]
    [InlineData(1, GatewayIntents.Guilds)]
    public async Task A_stored_session_of_other_shards_or_intents_is_not_taken_up(int shardCount, GatewayIntents intents)
    {
        Options = Options with { ShardCount = 1 };
        Sessions.Put(Stored with { ShardCount = shardCount, Intents = intents });
        await ConnectAsync();

        await Sessions.UntilStoredAsync(1);
        Assert.Equal("session-1", Sessions.Stored[0].SessionId);
    }

    [Fact]
    public async Task What_is_stored_is_all_that_another_process_needs()
    {
        await ConnectAsync();
        await Sessions.UntilStoredAsync(1);

        Assert.Equal(new GatewaySession("session-1", new Uri("wss://resume.example"), 1, 1, Options.Intents), Sessions.Stored[0]);
    }

    [Fact]
    public async Task A_stored_session_that_the_server_refuses_is_forgotten_and_a_new_one_begun()
    {
        Sessions.Put(Stored);
        Start();
        var refused = await ResumeAsync(41, "stored-session");
        refused.Say("""{"op":9,"d":false}""");
        await Sessions.UntilForgottenAsync();

        // 1 s, and half of what may be added to it.
        await Clock.PassAsync(TimeSpan.FromSeconds(3));
        var connection = await Server.AcceptAsync();
        Assert.Equal("gateway.example", connection.Address.Host);
        connection.Hello();
        await connection.HearAsync(op: 2);
    }

    [Fact]
    public async Task An_address_that_cannot_be_reached_is_left_for_the_gateways_own_and_the_session_is_kept()
    {
        Server.Refusal = address => address.Host == "stored.example" ? "no such host" : null;
        Sessions.Put(Stored);
        Start();
        var connection = await ResumeAsync(41, "stored-session");

        Assert.Equal("gateway.example", connection.Address.Host);
        Assert.Equal(4, Server.Attempts);
    }

    [Fact]
    public async Task A_session_that_is_refused_ten_times_in_a_row_is_given_up()
    {
        Sessions.Put(Stored);
        Start();
        for (var attempt = 0; attempt < 10; attempt++)
        {
            var refused = await ResumeAsync(41, "stored-session");
            refused.Close(4000);
        }

        var connection = await Server.AcceptAsync();
        connection.Hello();
        await connection.HearAsync(op: 2);
    }

    [Fact]
    public async Task A_replay_that_gets_on_is_not_refused_however_often_it_is_cut()
    {
        Sessions.Put(Stored);
        Start();
        for (var sequence = 41; sequence < 60; sequence++)
        {
            var connection = await ResumeAsync(sequence, "stored-session");
            connection.Dispatch(sequence + 1);
            connection.Close(code: null);
        }
    }
}
