using InterviewBot.Discord.Client.Gateway.Connections;

namespace InterviewBot.Discord.Client.Gateway.Payloads;

/// <summary>Sends over one connection: one payload at a time, none too large, not too many.</summary>
internal sealed class GatewaySender(IGatewayConnection connection, TimeProvider time) : IDisposable
{
    /// <summary>A larger one closes the connection (4002).</summary>
    /// <seealso href="https://discord.com/developers/docs/events/gateway#sending-events"/>
    public const int LargestPayload = 4096;

    /// <summary>A network that takes nothing for so long is down, though it does not say so.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SendLimit _limit = new(time);

    /// <returns>False when the connection is down.</returns>
    public Task<bool> SendAsync(byte[] payload, CancellationToken cancellationToken)
        => SendAsync(payload, isOptional: false, cancellationToken);

    /// <summary>Leaves it out where it would take the room that is kept for heartbeats.</summary>
    /// <returns>False when the connection is down.</returns>
    public Task<bool> SendIfRoomAsync(byte[] payload, CancellationToken cancellationToken)
        => SendAsync(payload, isOptional: true, cancellationToken);

    public void Dispose() => _turn.Dispose();

    private async Task<bool> SendAsync(byte[] payload, bool isOptional, CancellationToken cancellationToken)
    {
        if (payload.Length > LargestPayload)
        {
            throw new ArgumentException($"A payload has at most {LargestPayload} bytes; this one has {payload.Length}.", nameof(payload));
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (!isOptional)
            {
                _limit.Take();
            }
            else if (!_limit.TryTake())
            {
                return true;
            }

            return await SendNowAsync(payload, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<bool> SendNowAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await connection.SendAsync(payload, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
