using System.Globalization;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest.Http;
using InterviewBot.Discord.Client.Rest.RateLimits;

namespace InterviewBot.Discord.Client.Rest.Resources;

/// <summary>Messages in channels, and their pins.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/message"/>
public sealed class MessageResource
{
    private static readonly RestRoute List = new(HttpMethod.Get, "channels/{channel.id}/messages");
    private static readonly RestRoute Get = new(HttpMethod.Get, "channels/{channel.id}/messages/{message.id}");
    private static readonly RestRoute Create = new(HttpMethod.Post, "channels/{channel.id}/messages");
    private static readonly RestRoute Edit = new(HttpMethod.Patch, "channels/{channel.id}/messages/{message.id}");
    private static readonly RestRoute Delete = new(HttpMethod.Delete, "channels/{channel.id}/messages/{message.id}")
    {
        DoneBefore = DiscordErrorCode.UnknownMessage,
    };

    private static readonly RestRoute Pin = new(HttpMethod.Put, "channels/{channel.id}/messages/pins/{message.id}");
    private static readonly RestRoute Unpin = new(HttpMethod.Delete, "channels/{channel.id}/messages/pins/{message.id}");

    private readonly RestPipeline _pipeline;
    private readonly Random _random;

    internal MessageResource(RestPipeline pipeline, Random random)
    {
        _pipeline = pipeline;
        _random = random;
    }

    /// <summary>The newest first. Without the permission to read the history there are none.</summary>
    /// <param name="channelId">Where.</param>
    /// <param name="limit">1 to 100.</param>
    /// <param name="before">Only older ones; null: no bound. Not together with <paramref name="after"/>.</param>
    /// <param name="after">Only newer ones, from this one on; null: no bound.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/resources/message#get-channel-messages"/>
    public Task<RestResult<IReadOnlyList<Message>>> ListAsync(
        Snowflake channelId, int limit, Snowflake? before, Snowflake? after, RestPatience patience, CancellationToken cancellationToken)
    {
        if (before is not null && after is not null)
        {
            throw new ArgumentException("Discord takes one bound.", nameof(after));
        }

        var bound = before is { } older ? $"&before={older}" : after is { } newer ? $"&after={newer}" : "";
        var path = string.Create(CultureInfo.InvariantCulture, $"channels/{channelId}/messages?limit={limit}{bound}");
        return _pipeline.CallAsync(
            new RestRequest<IReadOnlyList<Message>>(List, path)
            {
                Major = new MajorParameter(channelId),
                Answer = DiscordJson.Default.IReadOnlyListMessage,
            },
            patience,
            cancellationToken);
    }

    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/resources/message#get-channel-message"/>
    public Task<RestResult<Message>> GetAsync(
        Snowflake channelId, Snowflake messageId, RestPatience patience, CancellationToken cancellationToken)
        => _pipeline.CallAsync(
            new RestRequest<Message>(Get, $"channels/{channelId}/messages/{messageId}")
            {
                Major = new MajorParameter(channelId),
                Answer = DiscordJson.Default.Message,
            },
            patience,
            cancellationToken);

    /// <summary>Sends a message.</summary>
    /// <returns>
    /// With <see cref="MessageBody.Nonce"/> and <see cref="MessageBody.EnforceNonce"/> it is tried again when nobody knows whether it was
    /// sent; without, such a try is <see cref="RestFailure.Uncertain"/> at once.
    /// </returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/resources/message#create-message"/>
    public Task<RestResult<MessageOutline>> CreateAsync(
        Snowflake channelId, MessageBody body, RestPatience patience, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        return _pipeline.CallAsync(
            new RestRequest<MessageOutline>(Create, $"channels/{channelId}/messages")
            {
                Major = new MajorParameter(channelId),
                Body = RestBody.Message(body, _random),
                Answer = DiscordJson.Default.MessageOutline,
                IsRepeatable = body is { Nonce: not null, EnforceNonce: true },
            },
            patience,
            cancellationToken);
    }

    /// <summary>Edits a message of the bot's own.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/resources/message#edit-message"/>
    public Task<RestResult<MessageOutline>> EditAsync(
        Snowflake channelId, Snowflake messageId, MessageBody body, RestPatience patience, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        return _pipeline.CallAsync(
            new RestRequest<MessageOutline>(Edit, $"channels/{channelId}/messages/{messageId}")
            {
                Major = new MajorParameter(channelId),
                Body = RestBody.Message(body, _random),
                Answer = DiscordJson.Default.MessageOutline,
            },
            patience,
            cancellationToken);
    }

    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <inheritdoc cref="PinAsync" path="/param"/>
    /// <seealso href="https://discord.com/developers/docs/resources/message#delete-message"/>
    public Task<RestResult<NoContent>> DeleteAsync(
        Snowflake channelId, Snowflake messageId, string? auditLogReason, RestPatience patience, CancellationToken cancellationToken)
        => ActAsync(Delete, $"channels/{channelId}/messages/{messageId}", channelId, auditLogReason, patience, cancellationToken);

    /// <summary>Pins a message; 250 are the most in a channel.</summary>
    /// <param name="channelId">Where the message is.</param>
    /// <param name="messageId">Which.</param>
    /// <param name="auditLogReason">Up to 512 characters, for the guild's audit log.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/resources/message#pin-message"/>
    public Task<RestResult<NoContent>> PinAsync(
        Snowflake channelId, Snowflake messageId, string? auditLogReason, RestPatience patience, CancellationToken cancellationToken)
        => ActAsync(Pin, $"channels/{channelId}/messages/pins/{messageId}", channelId, auditLogReason, patience, cancellationToken);

    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <inheritdoc cref="PinAsync" path="/param"/>
    /// <seealso href="https://discord.com/developers/docs/resources/message#unpin-message"/>
    public Task<RestResult<NoContent>> UnpinAsync(
        Snowflake channelId, Snowflake messageId, string? auditLogReason, RestPatience patience, CancellationToken cancellationToken)
        => ActAsync(Unpin, $"channels/{channelId}/messages/pins/{messageId}", channelId, auditLogReason, patience, cancellationToken);

    private Task<RestResult<NoContent>> ActAsync(
        RestRoute route, string path, Snowflake channelId, string? auditLogReason, RestPatience patience, CancellationToken cancellationToken)
        => _pipeline.CallAsync(
            new RestRequest<NoContent>(route, path) { Major = new MajorParameter(channelId), AuditLogReason = auditLogReason },
            patience,
            cancellationToken);
}
