using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest.RateLimits;

namespace InterviewBot.Discord.Client.Rest.Resources;

/// <summary>The bot's own reactions to messages.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/message#create-reaction"/>
public sealed class ReactionResource
{
    private const string Template = "channels/{channel.id}/messages/{message.id}/reactions/{emoji}/@me";

    private static readonly RestRoute Create = new(HttpMethod.Put, Template);
    private static readonly RestRoute DeleteOwn = new(HttpMethod.Delete, Template);

    private readonly RestPipeline _pipeline;

    internal ReactionResource(RestPipeline pipeline)
    {
        _pipeline = pipeline;
    }

    /// <summary>Reacts; a second time does nothing. It needs the permission to read the channel's history.</summary>
    /// <param name="channelId">Where the message is.</param>
    /// <param name="messageId">To what.</param>
    /// <param name="emoji">The emoji itself, or <c>name:id</c> for a guild's own.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/resources/message#create-reaction"/>
    public Task<RestResult<NoContent>> CreateAsync(
        Snowflake channelId, Snowflake messageId, string emoji, RestPatience patience, CancellationToken cancellationToken)
        => CallAsync(Create, channelId, messageId, emoji, patience, cancellationToken);

    /// <summary>Takes the bot's own reaction back.</summary>
    /// <inheritdoc cref="CreateAsync"/>
    /// <seealso href="https://discord.com/developers/docs/resources/message#delete-own-reaction"/>
    public Task<RestResult<NoContent>> DeleteOwnAsync(
        Snowflake channelId, Snowflake messageId, string emoji, RestPatience patience, CancellationToken cancellationToken)
        => CallAsync(DeleteOwn, channelId, messageId, emoji, patience, cancellationToken);

    private Task<RestResult<NoContent>> CallAsync(
        RestRoute route, Snowflake channelId, Snowflake messageId, string emoji, RestPatience patience, CancellationToken cancellationToken)
        => _pipeline.CallAsync(
            new RestRequest<NoContent>(route, $"channels/{channelId}/messages/{messageId}/reactions/{Uri.EscapeDataString(emoji)}/@me")
            {
                Major = new MajorParameter(channelId),
            },
            patience,
            cancellationToken);
}
