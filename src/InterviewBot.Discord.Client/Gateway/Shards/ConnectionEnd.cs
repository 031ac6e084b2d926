namespace InterviewBot.Discord.Client.Gateway.Shards;

/// <summary>Why a shard's connection is over.</summary>
internal abstract record ConnectionEnd
{
    private ConnectionEnd()
    {
    }

    /// <summary>In a word or two, for logs and metrics.</summary>
    public abstract string Reason { get; }

    /// <summary>The server closed it, or it broke off.</summary>
    /// <param name="Code">Null when it broke off without one.</param>
    public sealed record Closed(int? Code) : ConnectionEnd
    {
        public override string Reason => Code is { } code ? FormattableString.Invariant($"closed with {code}") : "broken off";
    }

    /// <summary>There was none, or HELLO did not come.</summary>
    /// <param name="Why">What the network said.</param>
    public sealed record NotOpened(string Why) : ConnectionEnd
    {
        public override string Reason => "not opened";
    }

    /// <summary>A heartbeat was not acknowledged before the next one was due: the connection only looks open.</summary>
    public sealed record Zombie : ConnectionEnd
    {
        public override string Reason => "heartbeat not acknowledged";
    }

    /// <summary>Heartbeats were acknowledged, but IDENTIFY or RESUME never answered.</summary>
    public sealed record Unheard : ConnectionEnd
    {
        public override string Reason => "not answered";
    }

    /// <summary>The server asks to connect anew (op 7).</summary>
    public sealed record ReconnectRequested : ConnectionEnd
    {
        public override string Reason => "reconnect requested";
    }

    /// <summary>The server knows no such session, or takes no new one now (op 9).</summary>
    /// <param name="MayResume">Whether to try it again all the same.</param>
    public sealed record SessionInvalidated(bool MayResume) : ConnectionEnd
    {
        public override string Reason => "session invalidated";
    }

    /// <summary>The server said what cannot be read, after which nothing can.</summary>
    public sealed record Unreadable : ConnectionEnd
    {
        public override string Reason => "unreadable";
    }

    /// <summary>The token was refused before there was a connection.</summary>
    public sealed record Unauthorized : ConnectionEnd
    {
        public override string Reason => "token refused";
    }

    /// <summary>There was none, since the session that would begin is to be one of another number of shards.</summary>
    public sealed record OutOfCount : ConnectionEnd
    {
        public override string Reason => "another number of shards recommended";
    }

    /// <summary>The owner wants the gateway to stop.</summary>
    public sealed record Stopped : ConnectionEnd
    {
        public override string Reason => "stopped";
    }
}
