using InterviewBot.Discord.Client.Gateway.Connections;
using InterviewBot.Discord.Client.Gateway.Identifying;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Client.Gateway.Shards;

/// <summary>What all shards of a bot share.</summary>
internal sealed record GatewayParts(
    GatewayOptions Options,
    IGatewayTransport Transport,
    DirectoryReader Directory,
    IdentifyQueue Identifies,
    IReconnectDelays Delays,
    Jitter Jitter,
    GatewayMetrics Metrics,
    TimeProvider Time,
    ILoggerFactory Loggers);
