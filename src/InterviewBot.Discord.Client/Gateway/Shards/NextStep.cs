namespace InterviewBot.Discord.Client.Gateway.Shards;

/// <summary>What a shard does when its connection is over.</summary>
internal enum NextStep
{
    /// <summary>Connect and resume the session; where there is none yet, identify.</summary>
    Resume,

    /// <summary>Forget the session, connect and identify.</summary>
    Identify,

    /// <summary>Do not connect again: another try could only end in the same way.</summary>
    GiveUp,

    /// <summary>Forget the session; all shards begin anew, as many as the server recommends.</summary>
    Recount,

    /// <summary>Save how far it is and end; another process may resume.</summary>
    Stop,
}

internal static class NextSteps
{
    /// <summary>
    /// Whatever does not surely end a session is answered with RESUME: the server says so (op 9) when it is over, while IDENTIFY would lose
    /// what was missed.
    /// </summary>
    /// <param name="closeCode">Null: there was none. Unknown ones are as that.</param>
    /// <seealso href="https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes"/>
    public static NextStep After(int? closeCode) => (GatewayCloseCode?)closeCode switch
    {
        GatewayCloseCode.AuthenticationFailed
            or GatewayCloseCode.InvalidShard
            or GatewayCloseCode.ShardingRequired
            or GatewayCloseCode.InvalidApiVersion
            or GatewayCloseCode.InvalidIntents
            or GatewayCloseCode.DisallowedIntents => NextStep.GiveUp,
        GatewayCloseCode.InvalidSequence or GatewayCloseCode.SessionTimedOut => NextStep.Identify,
        _ => NextStep.Resume,
    };

    public static NextStep After(ConnectionEnd end) => end switch
    {
        ConnectionEnd.Closed closed => After(closed.Code),
        ConnectionEnd.SessionInvalidated { MayResume: false } => NextStep.Identify,
        ConnectionEnd.Unauthorized => NextStep.GiveUp,
        ConnectionEnd.OutOfCount => NextStep.Recount,
        ConnectionEnd.Stopped => NextStep.Stop,
        _ => NextStep.Resume,
    };
}
