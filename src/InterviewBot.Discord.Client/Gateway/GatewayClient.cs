using System.Diagnostics.Metrics;
using InterviewBot.Discord.Client.Gateway.Connections;
using InterviewBot.Discord.Client.Gateway.Identifying;
using InterviewBot.Discord.Client.Gateway.Payloads;
using InterviewBot.Discord.Client.Gateway.Sessions;
using InterviewBot.Discord.Client.Gateway.Shards;
using InterviewBot.Discord.Client.Model;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Client.Gateway;

/// <summary>
/// Brings a bot its events over Discord's gateway, version 10: as many shards as there are to be, each resuming its session where it was,
/// also where another process left it.
/// </summary>
/// <seealso href="https://discord.com/developers/docs/events/gateway"/>
public sealed partial class GatewayClient : IDisposable
{
    private readonly GatewayOptions _options;
    private readonly ISessionStore _sessions;
    private readonly ILogger _logger;
    private readonly IdentifyBudget _budget;
    private readonly GatewayParts _parts;
    private volatile IReadOnlyList<Shard> _shards = [];

    /// <param name="options">Who the bot is.</param>
    /// <param name="directory">Tells where the gateway is. Not asked while there are sessions to resume.</param>
    /// <param name="sessions">Keeps sessions between processes.</param>
    /// <param name="transport">Opens connections, such as <see cref="WebSocketTransport"/>.</param>
    /// <param name="meters">Metrics are under <c>InterviewBot.Discord.Client</c>.</param>
    /// <param name="time">All waits are measured by it.</param>
    /// <param name="random">Scatters heartbeats and reconnects; asked by one at a time.</param>
    /// <param name="loggers">Neither the token nor what people write is logged.</param>
    public GatewayClient(
        GatewayOptions options,
        IGatewayDirectory directory,
        ISessionStore sessions,
        IGatewayTransport transport,
        IMeterFactory meters,
        TimeProvider time,
        Random random,
        ILoggerFactory loggers)
    {
        _options = options;
        Intents = options.Intents;
        _sessions = sessions;
        _logger = loggers.CreateLogger<GatewayClient>();
        var jitter = new Jitter(random);
        var delays = options.ReconnectDelays ?? new ExponentialDelays(jitter);
        var reader = new DirectoryReader(directory, delays, time, _logger);
        _budget = new IdentifyBudget(reader, time, _logger);
        _parts = new GatewayParts(
            options,
            transport,
            reader,
            new IdentifyQueue(_budget, time),
            delays,
            jitter,
            new GatewayMetrics(meters),
            time,
            loggers);
    }

    /// <summary>
    /// What the next run asks for; to begin with, what the options say. Changed after a run that ended with
    /// <see cref="GatewayCloseCode.DisallowedIntents"/>, it lets the next one go on without what is not granted.
    /// </summary>
    public GatewayIntents Intents { get; set; }

    /// <summary>How the shards are now. From any thread.</summary>
    public GatewayState State => new([.. _shards.Select(shard => shard.Status)]);

    /// <summary>
    /// Runs all shards until it is cancelled, or until the server forbids to connect again. Cancelled, it lets dispatches be completed for
    /// a while, saves how far they are, and closes so that the sessions can be resumed. One run at a time.
    /// </summary>
    public async Task<GatewayEnd> RunAsync(IDispatchHandler handler, CancellationToken cancellationToken)
    {
        try
        {
            var (least, mayResume) = (1, true);
            while (true)
            {
                if (await CountShardsAsync(least, mayResume, cancellationToken) is not { } count)
                {
                    return Told(new GatewayEnd.Closed(GatewayCloseCode.AuthenticationFailed));
                }

                // What was said to be too few is not recommended better.
                var mayRecount = _options.ShardCount is null && least == 1;
                switch (await RunShardsAsync(count, mayRecount, handler, cancellationToken))
                {
                    case GatewayEnd.OutOfCount:
                        Log.OtherShards(_logger, count);
                        break;
                    case GatewayEnd.Closed { Code: GatewayCloseCode.ShardingRequired } when _options.ShardCount is null:
                        Log.MoreShards(_logger, count);
                        least = count + 1;
                        _budget.Forget();
                        break;
                    case var end:
                        return Told(end);
                }

                mayResume = false;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new GatewayEnd.Stopped();
        }
    }

    public void Dispose()
    {
        _parts.Identifies.Dispose();
        _budget.Dispose();
    }

    /// <returns>Null: the token was refused.</returns>
    private async Task<int?> CountShardsAsync(int least, bool mayResume, CancellationToken cancellationToken)
    {
        if (_options.ShardCount is { } configured)
        {
            return configured;
        }

        // With a session to resume, nothing need be asked: it goes on with as many as it was begun with.
        if (mayResume && await _sessions.LoadAsync(shard: 0, cancellationToken) is { } stored && stored.Intents == Intents)
        {
            return stored.ShardCount;
        }

        return await _budget.GatewayAsync(cancellationToken) is { } gateway ? Math.Max(least, gateway.Shards) : null;
    }

    private async Task<GatewayEnd> RunShardsAsync(int count, bool mayRecount, IDispatchHandler handler, CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var parts = _parts with { Options = _options with { Intents = Intents } };
        var shards = Enumerable.Range(0, count).Select(id => CreateShard(id, count, mayRecount, handler, parts)).ToList();
        _shards = shards;
        var running = shards.Select(shard => shard.RunAsync(stopping.Token)).ToList();
        await Task.WhenAny(running);
        await stopping.CancelAsync();
        var ends = await Task.WhenAll(running);
        return ends.FirstOrDefault(end => end is GatewayEnd.Closed)
            ?? ends.FirstOrDefault(end => end is GatewayEnd.OutOfCount)
            ?? new GatewayEnd.Stopped();
    }

    private Shard CreateShard(int id, int count, bool mayRecount, IDispatchHandler handler, GatewayParts parts)
    {
        var keeper = new SessionKeeper(id, _sessions, parts.Time, _logger);
        var delivery = new DispatchDelivery(handler, parts.Metrics, _logger);
        return new Shard(new ShardParts(id, count, mayRecount, keeper, delivery, new ShardMonitor(id), new EventNames(), parts));
    }

    private GatewayEnd Told(GatewayEnd end)
    {
        if (end is GatewayEnd.Closed { Code: var code } && !_options.ToldByCaller.Contains(code))
        {
            Log.Closed(_logger, (int)code, Remedies.For(code));
        }

        return end;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Discord has closed the gateway with {Code} and takes no more connections. {Remedy}")]
        public static partial void Closed(ILogger logger, int code, string remedy);

        [LoggerMessage(LogLevel.Information, "Discord recommends another number of shards than {Count}; all begin new sessions.")]
        public static partial void OtherShards(ILogger logger, int count);

        [LoggerMessage(LogLevel.Warning, "Discord wants more than {Count} shards now; all begin new sessions.")]
        public static partial void MoreShards(ILogger logger, int count);
    }
}
