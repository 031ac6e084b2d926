using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest.Http;
using InterviewBot.Discord.Client.Rest.RateLimits;

namespace InterviewBot.Discord.Client.Rest.Resources;

/// <summary>
/// Answers to interactions. The interaction's token, secret and good for 15 minutes, is all that is needed; the bot's own is not sent.
/// Exempt from the limit over all.
/// </summary>
/// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding#endpoints"/>
public sealed class InteractionResource
{
    /// <summary>An interaction takes one first response, so a second time is refused.</summary>
    private static readonly RestRoute Respond = new(HttpMethod.Post, "interactions/{interaction.id}/{interaction.token}/callback")
    {
        IsInteraction = true,
        IsRepeatable = true,
        DoneBefore = DiscordErrorCode.InteractionAlreadyAcknowledged,
    };

    private static readonly RestRoute CreateFollowup = new(HttpMethod.Post, "webhooks/{application.id}/{interaction.token}")
    {
        IsInteraction = true,
    };

    private static readonly MessageRoutes Original = new("webhooks/{application.id}/{interaction.token}/messages/@original");
    private static readonly MessageRoutes Followup = new("webhooks/{application.id}/{interaction.token}/messages/{message.id}");

    private readonly RestPipeline _pipeline;
    private readonly Random _random;

    internal InteractionResource(RestPipeline pipeline, Random random)
    {
        _pipeline = pipeline;
        _random = random;
    }

    /// <summary>Gives the first response, within 3 seconds of the interaction and once.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding#create-interaction-response"/>
    public Task<RestResult<NoContent>> RespondAsync(
        Snowflake interactionId, string token, InteractionResponse response, RestPatience patience, CancellationToken cancellationToken)
        => _pipeline.CallAsync(
            new RestRequest<NoContent>(Respond, CallbackPath(interactionId, token))
            {
                Major = new MajorParameter(interactionId, token),
                Body = RestBody.Response(response, _random),
            },
            patience,
            cancellationToken);

    /// <summary>Like <see cref="RespondAsync"/>, and asks for the message that it made or edited.</summary>
    /// <returns>Null: it was done and there is no message, or the answer that told of it was lost.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<RestResult<MessageOutline?>> RespondAndGetMessageAsync(
        Snowflake interactionId, string token, InteractionResponse response, RestPatience patience, CancellationToken cancellationToken)
    {
        var result = await _pipeline.CallAsync(
            new RestRequest<InteractionCallbackResult?>(Respond, CallbackPath(interactionId, token) + "?with_response=true")
            {
                Major = new MajorParameter(interactionId, token),
                Body = RestBody.Response(response, _random),
                Answer = DiscordJson.Default.InteractionCallbackResult!,
                MayBeEmpty = true,
            },
            patience,
            cancellationToken);
        return result switch
        {
            RestResult<InteractionCallbackResult?>.Succeeded done => new RestResult<MessageOutline?>.Succeeded(done.Value?.Resource?.Message),
            RestResult<InteractionCallbackResult?>.Failed failed => new RestResult<MessageOutline?>.Failed(failed.Failure),
            _ => throw new InvalidOperationException($"{result.GetType()} is no kind of result."),
        };
    }

    /// <summary>The first response, as it stands.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding#get-original-interaction-response"/>
    public Task<RestResult<MessageOutline>> GetOriginalAsync(
        Snowflake applicationId, string token, RestPatience patience, CancellationToken cancellationToken)
        => MessageAsync(Original.Get, applicationId, token, "/messages/@original", body: null, patience, cancellationToken);

    /// <summary>Edits the first response; for a deferred one, gives it.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding#edit-original-interaction-response"/>
    public Task<RestResult<MessageOutline>> EditOriginalAsync(
        Snowflake applicationId, string token, MessageBody body, RestPatience patience, CancellationToken cancellationToken)
        => MessageAsync(Original.Edit, applicationId, token, "/messages/@original", body, patience, cancellationToken);

    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding#delete-original-interaction-response"/>
    public Task<RestResult<NoContent>> DeleteOriginalAsync(
        Snowflake applicationId, string token, RestPatience patience, CancellationToken cancellationToken)
        => DeleteAsync(Original.Delete, applicationId, token, "/messages/@original", patience, cancellationToken);

    /// <summary>Sends a further message. It has no nonce, so one whose answer was lost is <see cref="RestFailure.Uncertain"/>.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding#create-followup-message"/>
    public Task<RestResult<MessageOutline>> CreateFollowupAsync(
        Snowflake applicationId, string token, MessageBody body, RestPatience patience, CancellationToken cancellationToken)
        => MessageAsync(CreateFollowup, applicationId, token, "", body, patience, cancellationToken);

    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding#edit-followup-message"/>
    public Task<RestResult<MessageOutline>> EditFollowupAsync(
        Snowflake applicationId, string token, Snowflake messageId, MessageBody body, RestPatience patience, CancellationToken cancellationToken)
        => MessageAsync(Followup.Edit, applicationId, token, $"/messages/{messageId}", body, patience, cancellationToken);

    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding#delete-followup-message"/>
    public Task<RestResult<NoContent>> DeleteFollowupAsync(
        Snowflake applicationId, string token, Snowflake messageId, RestPatience patience, CancellationToken cancellationToken)
        => DeleteAsync(Followup.Delete, applicationId, token, $"/messages/{messageId}", patience, cancellationToken);

    private Task<RestResult<MessageOutline>> MessageAsync(
        RestRoute route,
        Snowflake applicationId,
        string token,
        string message,
        MessageBody? body,
        RestPatience patience,
        CancellationToken cancellationToken)
        => _pipeline.CallAsync(
            new RestRequest<MessageOutline>(route, WebhookPath(applicationId, token) + message)
            {
                Major = new MajorParameter(applicationId, token),
                Body = body is null ? null : RestBody.Message(body, _random),
                Answer = DiscordJson.Default.MessageOutline,
            },
            patience,
            cancellationToken);

    private Task<RestResult<NoContent>> DeleteAsync(
        RestRoute route, Snowflake applicationId, string token, string message, RestPatience patience, CancellationToken cancellationToken)
        => _pipeline.CallAsync(
            new RestRequest<NoContent>(route, WebhookPath(applicationId, token) + message) { Major = new MajorParameter(applicationId, token) },
            patience,
            cancellationToken);

    private static string CallbackPath(Snowflake interactionId, string token)
        => $"interactions/{interactionId}/{Uri.EscapeDataString(token)}/callback";

    private static string WebhookPath(Snowflake applicationId, string token) => $"webhooks/{applicationId}/{Uri.EscapeDataString(token)}";

    private sealed class MessageRoutes(string template)
    {
        public RestRoute Get { get; } = new(HttpMethod.Get, template) { IsInteraction = true };

        public RestRoute Edit { get; } = new(HttpMethod.Patch, template) { IsInteraction = true };

        public RestRoute Delete { get; } = new(HttpMethod.Delete, template)
        {
            IsInteraction = true,
            DoneBefore = DiscordErrorCode.UnknownMessage,
        };
    }
}
