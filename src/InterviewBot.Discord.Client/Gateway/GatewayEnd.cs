namespace InterviewBot.Discord.Client.Gateway;

/// <summary>Why a run of the gateway is over.</summary>
public abstract record GatewayEnd
{
    private GatewayEnd()
    {
    }

    /// <summary>It was asked to stop. Its sessions live on for a few minutes and are resumed by the next run.</summary>
    public sealed record Stopped : GatewayEnd;

    /// <summary>The server forbids to connect again without a change.</summary>
    /// <param name="Code">
    /// One of 4004 and 4010 to 4014. <see cref="GatewayCloseCode.AuthenticationFailed"/> also when the address of the gateway was asked for
    /// and the token refused. 4011 only when the number of shards is configured.
    /// </param>
    public sealed record Closed(GatewayCloseCode Code) : GatewayEnd;

    /// <summary>The server recommends another number of shards for the sessions that are to begin. The client goes on by itself.</summary>
    internal sealed record OutOfCount : GatewayEnd;
}
