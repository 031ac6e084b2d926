using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest.Http;
using InterviewBot.Discord.Client.Rest.RateLimits;
using ThreadStart = InterviewBot.Discord.Client.Model.ThreadStart;

namespace InterviewBot.Discord.Client.Rest.Resources;

/// <summary>Channels and threads.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/channel"/>
public sealed class ChannelResource
{
    private static readonly RestRoute Get = new(HttpMethod.Get, "channels/{channel.id}");

    /// <summary>A message has one thread at the most, so a second time is refused.</summary>
    private static readonly RestRoute StartThread = new(HttpMethod.Post, "channels/{channel.id}/messages/{message.id}/threads")
    {
        IsRepeatable = true,
        DoneBefore = DiscordErrorCode.ThreadAlreadyCreated,
    };

    private readonly RestPipeline _pipeline;

    internal ChannelResource(RestPipeline pipeline)
    {
        _pipeline = pipeline;
    }

    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/resources/channel#get-channel"/>
    public Task<RestResult<Channel>> GetAsync(Snowflake channelId, RestPatience patience, CancellationToken cancellationToken)
        => _pipeline.CallAsync(
            new RestRequest<Channel>(Get, $"channels/{channelId}")
            {
                Major = new MajorParameter(channelId),
                Answer = DiscordJson.Default.Channel,
            },
            patience,
            cancellationToken);

    /// <summary>Starts a thread under a message; the thread has the message's id.</summary>
    /// <param name="channelId">Where the message is; a text or announcement channel.</param>
    /// <param name="messageId">What it is about.</param>
    /// <param name="thread">Its name.</param>
    /// <param name="auditLogReason">Up to 512 characters, for the guild's audit log.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/resources/channel#start-thread-from-message"/>
    public async Task<RestResult<Channel>> StartThreadAsync(
        Snowflake channelId,
        Snowflake messageId,
        ThreadStart thread,
        string? auditLogReason,
        RestPatience patience,
        CancellationToken cancellationToken)
    {
        var result = await _pipeline.CallAsync(
            new RestRequest<Channel>(StartThread, $"channels/{channelId}/messages/{messageId}/threads")
            {
                Major = new MajorParameter(channelId),
                Body = RestBody.Json(thread, DiscordJson.Default.ThreadStart),
                Answer = DiscordJson.Default.Channel,
                AuditLogReason = auditLogReason,
            },
            patience,
            cancellationToken);

        // A try whose answer was lost had started it.
        return result is RestResult<Channel>.Succeeded { Value: null }
            ? await GetAsync(messageId, patience, cancellationToken)
            : result;
    }
}
