namespace InterviewBot.Discord.Client.Gateway;

/// <summary>Why the gateway closed a connection.</summary>
/// <seealso href="https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes"/>
public enum GatewayCloseCode
{
    UnknownError = 4000,
    UnknownOpcode = 4001,
    DecodeError = 4002,

    /// <summary>Something was sent before IDENTIFY, or the session is no more.</summary>
    NotAuthenticated = 4003,

    /// <summary>The token is wrong, or was reset.</summary>
    AuthenticationFailed = 4004,

    /// <summary>IDENTIFY was sent twice.</summary>
    AlreadyAuthenticated = 4005,

    /// <summary>RESUME named a sequence that the session never had.</summary>
    InvalidSequence = 4007,

    /// <summary>More than 120 payloads were sent within a minute.</summary>
    RateLimited = 4008,
    SessionTimedOut = 4009,
    InvalidShard = 4010,

    /// <summary>A shard would have more guilds than it may have, which is 2500.</summary>
    ShardingRequired = 4011,
    InvalidApiVersion = 4012,

    /// <summary>Bits were asked for that mean no intent.</summary>
    InvalidIntents = 4013,

    /// <summary>A privileged intent was asked for that is not switched on in the developer portal.</summary>
    DisallowedIntents = 4014,
}
