namespace InterviewBot.Discord.Client.Gateway;

/// <summary>How the shards are at a moment.</summary>
/// <param name="Shards">In the order of their ids; none before the number of shards is known.</param>
public sealed record GatewayState(IReadOnlyList<ShardStatus> Shards)
{
    public int ConnectedShards => Shards.Count(shard => shard.State is ShardState.Connected);

    /// <summary>Whether every shard receives events.</summary>
    public bool IsConnected => Shards.Count > 0 && ConnectedShards == Shards.Count;
}

/// <param name="Shard">Its id, from 0.</param>
/// <param name="State">Where it stands.</param>
/// <param name="HeartbeatLatency">From the last heartbeat that was acknowledged to its acknowledgement; null before the first.</param>
public sealed record ShardStatus(int Shard, ShardState State, TimeSpan? HeartbeatLatency);

public enum ShardState
{
    /// <summary>Waiting for its turn, or for a while after a failure.</summary>
    Disconnected,

    /// <summary>A connection is being opened, or is open and HELLO has not come.</summary>
    Connecting,

    /// <summary>IDENTIFY is sent and READY has not come.</summary>
    Identifying,

    /// <summary>RESUME is sent and RESUMED has not come; missed events may come.</summary>
    Resuming,

    /// <summary>Events come as they happen.</summary>
    Connected,

    /// <summary>It was stopped, or may not connect again.</summary>
    Closed,
}
