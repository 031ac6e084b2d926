using System.Text.Json;
using InterviewBot.Discord.Client.Gateway.Connections;
using InterviewBot.Discord.Client.Gateway.Identifying;
using InterviewBot.Discord.Client.Gateway.Payloads;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Client.Gateway.Shards;

/// <summary>
/// One connection from its opening to its end. Two tasks belong to it, one reads and one beats; the first to end decides why it is over.
/// </summary>
internal sealed partial class Conversation : IDisposable
{
    private static readonly TimeSpan HelloPatience = TimeSpan.FromSeconds(20);

    private readonly ShardParts _shard;
    private readonly IGatewayConnection _connection;
    private readonly MessageReader _reader;
    private readonly GatewaySender _sender;
    private readonly Heart _heart;
    private readonly CancellationTokenSource _over = new();
    private readonly CancellationToken _isOver;
    private readonly ILogger _logger;
    private Task<ConnectionEnd>? _reading;
    private Task<ConnectionEnd>? _beating;

    /// <param name="shard">Whose it is.</param>
    /// <param name="connection">Just opened.</param>
    /// <param name="reader">Of the connection. Disposed here, when nobody looks at what it read.</param>
    /// <param name="turn">To identify with; null when there is a session to resume.</param>
    public Conversation(ShardParts shard, IGatewayConnection connection, MessageReader reader, IdentifyTurn? turn)
    {
        var gateway = shard.Gateway;
        _shard = shard;
        _connection = connection;
        _reader = reader;
        _isOver = _over.Token;
        _sender = new GatewaySender(connection, gateway.Time);
        _heart = new Heart(
            _sender, () => shard.Keeper.Session?.Sequences.LastReceived, () => reader.IsDrained, () => Protocol!.IsHeard, gateway.Jitter, gateway.Time);
        Protocol = new Protocol(shard, _sender, _heart, turn);
        _logger = gateway.Loggers.CreateLogger<Conversation>();
    }

    public Protocol Protocol { get; }

    /// <summary>Listens and answers until it is over. The connection is still open then, unless the server closed it.</summary>
    public async Task<ConnectionEnd> RunAsync(CancellationToken stop)
    {
        var stopped = new TaskCompletionSource<ConnectionEnd>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStop = stop.Register(() => stopped.TrySetResult(new ConnectionEnd.Stopped()));
        _reading = ReadAsync(stop);
        _beating = BeatAsync();
        return await await Task.WhenAny(_reading, _beating, stopped.Task);
    }

    /// <summary>Closes the connection and waits for what still runs: no event may come to the handler beside the one it has.</summary>
    /// <param name="code">Told to the server.</param>
    /// <param name="stop">When it is set, a handler that does not end is left behind after a while.</param>
    public async Task CloseAsync(int code, CancellationToken stop)
    {
        using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2), _shard.Gateway.Time))
        {
            await _connection.CloseAsync(code, patience.Token);
        }

        await _over.CancelAsync();
        var running = Task.WhenAll(_reading!, _beating!);
        await WaitAsync(running, stop);
        if (running.IsCompleted)
        {
            await running;
        }
        else
        {
            Log.LeftBehind(_logger, _shard.Id);
        }
    }

    public void Dispose()
    {
        _over.Dispose();
        _sender.Dispose();
    }

    private async Task<ConnectionEnd> ReadAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var message = await _reader.NextAsync(_isOver);
                if (stop.IsCancellationRequested)
                {
                    return new ConnectionEnd.Stopped();
                }

                if (message.IsClosed)
                {
                    return new ConnectionEnd.Closed(message.CloseCode);
                }

                if (await Protocol.ReceiveAsync(GatewayPayload.Parse(message.Text), stop, _isOver) is { } end)
                {
                    return end;
                }
            }
        }
        catch (Exception error) when (error is JsonException or InvalidDataException)
        {
            return new ConnectionEnd.Unreadable();
        }
        catch (OperationCanceledException) when (_isOver.IsCancellationRequested)
        {
            return new ConnectionEnd.Stopped();
        }
        finally
        {
            _reader.Dispose();
        }
    }

    private async Task<ConnectionEnd> BeatAsync()
    {
        try
        {
            return await _heart.BeatAsync(await Protocol.Hello.WaitAsync(HelloPatience, _shard.Gateway.Time, _isOver), _isOver);
        }
        catch (TimeoutException)
        {
            return new ConnectionEnd.NotOpened($"no HELLO within {HelloPatience}");
        }
        catch (OperationCanceledException) when (_isOver.IsCancellationRequested)
        {
            return new ConnectionEnd.Stopped();
        }
    }

    private async Task WaitAsync(Task running, CancellationToken stop)
    {
        var stopped = new TaskCompletionSource();
        await using var onStop = stop.Register(stopped.SetResult);
        await Task.WhenAny(running, stopped.Task);
        if (!running.IsCompleted)
        {
            await Task.WhenAny(running, Task.Delay(_shard.Gateway.Options.StopPatience, _shard.Gateway.Time, CancellationToken.None));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "What handles an event of Discord's shard {Shard} does not end; it is not waited for any longer.")]
        public static partial void LeftBehind(ILogger logger, int shard);
    }
}
