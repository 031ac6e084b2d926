using System.Net;
using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Sending;
using InterviewBot.Telegram.Updates;
using Telegram.Bot.Types;
using MessageSender = InterviewBot.Telegram.Sending.Sender;

namespace InterviewBot.Telegram.Answering;

/// <summary>Lets a person know that their words arrived: by a reaction, and where there can be none by a word without a sound.</summary>
internal sealed class Acknowledgements(Reactions reactions, MessageSender sender)
{
    public async Task<SendResult> GiveAsync(Acknowledgement noted, long chatId, UpdateContext context, CancellationToken cancellationToken)
    {
        if (context.MessageId is { } message && await reactions.AcknowledgeAsync(chatId, message, cancellationToken))
        {
            return new SendResult.Delivered();
        }

        var placing = new Placing(chatId)
        {
            ThreadId = context.ThreadId,
            IsQuiet = true,
            ReplyTo = context switch
            {
                { EphemeralMessageId: { } ephemeral } => new ReplyParameters { EphemeralMessageId = ephemeral },
                { MessageId: { } id } => new ReplyParameters { MessageId = id, AllowSendingWithoutReply = true },
                _ => null,
            },
            OnlyFor = context is { EphemeralMessageId: not null, UserId: { } user }
                ? new EphemeralMessageParameters { ReceiverUserId = user }
                : null,
        };
        var request = Requests.Html(WebUtility.HtmlEncode(noted.Text), markup: null, placing);
        return Outcome.Of(await sender.SendAsync(chatId, request, cancellationToken));
    }
}
