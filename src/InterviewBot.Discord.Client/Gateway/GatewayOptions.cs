using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Client.Gateway;

/// <summary>Who a bot is to the gateway, and what it wants to be told.</summary>
public sealed record GatewayOptions
{
    /// <summary>Secret, from the Bot page of the developer portal.</summary>
    public required string Token { get; init; }

    public required GatewayIntents Intents { get; init; }

    /// <summary>At least 1. Null: as many as the server recommends, and more when it comes to require them.</summary>
    public int? ShardCount { get; init; }

    /// <summary>At a stop, for dispatches to be completed and saved before the connection is closed; what is not comes again.</summary>
    public TimeSpan StopPatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Null: none for the first try, then growing ones up to a minute, scattered.</summary>
    public IReconnectDelays? ReconnectDelays { get; init; }

    /// <summary>Closes that the caller mends or tells of in its own words; all others that end a run are logged as errors.</summary>
    public IReadOnlyCollection<GatewayCloseCode> ToldByCaller { get; init; } = [];

    // Printed by mistake, the record tells nothing.
    public override string ToString() => nameof(GatewayOptions);
}

/// <summary>How long to wait before a shard connects again.</summary>
public interface IReconnectDelays
{
    /// <summary>May be called by several shards at the same time.</summary>
    /// <param name="failures">How many tries in a row have led to nothing; 0 when a connection ended that had been in good use.</param>
    TimeSpan After(int failures);
}
