using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Client.Rest.Resources;
using InterviewBot.Discord.Events;

namespace InterviewBot.Discord.Answering;

/// <summary>
/// The answer to one interaction: its first response, which Discord takes once and within three seconds, and what follows it by the
/// interaction's token, which is good for fifteen minutes.
/// </summary>
/// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding"/>
internal sealed class InteractionAnswer(InteractionEvent context, InteractionResource api)
{
    private static readonly RestPatience Patience = RestPatience.Interactive;
    private static readonly RestResult<Message?> Nothing = new RestResult<Message?>.Succeeded(null);

    private readonly Lock _gate = new();
    private State _state;
    private Task<RestResult<Message?>> _deferral = Task.FromResult(Nothing);

    /// <summary>What the loading message was announced to be; null when another process announced it.</summary>
    private bool? _announcedEphemeral;

    private enum State
    {
        /// <summary>Discord has heard nothing.</summary>
        Open,

        /// <summary>The first response is under way.</summary>
        Responding,

        /// <summary>Discord is being told to wait, or was.</summary>
        Deferred,

        /// <summary>The first response is there.</summary>
        Responded,
    }

    private Interaction Interaction => context.Interaction;

    private bool IsCommand => Interaction.Type is InteractionType.ApplicationCommand
        || (Interaction.Type is InteractionType.ModalSubmit && Interaction.Message is null);

    /// <summary>Tells Discord to wait, unless the answer is under way or has to be the first response.</summary>
    public void Defer(CancellationToken cancellationToken)
    {
        if (!context.MayOpenForm && Interaction.Type is not InteractionType.ApplicationCommandAutocomplete)
        {
            TryDefer(context.IsExpectedEphemeral, cancellationToken);
        }
    }

    /// <summary>Shows a message: as the first response, else in place of the loading message, else as a further one.</summary>
    /// <param name="body">What is shown.</param>
    /// <param name="onlyYou">To the one who called alone.</param>
    /// <param name="wantsMessage">The message has to be known afterwards.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The message; it may be null where it was not wanted.</returns>
    public async Task<RestResult<Message?>> ShowAsync(MessageBody body, bool onlyYou, bool wantsMessage, CancellationToken cancellationToken)
    {
        var flagged = onlyYou ? body with { Flags = body.Flags.GetValueOrDefault() | MessageFlags.Ephemeral } : body;
        var state = await ClaimAsync();
        if (state is State.Open)
        {
            var first = await RespondAsync(InteractionResponse.Message(flagged), wantsMessage, cancellationToken);
            return IsAnsweredBefore(first) ? await RecoverAsync(body, flagged, cancellationToken) : first;
        }

        if (state is State.Deferred && IsCommand)
        {
            if ((_announcedEphemeral ?? onlyYou) == onlyYou)
            {
                return await EditAsync(body, cancellationToken);
            }

            // What was announced for one pair of eyes cannot become everybody's, nor the other way.
            await CloseAsync(cancellationToken);
        }

        return await FollowUpAsync(flagged, cancellationToken);
    }

    /// <summary>Edits the message that the component stands under.</summary>
    public async Task<RestResult<Message?>> UpdateAsync(MessageBody body, CancellationToken cancellationToken)
        => await ClaimAsync() is State.Open
            && await RespondAsync(InteractionResponse.Update(body), wantsMessage: false, cancellationToken) is var first
            && !IsAnsweredBefore(first)
                ? first
                : await EditAsync(body, cancellationToken);

    /// <summary>Opens a form or completes what is typed: what can be nothing but the first response.</summary>
    public async Task<RestResult<Message?>> RespondFirstAsync(InteractionResponse response, CancellationToken cancellationToken)
        => await ClaimAsync() is State.Open ? await RespondAsync(response, wantsMessage: false, cancellationToken) : Nothing;

    /// <summary>Tells Discord that the answer comes another way. For a command, <see cref="CloseAsync"/> has to follow.</summary>
    public async Task<RestResult<Message?>> AcknowledgeAsync(CancellationToken cancellationToken)
    {
        TryDefer(isEphemeral: true, cancellationToken);
        return await _deferral;
    }

