namespace InterviewBot.Discord.Client.Gateway.Identifying;

/// <summary>
/// Lets shards identify one after the other: in each of <c>max_concurrency</c> lanes one in five seconds. A turn is held while the shard
/// connects, so that the pause counts from the IDENTIFY and not from when it could have been.
/// </summary>
/// <seealso href="https://discord.com/developers/docs/events/gateway#sharding-max-concurrency"/>
internal sealed class IdentifyQueue(IdentifyBudget budget, TimeProvider time) : IDisposable
{
    /// <summary>Five seconds, and what two messages may differ in how long they travel.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5.25);

    private readonly Lock _gate = new();
    private readonly Dictionary<int, IdentifyLane> _lanes = [];

    /// <summary>Returns when it is the shard's turn.</summary>
    /// <param name="shard">Its id, from 0.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>To be disposed when the connection is over; null: the token was refused.</returns>
    public async Task<IdentifyTurn?> EnterAsync(int shard, CancellationToken cancellationToken)
    {
        if (await budget.GatewayAsync(cancellationToken) is not { } gateway)
        {
            return null;
        }

        var lane = LaneOf(shard % Math.Max(1, gateway.SessionStartLimit.MaxConcurrency));
        await lane.EnterAsync(cancellationToken);
        try
        {
            if (await budget.TakeAsync(cancellationToken) is { } current)
            {
                return new IdentifyTurn(current, lane, budget);
            }
        }
        catch
        {
            lane.Leave();
            throw;
        }

        lane.Leave();
        return null;
    }

    public void Dispose()
    {
        foreach (var lane in _lanes.Values)
        {
            lane.Dispose();
        }
    }

    private IdentifyLane LaneOf(int key)
    {
        lock (_gate)
        {
            return _lanes.TryGetValue(key, out var lane) ? lane : _lanes[key] = new IdentifyLane(time);
        }
    }
}
