using System.Text.Json;
using InterviewBot.Discord.Client.Gateway.Identifying;
using InterviewBot.Discord.Client.Gateway.Payloads;
using InterviewBot.Discord.Client.Gateway.Sessions;
using InterviewBot.Discord.Client.Model;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Client.Gateway.Shards;

/// <summary>What each payload of one connection means, and what is said to it. Called by one at a time.</summary>
/// <param name="shard">Whose connection it is.</param>
/// <param name="sender">The way back.</param>
/// <param name="heart">Hears acknowledgements.</param>
/// <param name="turn">To identify with; null when there is a session to resume.</param>
internal sealed partial class Protocol(ShardParts shard, GatewaySender sender, Heart heart, IdentifyTurn? turn)
{
    private readonly ILogger _logger = shard.Gateway.Loggers.CreateLogger<Protocol>();
    private readonly TaskCompletionSource<TimeSpan> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isResuming;

    /// <summary>The interval of heartbeats, when HELLO has come.</summary>
    public Task<TimeSpan> Hello => _hello.Task;

    /// <summary>Whether the connection came to a use that a loop of failures would not: READY alone does not count, it is dear.</summary>
    public bool IsHealthy { get; private set; }

    /// <summary>Whether RESUME was sent and nothing has come of it.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Whether READY, or anything after RESUME, has come.</summary>
    public bool IsHeard => !IsRefused && shard.Monitor.State is not ShardState.Identifying;

    /// <param name="payload">Read no later than the next one.</param>
    /// <param name="stop">Given to the handler.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    /// <returns>Why the connection is over; null when it is not.</returns>
    /// <exception cref="JsonException">It says what cannot be read.</exception>
    public async ValueTask<ConnectionEnd?> ReceiveAsync(GatewayPayload payload, CancellationToken stop, CancellationToken cancellationToken)
    {
        switch (payload.Op)
        {
            case GatewayOpcode.Dispatch:
                await DispatchAsync(payload, stop);
                return null;
            case GatewayOpcode.Heartbeat:
                return EndUnless(await heart.AnswerAsync(cancellationToken));
            case GatewayOpcode.Reconnect:
                return new ConnectionEnd.ReconnectRequested();
            case GatewayOpcode.InvalidSession:
                return new ConnectionEnd.SessionInvalidated(payload.Data.Span.SequenceEqual("true"u8));
            case GatewayOpcode.Hello when !Hello.IsCompleted:
                _hello.SetResult(ReadInterval(payload.Data.Span));
                return EndUnless(await IntroduceAsync(cancellationToken));
            case GatewayOpcode.HeartbeatAck:
                Acknowledge();
                return null;
            default:
                Log.PassedOver(_logger, payload.Op, shard.Id);
                return null;
        }
    }

    private static ConnectionEnd? EndUnless(bool isSent) => isSent ? null : new ConnectionEnd.Closed(Code: null);

    private static TimeSpan ReadInterval(ReadOnlySpan<byte> hello)
    {
        var interval = JsonSerializer.Deserialize(hello, GatewayJson.Default.Hello)?.HeartbeatInterval;
        return interval > 0 ? TimeSpan.FromMilliseconds(interval.Value) : throw new JsonException("HELLO tells no interval.");
    }

    private async Task<bool> IntroduceAsync(CancellationToken cancellationToken)
    {
        if (turn is null && shard.Keeper.Session is { } session)
        {
            _isResuming = true;
            IsRefused = true;
            shard.Monitor.State = ShardState.Resuming;
            shard.Gateway.Metrics.Resumed();
            return await sender.SendAsync(
                GatewayCommands.Resume(shard.Gateway.Options.Token, session.Id, session.Sequences.LastReceived), cancellationToken);
        }

        turn?.Spend();
        shard.Monitor.State = ShardState.Identifying;
        shard.Gateway.Metrics.Identified();
        return await sender.SendAsync(GatewayCommands.Identify(shard.Gateway.Options, shard.Id, shard.Count), cancellationToken);
    }

    private void Acknowledge()
    {
        IsHealthy |= shard.Monitor.State is ShardState.Connected;
        if (heart.Acknowledge() is { } latency)
        {
            shard.Monitor.Acknowledged(latency);
            shard.Gateway.Metrics.HeartbeatAcknowledged(latency);
        }
    }

    private async ValueTask DispatchAsync(GatewayPayload payload, CancellationToken stop)
    {
        var name = shard.Names.Of(payload.Name.Span);
        if (payload.Sequence is not { } sequence || !Hello.IsCompleted)
        {
            Log.OutOfPlace(_logger, name, shard.Id);
            return;
        }

        if (name is GatewayEventName.Ready)
        {
            BeginSession(payload.Data.Span, sequence);
        }
        else if (name is GatewayEventName.Resumed)
        {
            Settle();
            Log.Resumed(_logger, shard.Id);
        }

        if (shard.Keeper.Session is not { } session || !session.Sequences.IsNew(sequence))
        {
            Log.OutOfPlace(_logger, name, shard.Id);
            return;
        }

        var dispatch = session.Sequences.Receive(shard.Id, sequence, name, payload.Data);
        if (name is not GatewayEventName.Resumed)
        {
            IsRefused = false;
            IsHealthy |= _isResuming;
            await shard.Delivery.DeliverAsync(dispatch, session.Sequences, stop);
        }

        if (name is GatewayEventName.Ready or GatewayEventName.Resumed)
        {
            dispatch.Complete();
        }
    }

    /// <summary>READY of the session that goes on is one more event of it, which a replay from its very beginning brings.</summary>
    private void BeginSession(ReadOnlySpan<byte> data, long sequence)
    {
        var ready = JsonSerializer.Deserialize(data, DiscordJson.Default.Ready) ?? throw new JsonException("READY tells nothing.");
        if (shard.Keeper.Session?.Id == ready.SessionId)
        {
            return;
        }

        shard.Keeper.Begin(moved => ShardSession.Begin(ready, sequence, shard.Count, shard.Gateway.Options.Intents, moved));
        _isResuming = false;
        Settle();
        Log.Begun(_logger, shard.Id, shard.Count);
    }

    private void Settle()
    {
        IsRefused = false;
        shard.Monitor.State = ShardState.Connected;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Discord: shard {Shard} of {Count} has begun a session.")]
        public static partial void Begun(ILogger logger, int shard, int count);

        [LoggerMessage(LogLevel.Information, "Discord: shard {Shard} has resumed its session.")]
        public static partial void Resumed(ILogger logger, int shard);

        [LoggerMessage(LogLevel.Debug, "Discord's {Event} came to shard {Shard} again, or before its session began; it is passed over.")]
        public static partial void OutOfPlace(ILogger logger, string @event, int shard);

        [LoggerMessage(LogLevel.Debug, "Discord's op {Op} to shard {Shard} means nothing here; it is passed over.")]
        public static partial void PassedOver(ILogger logger, GatewayOpcode op, int shard);
    }
}
