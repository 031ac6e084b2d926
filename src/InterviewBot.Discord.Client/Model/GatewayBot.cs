namespace InterviewBot.Discord.Client.Model;

/// <summary>Where the gateway is, and how often it may be called.</summary>
/// <seealso href="https://discord.com/developers/docs/events/gateway#get-gateway-bot"/>
public sealed record GatewayBot
{
    public required Uri Url { get; init; }

    /// <summary>How many the server recommends.</summary>
    public int Shards { get; init => field = Math.Max(1, value); } = 1;

    public required SessionStartLimit SessionStartLimit { get; init; }
}

/// <summary>How often IDENTIFY may be sent.</summary>
public sealed record SessionStartLimit
{
    public int Total { get; init; }

    public int Remaining { get; init; }

    /// <summary>Milliseconds until <see cref="Remaining"/> is <see cref="Total"/> again.</summary>
    public long ResetAfter { get; init; }

    /// <summary>How many shards may identify within five seconds.</summary>
    public int MaxConcurrency { get; init => field = Math.Max(1, value); } = 1;
}
