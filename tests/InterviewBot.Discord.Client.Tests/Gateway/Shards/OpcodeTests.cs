using InterviewBot.Discord.Client.Gateway;

namespace InterviewBot.Discord.Client.Tests.Gateway.Shards;

/// <summary>Every op in every state of a connection.</summary>
public sealed class OpcodeTests : StateTest
{
    /// <summary>Ops that end nothing; those that only a client sends and unknown ones among them.</summary>
    public static TheoryData<string, ShardState> HarmlessInStates
        => [.. new[]
            {
                """{"op":2,"d":{}}""", """{"op":3,"d":{}}""", """{"op":4,"d":{}}""", """{"op":6,"d":{}}""", """{"op":8,"d":{}}""",
                """{"op":11}""", """{"op":31,"d":{}}""", """{"op":43,"d":{}}""", """{"op":-1,"d":{}}""", """{"op":99,"d":[1]}""",
                """{"op":0,"d":{},"s":null,"t":"MESSAGE_CREATE"}""", """{"op":0,"d":{},"s":null,"t":null}""",
            }.SelectMany(payload => States.Select(state => new TheoryDataRow<string, ShardState>(payload, state)))];

    [Theory]
    [MemberData(nameof(AllStates))]
    public async Task Reconnect_is_obeyed_in_every_state(ShardState state)
    {
        var connection = await BringToAsync(state);
        connection.Say("""{"op":7,"d":null}""");

        Assert.Equal(4000, await connection.ClosedByClient);
        await ReconnectAsync(state);
    }

    [Theory]
    [MemberData(nameof(AllStates))]
    public async Task An_invalid_session_that_may_be_resumed_is_resumed_where_there_is_one(ShardState state)
    {
        var connection = await BringToAsync(state);
        connection.Say("""{"op":9,"d":true}""");

        Assert.Equal(4000, await connection.ClosedByClient);
        await ReconnectAsync(state);
    }

    [Theory]
    [MemberData(nameof(AllStates))]
    public async Task A_session_that_was_invalidated_is_identified_anew_after_one_to_five_seconds(ShardState state)
    {
        var connection = await BringToAsync(state);
        connection.Say("""{"op":9,"d":false}""");

        Assert.Equal(1000, await connection.ClosedByClient);
        await Clock.WaitBeginsAsync(TimeSpan.FromSeconds(3));
        Clock.Advance(TimeSpan.FromSeconds(2.999));
        Assert.False(Server.TryAccept(out _));
        Clock.Advance(TimeSpan.FromSeconds(0.001));
        await IdentifyAsync();
    }

    [Theory]
    [MemberData(nameof(AllStates))]
    public async Task A_heartbeat_is_answered_in_every_state(ShardState state)
    {
        var connection = await BringToAsync(state);
        connection.Say("""{"op":1,"d":null}""");

        await connection.HearAsync(op: 1);
    }

    [Theory]
    [MemberData(nameof(HarmlessInStates))]
    public async Task What_means_nothing_is_passed_over_in_every_state(string payload, ShardState state)
    {
        var connection = await BringToAsync(state);
        var seen = Handler.Seen.Count;
        connection.Say(payload);
        connection.Say("""{"op":1,"d":null}""");

        await connection.HearAsync(op: 1);
        Assert.Equal(state, Client.State.Shards.Single().State);
        Assert.Equal(seen, Handler.Seen.Count);
    }

    [Theory]
    [MemberData(nameof(AllStates))]
    public async Task What_cannot_be_read_ends_the_connection_in_every_state(ShardState state)
    {
        var connection = await BringToAsync(state);
        connection.Say("this is not JSON");

        Assert.Equal(4000, await connection.ClosedByClient);
        await ReconnectAsync(state);
    }

    [Theory]
    [MemberData(nameof(AllStates))]
    public async Task What_cannot_be_decompressed_ends_the_connection_in_every_state(ShardState state)
    {
        var connection = await BringToAsync(state);
        connection.SayBytes([0xFF, 0xFE, 0xFD, 0xFC, 0xFB, 0xFA]);

        Assert.Equal(4000, await connection.ClosedByClient);
        await ReconnectAsync(state);
    }

    [Theory]
    [InlineData(ShardState.Identifying)]
    [InlineData(ShardState.Resuming)]
    [InlineData(ShardState.Connected)]
    public async Task A_second_HELLO_changes_nothing(ShardState state)
    {
        var connection = await BringToAsync(state);
        connection.Hello();
        connection.Say("""{"op":1,"d":null}""");

        await connection.HearAsync(op: 1);
        Assert.Equal(state, Client.State.Shards.Single().State);
    }

    [Theory]
    [InlineData("""{"op":10,"d":{}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":0}}""")]
    [InlineData("""{"op":10,"d":null}""")]
    [InlineData("""{"op":10}""")]
    public async Task HELLO_without_an_interval_is_unreadable(string hello)
    {
        var connection = await BringToAsync(ShardState.Connecting);
        connection.Say(hello);

        Assert.Equal(4000, await connection.ClosedByClient);
    }

    [Theory]
    [InlineData(ShardState.Connecting)]
    [InlineData(ShardState.Identifying)]
    public async Task An_event_before_there_is_a_session_is_passed_over(ShardState state)
    {
        var connection = await BringToAsync(state);
        connection.Dispatch(7);
        connection.Say("""{"op":1,"d":null}""");

        await connection.HearAsync(op: 1);
        Assert.Empty(Handler.Seen);
    }

    [Theory]
    [InlineData(ShardState.Identifying)]
    [InlineData(ShardState.Resuming)]
    [InlineData(ShardState.Connected)]
    public async Task READY_of_another_session_begins_it_whatever_was_before(ShardState state)
    {
        var connection = await BringToAsync(state);
        connection.Ready("session-2");
        connection.Dispatch(2);
        await Scripted.Signal.UntilPolledAsync(() => Handler.Sequences is [.., 1, 2]);
        connection.Close(code: null);

        await ResumeAsync(2, "session-2");
    }
}
