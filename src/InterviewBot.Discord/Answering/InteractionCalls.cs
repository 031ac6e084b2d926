using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Client.Rest.Resources;

namespace InterviewBot.Discord.Answering;

/// <summary>The calls that answer one interaction, by its token.</summary>
internal sealed class InteractionCalls(Interaction interaction, InteractionResource api)
{
    private static readonly RestPatience Patience = RestPatience.Interactive;

    /// <summary>It succeeded, and there is no message to tell of.</summary>
    public static readonly RestResult<MessageOutline?> Nothing = new RestResult<MessageOutline?>.Succeeded(null);

    /// <param name="response">The first one.</param>
    /// <param name="wantsMessage">Whether to ask for the message that it makes; else there is none in what comes back.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<RestResult<MessageOutline?>> RespondAsync(InteractionResponse response, bool wantsMessage, CancellationToken cancellationToken)
    {
        if (wantsMessage)
        {
            var result = await api.RespondAndGetMessageAsync(interaction.Id, interaction.Token, response, Patience, cancellationToken);

            // It is there or may be, but what told of it was lost.
            return result is RestResult<MessageOutline?>.Succeeded(null) or RestResult<MessageOutline?>.Failed(RestFailure.Uncertain)
                && await GetOriginalAsync(cancellationToken) is RestResult<MessageOutline?>.Succeeded found
                    ? found
                    : result;
        }

        return await api.RespondAsync(interaction.Id, interaction.Token, response, Patience, cancellationToken)
            is RestResult<NoContent>.Failed(var failure) ? new RestResult<MessageOutline?>.Failed(failure) : Nothing;
    }

    public async Task<RestResult<MessageOutline?>> GetOriginalAsync(CancellationToken cancellationToken)
        => Known(await api.GetOriginalAsync(interaction.ApplicationId, interaction.Token, Patience, cancellationToken));

    public async Task<RestResult<MessageOutline?>> EditOriginalAsync(MessageBody body, CancellationToken cancellationToken)
        => Known(await api.EditOriginalAsync(interaction.ApplicationId, interaction.Token, body, Patience, cancellationToken));

    /// <summary>One that is gone already is as good as deleted.</summary>
    public async Task<RestResult<MessageOutline?>> DeleteOriginalAsync(CancellationToken cancellationToken)
        => await api.DeleteOriginalAsync(interaction.ApplicationId, interaction.Token, Patience, cancellationToken) switch
        {
            RestResult<NoContent>.Failed(RestFailure.Rejected { Code: DiscordErrorCode.UnknownMessage }) => Nothing,
            RestResult<NoContent>.Failed(var failure) => new RestResult<MessageOutline?>.Failed(failure),
            _ => Nothing,
        };

    public async Task<RestResult<MessageOutline?>> FollowUpAsync(MessageBody body, CancellationToken cancellationToken)
        => Known(await api.CreateFollowupAsync(interaction.ApplicationId, interaction.Token, body, Patience, cancellationToken));

    private static RestResult<MessageOutline?> Known(RestResult<MessageOutline> result) => result switch
    {
        RestResult<MessageOutline>.Succeeded(var message) => new RestResult<MessageOutline?>.Succeeded(message),
        RestResult<MessageOutline>.Failed(var failure) => new RestResult<MessageOutline?>.Failed(failure),
        _ => throw new InvalidOperationException($"{result.GetType()} is no kind of result."),
    };
}
