using InterviewBot.Discord.Client.Gateway.Payloads;

namespace InterviewBot.Discord.Client.Gateway.Shards;

/// <summary>Keeps a connection alive, and finds out when it is dead.</summary>
/// <param name="sender">Where heartbeats go.</param>
/// <param name="lastReceived">The sequence to tell; null before there is one.</param>
/// <param name="isDrained">
/// Whether all that the server sent was read: an acknowledgement may wait behind an event that is being handled.
/// </param>
/// <param name="isHeard">Whether the server has answered IDENTIFY or RESUME.</param>
/// <param name="jitter">Places the first heartbeat.</param>
/// <param name="time">Measures the interval.</param>
/// <seealso href="https://discord.com/developers/docs/events/gateway#sending-heartbeats"/>
internal sealed class Heart(GatewaySender sender, Func<long?> lastReceived, Func<bool> isDrained, Func<bool> isHeard, Jitter jitter, TimeProvider time)
{
    /// <summary>So many heartbeats after HELLO, the answer ought to have come long ago.</summary>
    private const int MostUnheard = 2;

    private volatile bool _isAcknowledged = true;
    private long _sentAt;

    /// <summary>Beats until the connection is dead.</summary>
    /// <param name="interval">From HELLO.</param>
    /// <param name="cancellationToken">Ends the beating.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task<ConnectionEnd> BeatAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        await Task.Delay(interval * jitter.Next(), time, cancellationToken);
        var unheard = 0;
        while (_isAcknowledged || !isDrained())
        {
            // A server was seen that acknowledges heartbeats and never says READY or RESUMED.
            unheard = isHeard() || !isDrained() ? 0 : unheard + 1;
            if (unheard > MostUnheard)
            {
                return new ConnectionEnd.Unheard();
            }

            // Only those that are due by themselves are waited for: one that the server asks for may come just before the next.
            _isAcknowledged = false;
            Volatile.Write(ref _sentAt, time.GetTimestamp());
            if (!await sender.SendAsync(GatewayCommands.Heartbeat(lastReceived()), cancellationToken))
            {
                return new ConnectionEnd.Closed(Code: null);
            }

            await Task.Delay(interval, time, cancellationToken);
        }

        return new ConnectionEnd.Zombie();
    }

    /// <summary>Answers a heartbeat that the server asks for (op 1). Asked for very often, only as often as may be sent.</summary>
    /// <returns>False when the connection is down.</returns>
    public Task<bool> AnswerAsync(CancellationToken cancellationToken)
        => sender.SendIfRoomAsync(GatewayCommands.Heartbeat(lastReceived()), cancellationToken);

    /// <returns>Since the heartbeat was sent that this acknowledges; null when none was waited for.</returns>
    public TimeSpan? Acknowledge()
    {
        if (_isAcknowledged)
        {
            return null;
        }

        _isAcknowledged = true;
        return time.GetElapsedTime(Volatile.Read(ref _sentAt));
    }
}
