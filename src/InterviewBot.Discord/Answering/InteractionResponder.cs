using System.Collections.Immutable;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Events;
using InterviewBot.Discord.Rendering;
using InterviewBot.Engine.Chat;
using Form = InterviewBot.Engine.Chat.Form;

namespace InterviewBot.Discord.Answering;

/// <summary>The way back for the answer to one interaction.</summary>
internal sealed class InteractionResponder(AnsweringParts parts, InteractionEvent context, Origin origin, InteractionAnswer answer) : IResponder
{
    /// <summary>Of an answer of several messages, those that are there: it is gone on with where Discord asked to wait.</summary>
    private readonly List<MessageRef> _shown = [];
    private int _shownCount;
    private bool _hasBegun;

    public Task<SendResult> RespondAsync(Reply reply, CancellationToken cancellationToken)
    {
        _hasBegun = true;
        return GiveAsync(reply, cancellationToken);
    }

    /// <summary>When the engine is done: what it has no answer to, as what was answered before, is not announced to have one.</summary>
    public void Finish()
    {
        if (!_hasBegun)
        {
            answer.GiveUp();
        }
    }

    private Task<SendResult> GiveAsync(Reply reply, CancellationToken cancellationToken) => reply switch
    {
        Completions completions => RespondFirstAsync(InteractionResponse.Choices(ReplyRenderer.RenderChoices(completions)), cancellationToken),
        Form form => RespondFirstAsync(InteractionResponse.Modal(ReplyRenderer.RenderForm(form)), cancellationToken),
        Acknowledgement noted => ShowAsync([ReplyRenderer.RenderAcknowledgement(noted)], onlyYou: true, cancellationToken),
        Document document => ShowAsync([ReplyRenderer.RenderDocument(document)], onlyYou: !origin.IsPrivate, cancellationToken),
        Card or Notice => ShowAsync(reply, cancellationToken),
        _ => Task.FromResult<SendResult>(new SendResult.Rejected($"Discord has no place for a {reply.GetType().Name} here.")),
    };

    private async Task<SendResult> RespondFirstAsync(InteractionResponse response, CancellationToken cancellationToken)
        => await answer.TryRespondFirstAsync(response, cancellationToken) is { } result
            ? Result(result)
            : new SendResult.Rejected("Something else was answered first.");

    private Task<SendResult> ShowAsync(Reply reply, CancellationToken cancellationToken)
    {
        var bodies = ReplyRenderer.Render(reply, context.Page ?? 1);
        if (bodies is [var only] && MayStandInPlace(reply))
        {
            return UpdateAsync(only, cancellationToken);
        }

        var onlyYou = reply.Audience is Audience.OnlyYou && !origin.IsPrivate;
        return IsRegularPost(reply)
            ? PostAsync(bodies, cancellationToken)
            : ShowAsync(bodies, onlyYou, cancellationToken);
    }

    /// <summary>What is for one person must not take the place of what many see.</summary>
    private bool MayStandInPlace(Reply reply)
        => (reply.InPlace || context.Page is not null)
            && context.PressedMessageId is not null
            && (reply.Audience is Audience.Everyone || context.PressedIsEphemeral || origin.IsPrivate);

    /// <summary>
    /// Without the right to read, a question is a regular message, so that a reply that pings the bot can be read all the same: to the answer
    /// to an interaction Discord gives none.
    /// </summary>
    private bool IsRegularPost(Reply reply)
        => !parts.Content.IsGranted
            && context.MaySendMessages
            && reply is Card { About: not null, Audience: Audience.Everyone };

    private async Task<SendResult> UpdateAsync(MessageBody body, CancellationToken cancellationToken)
    {
        var result = await answer.UpdateAsync(body, cancellationToken);
        return result is RestResult<MessageOutline?>.Succeeded && context.PressedMessageId is { } message && !context.PressedIsEphemeral
            ? new SendResult.Delivered(DiscordIds.Message(origin.Chat, context.ChannelId, message))
            : Result(result);
    }

    private async Task<SendResult> ShowAsync(IReadOnlyList<MessageBody> bodies, bool onlyYou, CancellationToken cancellationToken)
    {
        while (_shownCount < bodies.Count)
        {
            // Nobody can reply to what one person alone sees, so its number is of no use.
            var result = await answer.ShowAsync(bodies[_shownCount], onlyYou, wantsMessage: !onlyYou, cancellationToken);
            if (result is not RestResult<MessageOutline?>.Succeeded(var message))
            {
                return Result(result);
            }

            Note(onlyYou ? null : message);
        }

        return new SendResult.Delivered([.. _shown]);
    }

    private async Task<SendResult> PostAsync(IReadOnlyList<MessageBody> bodies, CancellationToken cancellationToken)
    {
        if (await answer.AcknowledgeAsync(cancellationToken) is RestResult<MessageOutline?>.Failed(RestFailure.RateLimited or RestFailure.NotSent or RestFailure.Suspended) later)
        {
            return Result(later);
        }

        while (_shownCount < bodies.Count)
        {
            var nonce = FormattableString.Invariant($"{context.Interaction.Id}-{_shownCount}");
            var result = await parts.Posts.CreateAsync(context.ChannelId, bodies[_shownCount], nonce, RestPatience.Interactive, cancellationToken);
            switch (result)
            {
                case RestResult<MessageOutline>.Succeeded(var message):
                    Note(message);
                    break;
                case RestResult<MessageOutline>.Failed(RestFailure.Rejected) when _shownCount == 0:
                    // What the interaction told of permissions is no longer so; its own answer needs none.
                    return await ShowAsync(bodies, onlyYou: false, cancellationToken);
                case RestResult<MessageOutline>.Failed(var failure):
                    var outcome = Outcome.Of(failure, parts.Time);
                    if (outcome is not SendResult.RetryAfter)
                    {
                        await answer.CloseAsync(cancellationToken);
                    }

                    return outcome;
                default:
                    throw new InvalidOperationException($"{result.GetType()} is no kind of result.");
            }
        }

        await answer.CloseAsync(cancellationToken);
        return new SendResult.Delivered([.. _shown]);
    }

    private void Note(MessageOutline? message)
    {
        _shownCount++;
        if (message is not null)
        {
            _shown.Add(DiscordIds.Message(origin.Chat, context.ChannelId, message.Id));
        }
    }

    private SendResult Result(RestResult<MessageOutline?> result) => result switch
    {
        RestResult<MessageOutline?>.Succeeded => new SendResult.Delivered(ImmutableArray<MessageRef>.Empty),

        // Whoever called has gone on: there is nobody to be told, and nothing about the chat is known by it.
        RestResult<MessageOutline?>.Failed(var failure) => Outcome.Of(failure, parts.Time) is SendResult.Gone(var reason)
            ? new SendResult.Rejected(reason)
            : Outcome.Of(failure, parts.Time),
        _ => throw new InvalidOperationException($"{result.GetType()} is no kind of result."),
    };
}
