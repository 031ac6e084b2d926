using System.Net;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Guide;
using InterviewBot.Telegram.Updates;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;
using MessageSender = InterviewBot.Telegram.Sending.Sender;

namespace InterviewBot.Telegram.Answering;

/// <summary>
/// Shows something in a group to one person alone: a sentence with the press it answers, all else as an ephemeral message. Telegram
/// takes those in answer to a press or to an ephemeral command only; where it does not, the private chat is opened at that very place.
/// </summary>
internal sealed class PersonalDelivery(ReplyDelivery delivery, MessageSender sender, EphemeralProbe ephemeral, BotIdentity bot)
{
    /// <param name="reply">What one person is to see.</param>
    /// <param name="chatId">The group.</param>
    /// <param name="context">What the answer may hang on.</param>
    /// <param name="press">The press it answers.</param>
    /// <param name="progress">Of this reply.</param>
    /// <param name="cancellationToken">Stops sending.</param>
    public async Task<SendResult> SendAsync(
        Reply reply,
        long chatId,
        UpdateContext context,
        PressAnswer? press,
        Progress progress,
        CancellationToken cancellationToken)
    {
        // A form's prompt is replied to, which no ephemeral message can be.
        if (reply is not Form
            && PlacingOf(chatId, context) is { OnlyFor: { } only } placing
            && await ephemeral.MaySendAsync(chatId, only.ReceiverUserId, context, cancellationToken))
        {
            var result = await delivery.SendAsync(reply, placing, progress, cancellationToken);
            // What is refused to one person says nothing of the group.
            if (result is not (SendResult.Rejected or SendResult.Gone) || !progress.IsFirst)
            {
                return result;
            }
        }

        return reply is Notice notice
            ? await SayAsync(notice, chatId, context, press, cancellationToken)
            : await LeadAsync(reply, chatId, context, press, cancellationToken);
    }

    /// <summary>
    /// What is shown in the private chat only: a way there, which that person alone sees where it can be.
    /// </summary>
    /// <inheritdoc cref="SendAsync" path="/param"/>
    public async Task<SendResult> OpenAsync(Reply reply, long chatId, UpdateContext context, PressAnswer? press, CancellationToken cancellationToken)
    {
        if (press is null && PlacingOf(chatId, context) is { OnlyFor: { } only } placing
            && await ephemeral.MaySendAsync(chatId, only.ReceiverUserId, context, cancellationToken)
            && Outcome.Of(await sender.SendAsync(chatId, WayOut(reply, placing), cancellationToken)) is var told
            && told is not (SendResult.Rejected or SendResult.Gone))
        {
            return told;
        }

        return await LeadAsync(reply, chatId, context, press, cancellationToken);
    }

    /// <summary>Opens the private chat by the press, or where that was answered before by a message with the link.</summary>
    public async Task<SendResult> LeadAsync(
        Reply reply,
        long chatId,
        UpdateContext context,
        PressAnswer? press,
        CancellationToken cancellationToken)
    {
        if (press is not null && await press.TryLeadAsync(LinkTo(reply), cancellationToken))
        {
            return new SendResult.Delivered();
        }

        // The message shows nothing of the reply, so it is no message of what the reply is about.
        return Outcome.Of(await sender.SendAsync(chatId, WayOut(reply, Place(chatId, context)), cancellationToken));
    }

    private string LinkTo(Reply reply) => bot.DeepLink((reply.Again is { } again ? StartLink.ParameterFor(again) : null) ?? "start");

    private global::Telegram.Bot.Requests.SendMessageRequest WayOut(Reply reply, Placing placing)
    {
        var texts = TelegramTexts.In(reply.Language);
        var keyboard = new InlineKeyboardMarkup(InlineKeyboardButton.WithUrl(texts.OpenPrivately, LinkTo(reply)));
        return Requests.Html(WebUtility.HtmlEncode(texts.OnlyForYou), keyboard, placing);
    }

    /// <summary>Where an ephemeral message can hang: on a press, or on a command that is ephemeral itself.</summary>
    private static Placing? PlacingOf(long chatId, UpdateContext context) => context switch
    {
        { UserId: { } user, CallbackQueryId: { } query } => new Placing(chatId)
        {
            ThreadId = context.ThreadId,
            OnlyFor = new EphemeralMessageParameters { ReceiverUserId = user, CallbackQueryId = query },
        },
        { UserId: { } user, EphemeralMessageId: { } command } => new Placing(chatId)
        {
            ThreadId = context.ThreadId,
            OnlyFor = new EphemeralMessageParameters { ReceiverUserId = user },
            ReplyTo = new ReplyParameters { EphemeralMessageId = command },
        },
        _ => null,
    };

    /// <summary>
    /// A sentence is worth no change of chat: it is said in the group, without a sound, to the one it is for. A press of long ago has
    /// nobody who waits for it.
    /// </summary>
    private async Task<SendResult> SayAsync(
        Notice reply, long chatId, UpdateContext context, PressAnswer? press, CancellationToken cancellationToken)
    {
        if (press is not null)
        {
            // Only the answer to it tells whether it is too old.
            await press.TryFinishAsync(cancellationToken);
        }

        return press is { IsTooOld: true } ? new SendResult.Rejected("The press can no longer be answered.")
            : reply.BeforeOthers is var said && said is Silence ? new SendResult.Delivered()
            : await delivery.SendAsync(said, Place(chatId, context), new Progress(), cancellationToken);
    }

    private static Placing Place(long chatId, UpdateContext context) => new(chatId)
    {
        ThreadId = context.ThreadId,
        ReplyTo = context.MessageId is { } message
            ? new ReplyParameters { MessageId = message, AllowSendingWithoutReply = true }
            : null,
        IsQuiet = true,
    };
}