    /// <summary>Takes the loading message away.</summary>
    public Task CloseAsync(CancellationToken cancellationToken)
        => IsCommand
            ? api.DeleteOriginalAsync(Interaction.ApplicationId, Interaction.Token, Patience, cancellationToken)
            : Task.CompletedTask;

    private static bool IsAnsweredBefore(RestResult<Message?> result)
        => result is RestResult<Message?>.Failed(RestFailure.Rejected { Code: DiscordErrorCode.InteractionAlreadyAcknowledged });

    private static RestResult<Message?> Known(RestResult<Message> result) => result switch
    {
        RestResult<Message>.Succeeded(var message) => new RestResult<Message?>.Succeeded(message),
        RestResult<Message>.Failed(var failure) => new RestResult<Message?>.Failed(failure),
        _ => throw new InvalidOperationException($"{result.GetType()} is no kind of result."),
    };

    private void TryDefer(bool isEphemeral, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_state is State.Open)
            {
                _state = State.Deferred;
                _announcedEphemeral = isEphemeral;
                _deferral = TellToWaitAsync(isEphemeral, cancellationToken);
            }
        }
    }

    private async Task<RestResult<Message?>> TellToWaitAsync(bool isEphemeral, CancellationToken cancellationToken)
    {
        // A component shows nothing while it waits, so that any answer may follow.
        var response = IsCommand
            ? InteractionResponse.DeferredMessage(isEphemeral ? MessageFlags.Ephemeral : MessageFlags.None)
            : InteractionResponse.DeferredUpdate();
        var result = await api.RespondAsync(Interaction.Id, Interaction.Token, response, Patience, cancellationToken);
        if (result is RestResult<NoContent>.Failed(var failure))
        {
            lock (_gate)
            {
                _state = State.Open;
            }

            return new RestResult<Message?>.Failed(failure);
        }

        return Nothing;
    }

    /// <summary>Takes the turn of the first response; what it gives is how far the answer was before.</summary>
    private async Task<State> ClaimAsync()
    {
        await _deferral;
        lock (_gate)
        {
            var before = _state;
            _state = before is State.Open ? State.Responding : State.Responded;
            return before;
        }
    }

    private async Task<RestResult<Message?>> RespondAsync(InteractionResponse response, bool wantsMessage, CancellationToken cancellationToken)
    {
        var result = wantsMessage
            ? await api.RespondAndGetMessageAsync(Interaction.Id, Interaction.Token, response, Patience, cancellationToken)
            : await api.RespondAsync(Interaction.Id, Interaction.Token, response, Patience, cancellationToken)
                is RestResult<NoContent>.Failed(var failure) ? new RestResult<Message?>.Failed(failure) : Nothing;
        lock (_gate)
        {
            // What surely did not arrive may be tried again.
            var isMissing = result is RestResult<Message?>.Failed(RestFailure.RateLimited or RestFailure.NotSent or RestFailure.Suspended);
            _state = isMissing ? State.Open : State.Responded;
        }

        return result;
    }

    /// <summary>
    /// Discord was answered before: by a deferral whose fate was unknown, or by a program that ended before it was remembered, and the
    /// interaction came again. What is there is looked at: a loading message becomes the answer, an answer stays.
    /// </summary>
    private async Task<RestResult<Message?>> RecoverAsync(MessageBody body, MessageBody flagged, CancellationToken cancellationToken)
    {
        if (IsCommand)
        {
            var original = await api.GetOriginalAsync(Interaction.ApplicationId, Interaction.Token, Patience, cancellationToken);
            return original is RestResult<Message>.Succeeded({ Flags: var flags }) && flags.HasFlag(MessageFlags.Loading)
                ? await EditAsync(body, cancellationToken)
                : Known(original);
        }

        // What a component's answer was does not show; only this one's own deferral is known to have been none.
        return _announcedEphemeral is null ? Nothing : await FollowUpAsync(flagged, cancellationToken);
    }

    private async Task<RestResult<Message?>> EditAsync(MessageBody body, CancellationToken cancellationToken)
        => Known(await api.EditOriginalAsync(Interaction.ApplicationId, Interaction.Token, body, Patience, cancellationToken));

    private async Task<RestResult<Message?>> FollowUpAsync(MessageBody body, CancellationToken cancellationToken)
        => Known(await api.CreateFollowupAsync(Interaction.ApplicationId, Interaction.Token, body, Patience, cancellationToken));
}
