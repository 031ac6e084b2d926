using System.Diagnostics.Metrics;
using InterviewBot.Discord.Client.Rest.Http;
using InterviewBot.Discord.Client.Rest.Resources;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Client.Rest;

/// <summary>
/// Discord's HTTP API v10, as far as a bot of commands and messages needs it. Calls keep to Discord's rate limits, are repeated where that
/// is safe, and bring what came of them as a <see cref="RestResult{T}"/>; only cancelling them throws. One for a process: limits are
/// counted in it. Neither logs, nor metrics, nor exceptions hold a token.
/// </summary>
/// <seealso href="https://discord.com/developers/docs/reference#http-api"/>
public sealed class DiscordRestClient : IDisposable
{
    private readonly RestPipeline _pipeline;

    /// <param name="options">The token, and who calls.</param>
    /// <param name="time">What limits, waits and time-outs are measured by.</param>
    /// <param name="random">Scatters repeats. Many calls draw from it at a time: it must be safe for that.</param>
    /// <param name="logger">Is told of limits that were hit and of calls that are repeated, by route.</param>
    /// <param name="meters">Calls are counted and timed there, as <c>discord.rest.*</c>.</param>
    /// <param name="sockets">
    /// What carries requests, disposed of with this; null: the client's own. Another one must not follow redirections, and what it traces of
    /// requests holds tokens.
    /// </param>
    /// <exception cref="ArgumentException">The token cannot be one, or a limit is not positive.</exception>
    public DiscordRestClient(
        RestOptions options,
        TimeProvider time,
        Random random,
        ILogger<DiscordRestClient> logger,
        IMeterFactory meters,
        HttpMessageHandler? sockets = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var transport = new RestTransport(options, sockets ?? RestSockets.Create());
        _pipeline = new RestPipeline(options, transport, new RestMetrics(meters), new Backoff(random), time, logger);
        Applications = new ApplicationResource(_pipeline);
        Channels = new ChannelResource(_pipeline);
        Gateway = new GatewayResource(_pipeline);
        Guilds = new GuildResource(_pipeline);
        Interactions = new InteractionResource(_pipeline, random);
        Messages = new MessageResource(_pipeline, random);
        Reactions = new ReactionResource(_pipeline);
        Users = new UserResource(_pipeline);
    }

    public ApplicationResource Applications { get; }

    public ChannelResource Channels { get; }

    public GatewayResource Gateway { get; }

    public GuildResource Guilds { get; }

    public InteractionResource Interactions { get; }

    public MessageResource Messages { get; }

    public ReactionResource Reactions { get; }

    public UserResource Users { get; }

    /// <summary>Buckets in memory.</summary>
    internal int BucketCount => _pipeline.BucketCount;

    public void Dispose() => _pipeline.Dispose();
}
