using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Gateway;

/// <summary>A session and the events it may want to have again. Used under the world's lock.</summary>
internal sealed class GatewaySession(string id, int shard, int shardCount, Intents intents, int kept)
{
    private readonly Queue<(long Sequence, byte[] Payload, Action? ToldAgain)> _sent = [];

    public string Id => id;

    public int Shard => shard;

    public int ShardCount => shardCount;

    public Intents Intents => intents;

    public long Sequence { get; private set; }

    /// <summary>The highest sequence number that the client's heartbeats told of.</summary>
    public long Acknowledged { get; set; }

    /// <summary>Null while the client is away.</summary>
    public GatewayConnection? Connection { get; private set; }

    public DateTimeOffset? AwaySince { get; private set; }

    public void Attach(GatewayConnection connection)
    {
        Connection = connection;
        AwaySince = null;
    }

    public void Detach(DateTimeOffset now)
    {
        Connection = null;
        AwaySince = now;
    }

    public bool Concerns(GatewayEvent happened)
        => (happened.Intent == Intents.None || intents.HasFlag(happened.Intent))
        && (int)(((happened.Guild?.Id ?? 0) >> 22) % (ulong)shardCount) == shard;

    public void Push(GatewayEvent happened) => Push(happened.Name, happened.Data(intents).Span, happened.ToldAgain);

    public void Push(string name, JsonObject data) => Push(name, JsonBytes.Of(data), toldAgain: null);

    /// <summary>False: it was forgotten, so that not everything could be replayed.</summary>
    public bool CanReplayAfter(long sequence) => sequence == Sequence || (_sent.TryPeek(out var first) && first.Sequence <= sequence + 1);

    /// <summary>Tells again what the client missed.</summary>
    public void Replay(long after, GatewayConnection connection)
    {
        foreach (var (_, payload, toldAgain) in _sent.Where(sent => sent.Sequence > after))
        {
            toldAgain?.Invoke();
            connection.Send(payload);
        }
    }

    private void Push(string name, ReadOnlySpan<byte> data, Action? toldAgain)
    {
        var payload = Payload.Dispatch(name, ++Sequence, data);
        _sent.Enqueue((Sequence, payload, toldAgain));
        if (_sent.Count > kept)
        {
            _sent.Dequeue();
        }

        Connection?.Send(payload);
    }
}
