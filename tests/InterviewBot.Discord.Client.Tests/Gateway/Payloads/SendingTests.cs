using InterviewBot.Discord.Client.Gateway.Payloads;
using InterviewBot.Discord.Client.Tests.Gateway.Scripted;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Discord.Client.Tests.Gateway.Payloads;

public sealed class SendingTests : IAsyncDisposable
{
    private static readonly byte[] Heartbeat = GatewayCommands.Heartbeat(sequence: null);

    private readonly FakeTimeProvider _clock = new();
    private readonly ScriptedConnection _connection = new(ScriptedGateway.Url);
    private readonly GatewaySender _sender;

    public SendingTests() => _sender = new GatewaySender(_connection, _clock);

    public async ValueTask DisposeAsync()
    {
        _sender.Dispose();
        await _connection.DisposeAsync();
    }

    [Fact]
    public async Task At_most_110_are_sent_in_any_minute_besides_the_heartbeats_that_are_due()
    {
        for (var i = 0; i < 200; i++)
        {
            Assert.True(await _sender.SendIfRoomAsync(Heartbeat, CancellationToken.None));
            _clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal(110, Heard());

        await _sender.SendAsync(Heartbeat, CancellationToken.None);
        Assert.Equal(1, Heard());
    }

    [Fact]
    public async Task What_was_sent_a_minute_ago_takes_no_room()
    {
        await FillAsync();
        _clock.Advance(TimeSpan.FromSeconds(59.9));
        await _sender.SendIfRoomAsync(Heartbeat, CancellationToken.None);
        Assert.Equal(0, Heard());

        _clock.Advance(TimeSpan.FromSeconds(0.1));
        await FillAsync();
    }

    [Fact]
    public async Task A_payload_of_more_than_4096_bytes_is_never_sent()
    {
        Assert.True(await _sender.SendAsync(Text(4096), CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => _sender.SendAsync(Text(4097), CancellationToken.None));
        Assert.Equal(1, Heard());
    }

    [Fact]
    public async Task A_line_that_takes_nothing_is_down()
    {
        _connection.IsStuck = true;
        var sending = _sender.SendAsync(Heartbeat, CancellationToken.None);

        _clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(sending.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.False(await sending);
    }

    private static byte[] Text(int length) => [(byte)'"', .. Enumerable.Repeat((byte)'x', length - 2), (byte)'"'];

    private async Task FillAsync()
    {
        for (var i = 0; i < 110; i++)
        {
            await _sender.SendIfRoomAsync(Heartbeat, CancellationToken.None);
        }

        Assert.Equal(110, Heard());
    }

    private int Heard()
    {
        var count = 0;
        while (_connection.TryHear(out _))
        {
            count++;
        }

        return count;
    }
}
