using System.Text.Json;
using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Tests.Gateway.Scripted;

namespace InterviewBot.Discord.Client.Tests.Gateway.Shards;

public sealed class HandshakeTests : GatewayTest
{
    [Fact]
    public async Task A_new_session_is_identified_where_the_directory_says()
    {
        Start();
        var connection = await Server.AcceptAsync();
        Assert.Equal("wss://gateway.example/?v=10&encoding=json&compress=zlib-stream", connection.Address.AbsoluteUri);
        await UntilStateAsync(ShardState.Connecting);

        connection.Hello();
        var identify = await connection.HearAsync(op: 2);

        Assert.Equal(Token, identify.GetProperty("token").GetString());
        Assert.Equal((1 << 0) | (1 << 9), identify.GetProperty("intents").GetInt32());
        Assert.Equal("[0,1]", identify.GetProperty("shard").GetRawText());
        Assert.Equal(["browser", "device", "os"], identify.GetProperty("properties").EnumerateObject().Select(p => p.Name).Order());
        Assert.False(identify.TryGetProperty("compress", out _), "payload compression excludes transport compression");
    }

    [Fact]
    public async Task Events_are_handed_on_as_they_came_from_READY_on()
    {
        var connection = await ConnectAsync();
        connection.Dispatch(2, "MESSAGE_CREATE", """{"id":"7","content":"Xin chào"}""");
        connection.Dispatch(3, "SOMETHING_NEW", "[1]");
        await Handler.UntilSeenAsync(1, 2, 3);

        Assert.Equal(["READY", "MESSAGE_CREATE", "SOMETHING_NEW"], Handler.Seen.Select(dispatch => dispatch.Name));
        Assert.Equal(["""{"id":"7","content":"Xin chào"}""", "[1]"], Handler.Data.Skip(1));
        Assert.All(Handler.Seen, dispatch => Assert.Equal(0, dispatch.Shard));
        Assert.Equal(ShardState.Connected, Client.State.Shards.Single().State);
        Assert.True(Client.State.IsConnected);
    }

    [Fact]
    public async Task An_event_cannot_be_read_when_its_handler_is_done()
    {
        var connection = await ConnectAsync();
        connection.Dispatch(2);
        connection.Dispatch(3);
        await Handler.UntilSeenAsync(1, 2, 3);

        Assert.Throws<InvalidOperationException>(() => Handler.Seen[1].Data);
    }

    [Fact]
    public async Task A_payload_may_come_in_several_frames()
    {
        var connection = await ConnectAsync();
        var bytes = connection.Compress("""{"t":"MESSAGE_CREATE","s":2,"op":0,"d":{}}""");
        foreach (var piece in bytes.Chunk(3))
        {
            connection.SayBytes(piece, endsMessage: false);
        }

        connection.SayBytes([]);

        await Handler.UntilSeenAsync(1, 2);
    }

    [Fact]
    public async Task Without_HELLO_the_connection_is_given_up()
    {
        Start();
        var silent = await Server.AcceptAsync();
        await Clock.PassAsync(TimeSpan.FromSeconds(20), times: 2);

        Assert.Equal(4000, await silent.ClosedByClient);
        await Server.AcceptAsync();
    }

    [Fact]
    public async Task A_handler_that_throws_costs_its_event_and_nothing_else()
    {
        Handler.Handling = (dispatch, _) => dispatch.Sequence == 2 ? throw new JsonException("cannot be read") : Task.CompletedTask;
        var connection = await ConnectAsync();
        connection.Dispatch(2, "INTERACTION_CREATE", """{"token":"interaction-secret"}""");
        connection.Dispatch(3);

        await Handler.UntilSeenAsync(1, 2, 3);
        await Sessions.UntilStoredAsync(3);
        Assert.Contains(Log.All, line => line.StartsWith("Error: Discord's INTERACTION_CREATE 2", StringComparison.Ordinal));
        Assert.DoesNotContain(Log.All, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Events_come_to_the_handler_one_after_the_other()
    {
        var gate = new TaskCompletionSource();
        Handler.Handling = (dispatch, _) => dispatch.Sequence == 2 ? gate.Task : Task.CompletedTask;
        var connection = await ConnectAsync();
        connection.Dispatch(2);
        connection.Dispatch(3);
        await Handler.UntilSeenAsync(1, 2);

        gate.SetResult();
        await Handler.UntilSeenAsync(1, 2, 3);
    }
}
