using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Client.Rest.Resources;

/// <seealso href="https://discord.com/developers/docs/events/gateway"/>
public sealed class GatewayResource
{
    private static readonly RestRoute GetBot = new(HttpMethod.Get, "gateway/bot");

    private readonly RestPipeline _pipeline;

    internal GatewayResource(RestPipeline pipeline)
    {
        _pipeline = pipeline;
    }

    /// <summary>Where the gateway is, how many shards Discord recommends, and how often they may identify.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/events/gateway#get-gateway-bot"/>
    public Task<RestResult<GatewayBot>> GetBotAsync(RestPatience patience, CancellationToken cancellationToken)
        => _pipeline.CallAsync(
            new RestRequest<GatewayBot>(GetBot, GetBot.Template) { Answer = DiscordJson.Default.GatewayBot }, patience, cancellationToken);
}
