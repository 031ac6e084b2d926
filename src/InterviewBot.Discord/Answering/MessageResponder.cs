using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Events;
using InterviewBot.Discord.Rendering;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Answering;

/// <summary>The way back for the answer to something that was written: a reaction, or a reply to it without a sound.</summary>
internal sealed class MessageResponder(AnsweringParts parts, MessageEvent context, ChatAddress chat) : IResponder
{
    private readonly List<MessageRef> _shown = [];

    public async Task<SendResult> RespondAsync(Reply reply, CancellationToken cancellationToken) => reply switch
    {
        Acknowledgement noted => await AcknowledgeAsync(noted, cancellationToken),
        Card or Notice => await SayAsync(ReplyRenderer.Render(reply), cancellationToken),
        _ => new SendResult.Rejected($"Discord has no place for a {reply.GetType().Name} here."),
    };

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
            RestResult<NoContent>.Failed(var failure) => Outcome.Of(failure, parts.Time),
            _ => throw new InvalidOperationException($"{reaction.GetType()} is no kind of result."),
        };
    }

    private async Task<SendResult> SayAsync(IReadOnlyList<MessageBody> bodies, CancellationToken cancellationToken)
    {
        while (_shown.Count < bodies.Count)
        {
            var body = bodies[_shown.Count];
            var reply = body with
            {
                Flags = body.Flags.GetValueOrDefault() | MessageFlags.SuppressNotifications,
                MessageReference = new MessageReference { MessageId = context.MessageId, FailIfNotExists = false },
            };
            var nonce = FormattableString.Invariant($"r{context.MessageId}-{_shown.Count}");
            switch (await parts.Posts.CreateAsync(context.ChannelId, reply, nonce, RestPatience.Interactive, cancellationToken))
            {
                case RestResult<Message>.Succeeded(var message):
                    _shown.Add(DiscordIds.Message(chat, message.Id));
                    break;
                case RestResult<Message>.Failed(var failure):
                    return Outcome.Of(failure, parts.Time);
                default:
                    throw new InvalidOperationException("A result is one or the other.");
            }
        }

        return new SendResult.Delivered([.. _shown]);
    }
}
