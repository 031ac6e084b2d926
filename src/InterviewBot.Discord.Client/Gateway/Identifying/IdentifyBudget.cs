using InterviewBot.Discord.Client.Model;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Client.Gateway.Identifying;

/// <summary>
/// The IDENTIFYs of a day, mostly 1000. With the last one Discord would end all sessions and reset the token, so a shard waits rather than
/// spend what is not there.
/// </summary>
/// <seealso href="https://discord.com/developers/docs/events/gateway#session-start-limit-object"/>
internal sealed partial class IdentifyBudget(DirectoryReader directory, TimeProvider time, ILogger logger) : IDisposable
{
    /// <summary>Holds when the server tells no time: nothing counts for longer.</summary>
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>A server that has none left and says to wait no time is not to be asked without a pause.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private GatewayBot? _gateway;
    private DateTimeOffset _resetAt;
    private int _remaining;

    /// <summary>What the directory says, asked for when it was not before.</summary>
    /// <returns>Null: the token was refused.</returns>
    public async Task<GatewayBot?> GatewayAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _gateway ?? await ReadAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Takes one, waiting until there is one.</summary>
    /// <returns>Where to identify; null: the token was refused.</returns>
    public async Task<GatewayBot?> TakeAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            while (_gateway is null || _remaining <= 0 || time.GetUtcNow() >= _resetAt)
            {
                if (_gateway is not null && _remaining <= 0)
                {
                    await WaitForResetAsync(cancellationToken);
                }

                if (await ReadAsync(cancellationToken) is null)
                {
                    return null;
                }
            }

            Interlocked.Decrement(ref _remaining);
            return _gateway;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Gives one back that was not spent.</summary>
    public void Return() => Interlocked.Increment(ref _remaining);

    /// <summary>Asks anew the next time.</summary>
    public void Forget() => _gateway = null;

    public void Dispose() => _gate.Dispose();

    private async Task<GatewayBot?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await directory.ReadAsync(cancellationToken) is not { } gateway)
        {
            return null;
        }

        var limit = gateway.SessionStartLimit;
        _gateway = gateway;
        _remaining = limit.Remaining;
        _resetAt = time.GetUtcNow() + (limit.ResetAfter > 0 ? TimeSpan.FromMilliseconds(limit.ResetAfter) : Day);
        Log.Told(logger, limit.Remaining, limit.Total, _resetAt);
        return gateway;
    }

    private async Task WaitForResetAsync(CancellationToken cancellationToken)
    {
        var wait = _resetAt - time.GetUtcNow();
        wait = wait < ShortestWait ? ShortestWait : wait > Day ? Day : wait;
        Log.Spent(logger, _gateway!.SessionStartLimit.Total, wait);
        await Task.Delay(wait, time, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Discord lets this bot begin {Remaining} of {Total} sessions until {ResetAt:u}.")]
        public static partial void Told(ILogger logger, int remaining, int total, DateTimeOffset resetAt);

        [LoggerMessage(
            LogLevel.Error,
            "This bot has begun all {Total} sessions that Discord allows a day; one more would reset its token. It waits {Wait} before it begins another. Look for what makes it begin so many: several instances with one token, or a restart loop.")]
        public static partial void Spent(ILogger logger, int total, TimeSpan wait);
    }
}
