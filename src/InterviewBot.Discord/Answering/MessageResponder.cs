using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Events;
using InterviewBot.Discord.Rendering;
using InterviewBot.Discord.Sending;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Answering;

/// <summary>The way back for the answer to something that was written: a reaction, or a reply to it without a sound.</summary>
internal sealed class MessageResponder(AnsweringParts parts, MessageEvent context, FromPerson incoming) : IResponder
{
    private readonly List<MessageRef> _shown = [];

    public async Task<SendResult> RespondAsync(Reply reply, CancellationToken cancellationToken) => reply switch
    {
        Acknowledgement noted => await AcknowledgeAsync(noted, cancellationToken),
        Notice notice when !incoming.Origin.IsPrivate => await SayBeforeOthersAsync(notice, cancellationToken),
        Card or Notice => await SayAsync(ReplyRenderer.Render(reply), cancellationToken),
        _ => new SendResult.Rejected($"Discord has no place for a {reply.GetType().Name} here."),
    };

    private async Task<SendResult> SayBeforeOthersAsync(Notice notice, CancellationToken cancellationToken)
        => notice.BeforeOthers is var said && said is Silence
            ? new SendResult.Delivered([])
            : await SayAsync(ReplyRenderer.Render(said), cancellationToken);

    private async Task<SendResult> AcknowledgeAsync(Acknowledgement noted, CancellationToken cancellationToken)
    {
        var reaction = await parts.Rest.Reactions.CreateAsync(
            context.ChannelId, context.MessageId, AnsweringParts.Welcome, RestPatience.Interactive, cancellationToken);
        return reaction switch
        {
            RestResult<NoContent>.Succeeded => new SendResult.Delivered([]),

            // It was taken back before anybody could react.
            RestResult<NoContent>.Failed(RestFailure.Rejected { Code: DiscordErrorCode.UnknownMessage }) => new SendResult.Delivered([]),
            RestResult<NoContent>.Failed(RestFailure.Rejected) => await SayAsync([ReplyRenderer.RenderAcknowledgement(noted)], cancellationToken),
            RestResult<NoContent>.Failed(var failure) => Undone(failure),
            _ => throw new InvalidOperationException($"{reaction.GetType()} is no kind of result."),
        };
    }

    private async Task<SendResult> SayAsync(IReadOnlyList<MessageBody> bodies, CancellationToken cancellationToken)
    {
        while (_shown.Count < bodies.Count)
        {
            switch (await ReplyAsync(bodies[_shown.Count], cancellationToken))
            {
                case RestResult<MessageOutline>.Succeeded(var message):
                    _shown.Add(DiscordIds.Message(incoming.Chat, context.ChannelId, message.Id));
                    break;
                case RestResult<MessageOutline>.Failed(var failure):
                    return Undone(failure);
                default:
                    throw new InvalidOperationException("A result is one or the other.");
            }
        }

        return new SendResult.Delivered([.. _shown]);
    }

    private async Task<RestResult<MessageOutline>> ReplyAsync(MessageBody body, CancellationToken cancellationToken)
    {
        var quiet = body with { Flags = body.Flags.GetValueOrDefault() | MessageFlags.SuppressNotifications };
        var reply = quiet with { MessageReference = new MessageReference { MessageId = context.MessageId, FailIfNotExists = false } };
        var nonce = Nonce.Of(incoming.Event.Id, _shown.Count);
        var result = await parts.Posts.CreateAsync(context.ChannelId, reply, nonce, RestPatience.Interactive, cancellationToken);
        return result is RestResult<MessageOutline>.Failed(RestFailure.Rejected { Code: DiscordErrorCode.CannotReplyWithoutHistory })
            ? await parts.Posts.CreateAsync(context.ChannelId, quiet, nonce, RestPatience.Interactive, cancellationToken)
            : result;
    }

    /// <summary>A thread that is gone does not take the channel along that its chat is.</summary>
    private SendResult Undone(RestFailure failure)
        => Outcome.Of(failure, parts.Time) is var outcome
            && outcome is SendResult.Gone(var reason) && DiscordIds.ChannelId(incoming.Chat) != context.ChannelId
                ? new SendResult.Rejected(reason)
                : outcome;
}
