using System.Diagnostics.Metrics;
using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Gateway.Connections;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Chat;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Sessions;

/// <summary>Makes the gateway's client.</summary>
internal sealed class GatewayFactory(
    DiscordOptions options,
    IGatewayDirectory directory,
    AdapterMemory memory,
    IGatewayTransport transport,
    IMeterFactory meters,
    TimeProvider time,
    Random random,
    ILoggerFactory logging)
{
    public GatewayClient Create(BotIdentity bot, GatewayIntents intents) => new(
        new GatewayOptions
        {
            Token = options.Token,
            Intents = intents,
            ShardCount = options.Shards,

            // ContentGrant tells of it, and goes on without what is not granted.
            ToldByCaller = [GatewayCloseCode.DisallowedIntents],
        },
        directory,
        new GatewaySessions(new SessionOwner($"{bot.ApplicationId}", options.ApiUrl), memory, time),
        transport,
        meters,
        time,
        random,
        logging);
}
