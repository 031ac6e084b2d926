using InterviewBot.Testing.Discord.Faults;

namespace InterviewBot.Testing.Discord;

/// <summary>How the loopback server is set up.</summary>
public sealed record LoopbackOptions
{
    /// <summary>Looks like a real one, so that a leak is found by searching for it.</summary>
    public string Token { get; init; } = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs";

    /// <summary>The application's and its bot's.</summary>
    public ulong BotId { get; init; } = 198_622_483_471_925_248;

    public string BotName { get; init; } = "Interview Bot";

    /// <summary>Where it listens on the loopback address; 0: anywhere.</summary>
    public int Port { get; init; }

    /// <summary>Ids, dates, the windows of interactions and nonces, sessions' lives and REST's limits go by it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Heartbeats and the gateway's limits go by it: the bot's own time, which a test that moves the other clock leaves alone.</summary>
    public TimeProvider GatewayClock { get; init; } = TimeProvider.System;

    /// <summary>The portal's switch for the Message Content intent, which <see cref="Gateway.GatewayServer.GrantsMessageContent"/> turns later.</summary>
    public bool GrantsMessageContent { get; init; } = true;

    /// <summary>The portal's switch that lets people install the app for themselves. While it is off, no command may name that.</summary>
    public bool AllowsUserInstall { get; init; } = true;

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How long a session waits for its client.</summary>
    public TimeSpan SessionLife { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How many events a session can replay.</summary>
    public int EventsKept { get; init; } = 10_000;

    /// <summary>How many shards are recommended.</summary>
    public int Shards { get; init; } = 1;

    public int MaxShards { get; init; } = 16;

    /// <summary>More than these close the connection with 4011.</summary>
    public int GuildsPerShard { get; init; } = 2500;

    public int SessionStartLimit { get; init; } = 1000;

    /// <summary>IDENTIFYs within <see cref="IdentifyWindow"/>.</summary>
    public int MaxConcurrency { get; init; } = 1;

    public TimeSpan IdentifyWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an interaction waits for its first response.</summary>
    public TimeSpan FirstResponseWithin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Check every request against the contract; a load run does without.</summary>
    public bool Validate { get; init; } = true;

    /// <summary>Keep what was said for <see cref="LoopbackDiscord.Transcript"/> and <see cref="LoopbackDiscord.Requests"/>.</summary>
    public bool Transcribe { get; init; } = true;

    /// <summary>How many messages a channel keeps; a load run needs few.</summary>
    public int MessagesKept { get; init; } = int.MaxValue;

    /// <summary>How many interactions are remembered; a load run needs few.</summary>
    public int InteractionsKept { get; init; } = int.MaxValue;

    /// <summary>REST's limits, generous by default.</summary>
    public RateLimits Limits { get; init; } = new();
}
