using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Client.Rest.Resources;

namespace InterviewBot.Discord.Answering;

/// <summary>The calls that answer one interaction, by its token.</summary>
internal sealed class InteractionCalls(Interaction interaction, InteractionResource api)
{
    private static readonly RestPatience Patience = RestPatience.Interactive;

    /// <summary>It succeeded, and there is no message to tell of.</summary>
    public static readonly RestResult<Message?> Nothing = new RestResult<Message?>.Succeeded(null);

    /// <param name="response">The first one.</param>
    /// <param name="wantsMessage">Whether to ask for the message that it makes; else there is none in what comes back.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<RestResult<Message?>> RespondAsync(InteractionResponse response, bool wantsMessage, CancellationToken cancellationToken)
    {
        if (wantsMessage)
        {
            var result = await api.RespondAndGetMessageAsync(interaction.Id, interaction.Token, response, Patience, cancellationToken);

            // It is there or may be, but what told of it was lost.
            return result is RestResult<Message?>.Succeeded(null) or RestResult<Message?>.Failed(RestFailure.Uncertain)
                && await GetOriginalAsync(cancellationToken) is RestResult<Message?>.Succeeded found
                    ? found
                    : result;
        }

        return await api.RespondAsync(interaction.Id, interaction.Token, response, Patience, cancellationToken)
            is RestResult<NoContent>.Failed(var failure) ? new RestResult<Message?>.Failed(failure) : Nothing;
    }

    public async Task<RestResult<Message?>> GetOriginalAsync(CancellationToken cancellationToken)
        => Known(await api.GetOriginalAsync(interaction.ApplicationId, interaction.Token, Patience, cancellationToken));

    public async Task<RestResult<Message?>> EditOriginalAsync(MessageBody body, CancellationToken cancellationToken)
        => Known(await api.EditOriginalAsync(interaction.ApplicationId, interaction.Token, body, Patience, cancellationToken));

    /// <summary>One that is gone already is as good as deleted.</summary>
    public async Task<RestResult<Message?>> DeleteOriginalAsync(CancellationToken cancellationToken)
        => await api.DeleteOriginalAsync(interaction.ApplicationId, interaction.Token, Patience, cancellationToken) switch
        {
            RestResult<NoContent>.Failed(RestFailure.Rejected { Code: DiscordErrorCode.UnknownMessage }) => Nothing,
            RestResult<NoContent>.Failed(var failure) => new RestResult<Message?>.Failed(failure),
            _ => Nothing,
        };

    public async Task<RestResult<Message?>> FollowUpAsync(MessageBody body, CancellationToken cancellationToken)
        => Known(await api.CreateFollowupAsync(interaction.ApplicationId, interaction.Token, body, Patience, cancellationToken));

    private static RestResult<Message?> Known(RestResult<Message> result) => result switch
    {
        RestResult<Message>.Succeeded(var message) => new RestResult<Message?>.Succeeded(message),
        RestResult<Message>.Failed(var failure) => new RestResult<Message?>.Failed(failure),
        _ => throw new InvalidOperationException($"{result.GetType()} is no kind of result."),
    };
}
