using System.Diagnostics.Metrics;
using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Gateway.Connections;
using InterviewBot.Discord.Client.Model;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Sessions;

/// <summary>Makes the gateway's client.</summary>
internal sealed class GatewayFactory(
    DiscordOptions options,
    IGatewayDirectory directory,
    ISessionStore sessions,
    IGatewayTransport transport,
    IMeterFactory meters,
    TimeProvider time,
    Random random,
    ILoggerFactory logging)
{
    public GatewayClient Create(GatewayIntents intents) => new(
        new GatewayOptions
        {
            Token = options.Token,
            Intents = intents,
            ShardCount = options.Shards,

            // ContentGrant tells of it, and goes on without what is not granted.
            ToldByCaller = [GatewayCloseCode.DisallowedIntents],
        },
        directory,
        sessions,
        transport,
        meters,
        time,
        random,
        logging);
}
