namespace InterviewBot.Discord.Client.Gateway.Shards;

/// <summary>Lets others see how a shard is while it runs.</summary>
internal sealed class ShardMonitor(int shard)
{
    private const long None = -1;

    private volatile ShardState _state;
    private long _latency = None;

    public ShardState State
    {
        get => _state;
        set => _state = value;
    }

    public ShardStatus Status
        => new(shard, _state, Volatile.Read(ref _latency) is var ticks && ticks == None ? null : TimeSpan.FromTicks(ticks));

    public void Acknowledged(TimeSpan latency) => Volatile.Write(ref _latency, latency.Ticks);
}
