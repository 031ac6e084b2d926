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
    private readonly InteractionCalls _calls = new(context.Interaction, api);
    private readonly Lock _gate = new();
    private AnswerState _state;
    private Task<RestResult<MessageOutline?>> _deferral = Task.FromResult(InteractionCalls.Nothing);

    /// <summary>What the loading message was announced to be; null when there is none that is known of.</summary>
    private bool? _announcedEphemeral;

    /// <summary>Told when there is a response that is no request to wait, or will be none; perhaps more than once.</summary>
    public Action? Responded { get; set; }

    /// <summary>A component shows nothing while it waits, a command shows a loading message.</summary>
    private bool IsCommand => context.Interaction.Type is InteractionType.ApplicationCommand
        || (context.Interaction.Type is InteractionType.ModalSubmit && context.Interaction.Message is null);

    /// <summary>Tells Discord to wait, unless the answer is under way or has to be the first response.</summary>
    public void Defer(CancellationToken cancellationToken)
    {
        if (!context.MayOpenForm && context.Interaction.Type is not InteractionType.ApplicationCommandAutocomplete)
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
    public async Task<RestResult<MessageOutline?>> ShowAsync(MessageBody body, bool onlyYou, bool wantsMessage, CancellationToken cancellationToken)
    {
        var flagged = onlyYou ? body with { Flags = body.Flags.GetValueOrDefault() | MessageFlags.Ephemeral } : body;
        var before = await ClaimAsync();
        return Settle(before, before switch
        {
            AnswerState.Open => await _calls.RespondAsync(InteractionResponse.Message(flagged), wantsMessage, cancellationToken) is var first
                && IsAnsweredBefore(first) ? await RecoverAsync(body, flagged, onlyYou, cancellationToken) : first,
            AnswerState.Deferred when IsCommand => await ReplaceLoadingAsync(body, flagged, onlyYou, cancellationToken),
            _ => await _calls.FollowUpAsync(flagged, cancellationToken),
        });
    }

    /// <summary>Edits the message that the component stands under.</summary>
    public async Task<RestResult<MessageOutline?>> UpdateAsync(MessageBody body, CancellationToken cancellationToken)
    {
        var before = await ClaimAsync();
        return Settle(
            before,
            before is AnswerState.Open
                && await _calls.RespondAsync(InteractionResponse.Update(body), wantsMessage: false, cancellationToken) is var first
                && !IsAnsweredBefore(first)
                    ? first
                    : await _calls.EditOriginalAsync(body, cancellationToken));
    }

    /// <summary>Opens a form or completes what is typed: what can be nothing but the first response.</summary>
    /// <returns>Null: there is one.</returns>
    public async Task<RestResult<MessageOutline?>?> TryRespondFirstAsync(InteractionResponse response, CancellationToken cancellationToken)
        => await ClaimAsync() is AnswerState.Open
            ? Settle(AnswerState.Open, await _calls.RespondAsync(response, wantsMessage: false, cancellationToken))
            : null;

    /// <summary>Tells Discord that the answer comes another way. For a command, <see cref="CloseAsync"/> has to follow.</summary>
    public async Task<RestResult<MessageOutline?>> AcknowledgeAsync(CancellationToken cancellationToken)
    {
        TryDefer(isEphemeral: true, cancellationToken);
        return await _deferral;
    }

    /// <summary>Takes the loading message away.</summary>
    public async Task<RestResult<MessageOutline?>> CloseAsync(CancellationToken cancellationToken)
        => IsCommand ? await _calls.DeleteOriginalAsync(cancellationToken) : InteractionCalls.Nothing;

    /// <summary>There is nothing to be said: from now on Discord is not told to wait.</summary>
    public void GiveUp()
    {
        lock (_gate)
        {
            _state = _state is AnswerState.Open ? AnswerState.Responded : _state;
        }

        Responded?.Invoke();
    }

    private static bool IsAnsweredBefore(RestResult<MessageOutline?> result)
        => result is RestResult<MessageOutline?>.Failed(RestFailure.Rejected { Code: DiscordErrorCode.InteractionAlreadyAcknowledged });

    private void TryDefer(bool isEphemeral, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_state is AnswerState.Open)
            {
                _state = AnswerState.Deferred;
                _announcedEphemeral = isEphemeral;
                _deferral = TellToWaitAsync(isEphemeral, cancellationToken);
            }
        }
    }

    private async Task<RestResult<MessageOutline?>> TellToWaitAsync(bool isEphemeral, CancellationToken cancellationToken)
    {
        var result = await _calls.RespondAsync(
            IsCommand
                ? InteractionResponse.DeferredMessage(isEphemeral ? MessageFlags.Ephemeral : MessageFlags.None)
                : InteractionResponse.DeferredUpdate(),
            wantsMessage: false,
            cancellationToken);
        if (result is RestResult<MessageOutline?>.Failed)
        {
            SetState(AnswerState.Open);
        }

        return result;
    }

    /// <summary>Takes the turn; what it gives is how far the answer was before.</summary>
    private async Task<AnswerState> ClaimAsync()
    {
        while (true)
        {
            Task deferral;
            lock (_gate)
            {
                if (_deferral.IsCompleted)
                {
                    var before = _state;
                    _state = AnswerState.Responding;
                    return before;
                }

                deferral = _deferral;
            }

            await deferral;
        }
    }

    /// <summary>What surely did not arrive may be tried again, from where it was.</summary>
    private RestResult<MessageOutline?> Settle(AnswerState before, RestResult<MessageOutline?> result)
    {
        var isMissing = result is RestResult<MessageOutline?>.Failed(RestFailure.RateLimited or RestFailure.NotSent or RestFailure.Suspended);
        SetState(isMissing ? before : AnswerState.Responded);
        return result;
    }

    private void SetState(AnswerState state)
    {
        lock (_gate)
        {
            _state = state;
        }

        if (state is AnswerState.Responded)
        {
            Responded?.Invoke();
        }
    }

    /// <summary>What was announced for one pair of eyes cannot become everybody's, nor the other way: then the answer is a message of its own.</summary>
    private async Task<RestResult<MessageOutline?>> ReplaceLoadingAsync(
        MessageBody body, MessageBody flagged, bool onlyYou, CancellationToken cancellationToken)
    {
        if (_announcedEphemeral == onlyYou)
        {
            return await _calls.EditOriginalAsync(body, cancellationToken);
        }

        // While the loading message is there, what follows takes its place, whoever may see that.
        return await CloseAsync(cancellationToken) is RestResult<MessageOutline?>.Failed left
            ? left
            : await _calls.FollowUpAsync(flagged, cancellationToken);
    }

    /// <summary>
    /// Discord was answered before: by a deferral whose fate was unknown, or by a program that ended before it was remembered, and the
    /// interaction came again. What is there is looked at: a loading message becomes the answer, an answer stays.
    /// </summary>
    private async Task<RestResult<MessageOutline?>> RecoverAsync(
        MessageBody body, MessageBody flagged, bool onlyYou, CancellationToken cancellationToken)
    {
        var original = await _calls.GetOriginalAsync(cancellationToken);
        if (original is RestResult<MessageOutline?>.Succeeded({ Flags: var flags }) && flags.HasFlag(MessageFlags.Loading))
        {
            _announcedEphemeral = flags.HasFlag(MessageFlags.Ephemeral);
            return await ReplaceLoadingAsync(body, flagged, onlyYou, cancellationToken);
        }

        // Where it is the message that the component stands under, what followed does not show: this program's own deferral was no answer, and
        // what is said to one person does no harm twice.
        return original is not RestResult<MessageOutline?>.Succeeded({ Id: var id }) || id != context.PressedMessageId ? original
            : onlyYou || _announcedEphemeral is not null ? await _calls.FollowUpAsync(flagged, cancellationToken)
            : InteractionCalls.Nothing;
    }
}
