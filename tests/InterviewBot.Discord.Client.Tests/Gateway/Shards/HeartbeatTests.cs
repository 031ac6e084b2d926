using System.Text.Json;
using InterviewBot.Discord.Client.Tests.Gateway.Scripted;

namespace InterviewBot.Discord.Client.Tests.Gateway.Shards;

public sealed class HeartbeatTests : GatewayTest
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(40);

    /// <summary>Nothing else waits as long, so that to wait for it is to wait for the heart.</summary>
    private static readonly TimeSpan First = TimeSpan.FromSeconds(12);

    public HeartbeatTests() => Drawn = 0.3;

    [Fact]
    public async Task The_first_comes_after_a_random_part_of_the_interval_and_the_next_after_each_whole_one()
    {
        var connection = await ConnectAsync();
        await Clock.WaitBeginsAsync(First);
        Clock.Advance(First - TimeSpan.FromMilliseconds(1));
        Assert.False(connection.TryHear(out _));
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, (await connection.HearAsync(op: 1)).GetInt64());

        for (var beat = 1; beat <= 3; beat++)
        {
            await AcknowledgeAsync(connection, TimeSpan.FromMilliseconds(80));
            await Clock.WaitBeginsAsync(Interval, beat);
            Clock.Advance(Interval - TimeSpan.FromMilliseconds(81));
            Assert.False(connection.TryHear(out _));
            Clock.Advance(TimeSpan.FromMilliseconds(1));
            await connection.HearAsync(op: 1);
        }
    }

    [Fact]
    public async Task Before_the_first_event_a_heartbeat_tells_null()
    {
        Start();
        var connection = await Server.AcceptAsync();
        connection.Hello();
        await connection.HearAsync(op: 2);
        await Clock.PassAsync(First);

        Assert.Equal(JsonValueKind.Null, (await connection.HearAsync(op: 1)).ValueKind);
    }

    [Fact]
    public async Task A_heartbeat_tells_the_last_sequence()
    {
        var connection = await ConnectAsync();
        connection.Dispatch(2);
        connection.Dispatch(3);
        await Handler.UntilSeenAsync(1, 2, 3);
        await Clock.PassAsync(First);

        Assert.Equal(3, (await connection.HearAsync(op: 1)).GetInt64());
    }

    [Fact]
    public async Task One_that_the_server_asks_for_is_sent_at_once_and_moves_no_other()
    {
        var connection = await ConnectAsync();
        await Clock.WaitBeginsAsync(First);
        Clock.Advance(First - TimeSpan.FromSeconds(1));
        connection.Say("""{"op":1,"d":null}""");
        Assert.Equal(1, (await connection.HearAsync(op: 1)).GetInt64());

        Clock.Advance(TimeSpan.FromSeconds(1));
        await connection.HearAsync(op: 1);
    }

    [Fact]
    public async Task Without_an_acknowledgement_until_the_next_is_due_the_connection_is_a_zombie()
    {
        var zombie = await ConnectAsync();
        await Clock.PassAsync(First);
        await zombie.HearAsync(op: 1);
        await Clock.PassAsync(Interval);

        Assert.Equal(4000, await zombie.ClosedByClient);
        Assert.False(zombie.TryHear(out _));
        await ResumeAsync(1);
    }

    [Fact]
    public async Task A_server_that_acknowledges_and_never_says_READY_is_left()
    {
        Start();
        var deaf = await Server.AcceptAsync();
        deaf.Hello();
        await deaf.HearAsync(op: 2);
        await Clock.PassAsync(First);
        for (var beat = 1; beat <= 2; beat++)
        {
            await deaf.HearAsync(op: 1);
            await AcknowledgeAsync(deaf, TimeSpan.Zero);
            await Clock.PassAsync(Interval, beat);
        }

        Assert.Equal(4000, await deaf.ClosedByClient);
    }

    [Fact]
    public async Task One_asked_for_just_before_the_next_is_due_need_not_be_acknowledged_by_then()
    {
        var connection = await ConnectAsync();
        await Clock.PassAsync(First);
        await connection.HearAsync(op: 1);
        await AcknowledgeAsync(connection, TimeSpan.FromSeconds(1));
        await Clock.WaitBeginsAsync(Interval);
        Clock.Advance(Interval - TimeSpan.FromSeconds(2));
        connection.Say("""{"op":1,"d":null}""");
        await connection.HearAsync(op: 1);
        Clock.Advance(TimeSpan.FromSeconds(1));

        await connection.HearAsync(op: 1);
    }

    [Fact]
    public async Task They_go_on_while_a_handler_takes_long_and_the_acknowledgement_behind_its_event_counts()
    {
        var gate = new TaskCompletionSource();
        var connection = await ConnectAsync();
        Handler.Handling = (_, _) => gate.Task;
        connection.Dispatch(2);
        await Handler.UntilSeenAsync(1, 2);

        await Clock.PassAsync(First);
        await connection.HearAsync(op: 1);
        connection.Acknowledge();
        for (var beat = 1; beat <= 5; beat++)
        {
            await Clock.PassAsync(Interval, beat);
            Assert.Equal(2, (await connection.HearAsync(op: 1)).GetInt64());
        }

        gate.SetResult();
        await Scripted.Signal.UntilPolledAsync(() => Client.State.Shards.Single().HeartbeatLatency is not null);
        await Clock.PassAsync(Interval, times: 6);
        await connection.HearAsync(op: 1);
    }

    [Fact]
    public async Task When_the_handler_was_waited_for_in_vain_it_is_a_zombie_all_the_same()
    {
        var gate = new TaskCompletionSource();
        var connection = await ConnectAsync();
        Handler.Handling = (_, _) => gate.Task;
        connection.Dispatch(2);
        await Handler.UntilSeenAsync(1, 2);
        await Clock.PassAsync(First);
        await Clock.PassAsync(Interval);
        gate.SetResult();
        await Sessions.UntilStoredAsync(2);
        await connection.HearAsync(op: 1);
        await connection.HearAsync(op: 1);
        await Clock.WaitBeginsAsync(Interval, times: 2);
        connection.Dispatch(3);
        await Handler.UntilSeenAsync(1, 2, 3);
        await Sessions.UntilStoredAsync(3);
        await Scripted.Signal.UntilPolledAsync(() => connection.IsRead);

        Clock.Advance(Interval);
        Assert.Equal(4000, await connection.ClosedByClient);
    }

    [Fact]
    public async Task The_time_to_the_acknowledgement_can_be_seen()
    {
        var connection = await ConnectAsync();
        Assert.Null(Client.State.Shards.Single().HeartbeatLatency);
        await Clock.PassAsync(First);
        await connection.HearAsync(op: 1);
        await AcknowledgeAsync(connection, TimeSpan.FromMilliseconds(80));

        Assert.Equal(TimeSpan.FromMilliseconds(80), Client.State.Shards.Single().HeartbeatLatency);
    }

    [Fact]
    public async Task A_line_that_takes_no_heartbeat_is_left()
    {
        var connection = await ConnectAsync();
        connection.IsDown = true;
        await Clock.PassAsync(First);

        Assert.Equal(4000, await connection.ClosedByClient);
        await ResumeAsync(1);
    }

    [Fact]
    public async Task A_server_that_asks_very_often_does_not_make_the_client_exceed_what_it_may_send()
    {
        var connection = await ConnectAsync();
        for (var i = 0; i < 300; i++)
        {
            connection.Say("""{"op":1,"d":null}""");
        }

        connection.Dispatch(2);
        await Handler.UntilSeenAsync(1, 2);
        var heard = 0;
        while (connection.TryHear(out _))
        {
            heard++;
        }

        // IDENTIFY was one, and room for ten is kept.
        Assert.Equal(109, heard);
        await Clock.PassAsync(First);
        await connection.HearAsync(op: 1);
    }

    private async Task AcknowledgeAsync(ScriptedConnection connection, TimeSpan after)
    {
        Clock.Advance(after);
        var before = Meters.Count("discord.gateway.heartbeat.latency");
        connection.Acknowledge();
        await Scripted.Signal.UntilPolledAsync(() => Meters.Count("discord.gateway.heartbeat.latency") > before);
    }
}
