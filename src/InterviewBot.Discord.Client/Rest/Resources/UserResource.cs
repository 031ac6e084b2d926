using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest.Http;

namespace InterviewBot.Discord.Client.Rest.Resources;

/// <seealso href="https://discord.com/developers/docs/resources/user"/>
public sealed class UserResource
{
    private static readonly RestRoute GetCurrent = new(HttpMethod.Get, "users/@me");

    /// <summary>A second time it brings the channel that the first opened.</summary>
    private static readonly RestRoute CreateDm = new(HttpMethod.Post, "users/@me/channels") { IsRepeatable = true };

    private readonly RestPipeline _pipeline;

    internal UserResource(RestPipeline pipeline)
    {
        _pipeline = pipeline;
    }

    /// <summary>The bot itself.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/resources/user#get-current-user"/>
    public Task<RestResult<User>> GetCurrentAsync(RestPatience patience, CancellationToken cancellationToken)
        => _pipeline.CallAsync(
            new RestRequest<User>(GetCurrent, GetCurrent.Template) { Answer = DiscordJson.Default.User }, patience, cancellationToken);

    /// <summary>
    /// Opens the private channel with a person, or brings the one there is. That it is there does not tell that they take messages:
    /// <see cref="DiscordErrorCode.CannotSendToUser"/> comes with the first one.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/resources/user#create-dm"/>
    public Task<RestResult<Channel>> CreateDmAsync(Snowflake recipientId, RestPatience patience, CancellationToken cancellationToken)
        => _pipeline.CallAsync(
            new RestRequest<Channel>(CreateDm, CreateDm.Template)
            {
                Body = RestBody.Json(new DirectMessageStart(recipientId), DiscordJson.Default.DirectMessageStart),
                Answer = DiscordJson.Default.Channel,
            },
            patience,
            cancellationToken);
}
