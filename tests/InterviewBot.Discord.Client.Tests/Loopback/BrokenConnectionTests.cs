using System.Net.WebSockets;

namespace InterviewBot.Discord.Client.Tests.Loopback;

public sealed class BrokenConnectionTests : LoopbackTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(300)]
    public async Task A_connection_breaks_in_the_middle_of_a_frame(int bytes)
    {
        using var gateway = await Bot.Connects();
        await gateway.Next("GUILD_CREATE");
        Discord.Gateway.CutAfter(bytes);
        var sequence = gateway.Sequence;

        An.In(General).Says("a frame is some hundred bytes long");

        Assert.Null(await gateway.Closed());
        using var back = await Bot.Opens(path: "/resume");
        await back.Resumes(gateway.SessionId, sequence);
        await back.Next("MESSAGE_CREATE");
    }

    [Fact]
    public async Task A_new_connection_breaks_before_it_is_ready()
    {
        Discord.Gateway.CutNextAfter(200);
        using var gateway = await Bot.Opens();
        await gateway.Next();
        await gateway.Identifies();

        Assert.Null(await gateway.Closed());
        Assert.Equal(1, Discord.Gateway.Sessions);
    }

    [Fact]
    public async Task An_outage_refuses_connections()
    {
        Discord.Gateway.RefusesConnections = true;

        await Assert.ThrowsAsync<WebSocketException>(() => Bot.Opens());
    }
}
