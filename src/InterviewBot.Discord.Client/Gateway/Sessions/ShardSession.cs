using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Client.Gateway.Sessions;

/// <summary>The session a shard has now.</summary>
internal sealed class ShardSession
{
    private readonly GatewaySession _origin;

    /// <param name="origin">As READY began it, or as it was stored.</param>
    /// <param name="moved">Told, from any thread, when there is more to save.</param>
    public ShardSession(GatewaySession origin, Action moved)
    {
        _origin = origin;
        Sequences = new SequenceTracker(origin.Sequence, moved);
    }

    public string Id => _origin.SessionId;

    public Uri ResumeUrl => _origin.ResumeUrl;

    public SequenceTracker Sequences { get; }

    /// <summary>What a process that starts now may go on with.</summary>
    public GatewaySession ToStore() => _origin with { Sequence = Sequences.CompletedTo };

    /// <summary>READY itself is its first dispatch, still to be received.</summary>
    public static ShardSession Begin(Ready ready, long sequence, int shardCount, GatewayIntents intents, Action moved)
        => new(new GatewaySession(ready.SessionId, ready.ResumeGatewayUrl, sequence - 1, shardCount, intents), moved);
}
