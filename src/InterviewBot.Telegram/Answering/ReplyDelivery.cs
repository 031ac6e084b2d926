using System.Collections.Immutable;
using System.Text.Json;
using InterviewBot.Engine.Adapters;
using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Rendering;
using InterviewBot.Telegram.Sending;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Requests;
using MessageSender = InterviewBot.Telegram.Sending.Sender;

namespace InterviewBot.Telegram.Answering;

/// <summary>Sends what a reply shows as the messages it takes, in their order.</summary>
internal sealed partial class ReplyDelivery(
    ReplyRenderer renderer,
    MessageSender sender,
    SendPacer pacer,
    ServerAbilities abilities,
    MessageParts parts,
    TimeProvider time,
    ILogger<ReplyDelivery> logger)
{
    private static readonly TimeSpan WhileNotSaved = TimeSpan.FromSeconds(10);

    /// <param name="reply">What is shown.</param>
    /// <param name="isElsewhere">It stands in a chat the bot may not be in: no view is chosen there.</param>
    public ImmutableArray<TelegramMessage> Render(Reply reply, bool isElsewhere = false)
    {
        var isRich = abilities.RichMessages && reply.IsPlain != true;
        return renderer.Render(reply, new RenderingOptions
        {
            IsRich = isRich,
            Switch = isElsewhere || !abilities.RichMessages ? ViewSwitch.None : isRich ? ViewSwitch.ToClassic : ViewSwitch.ToRich,
            IsShareable = true,
        });
    }

    /// <summary>Sends what is left to send.</summary>
    /// <param name="reply">What is shown.</param>
    /// <param name="placing">Where and how; what is replied to, the first message replies to.</param>
    /// <param name="progress">Of this reply.</param>
    /// <param name="cancellationToken">Stops sending.</param>
    public async Task<SendResult> SendAsync(Reply reply, Placing placing, Progress progress, CancellationToken cancellationToken)
    {
        try
        {
            return await SendRestAsync(reply, placing, progress, cancellationToken);
        }
        catch (OperationCanceledException) when (placing.IsPaced && !progress.IsFirst && cancellationToken.IsCancellationRequested)
        {
            return CutShort(progress, "cancelled");
        }
    }

    /// <summary>Sends a file that somebody waits for.</summary>
    public async Task<SendResult> SendAsync(Document document, long privateChat, CancellationToken cancellationToken)
    {
        pacer.NoteInteractive(privateChat);
        return Outcome.Of(await sender.SendAsync(privateChat, new SendDocument(privateChat, document), cancellationToken));
    }

    private async Task<SendResult> SendRestAsync(Reply reply, Placing placing, Progress progress, CancellationToken cancellationToken)
    {
        if (!progress.IsBegun)
        {
            progress.Begin(Render(reply));
        }

        while (!progress.IsDone)
        {
            await TakeTurnAsync(placing, cancellationToken);
            if (progress.IsFirst && placing.BeginAsync is { } begin && !await begin(cancellationToken))
            {
                return new SendResult.RetryAfter(WhileNotSaved);
            }

            var message = progress.Next;
            var place = progress.IsFirst || placing.OnlyFor is not null ? placing : placing with { ReplyTo = null };
            switch (await sender.SendAsync(placing.ChatId, new SendingRequest(Requests.Send(message, place)), cancellationToken))
            {
                case CallResult<JsonElement>.Done(var answer) when SentMessage.Read(answer) is { } sent:
                    if (placing.OnlyFor is { } only && sent.EphemeralId is null)
                    {
                        return await TakeBackAsync(placing.ChatId, sent, only.ReceiverUserId, cancellationToken);
                    }

                    progress.Took(ShownMessage.Of(placing, sent));
                    break;
                case CallResult<JsonElement>.Done:
                    return new SendResult.Uncertain("The server's answer names no message.");
                case var failed when progress.IsFirst && message is RichTelegramMessage && TurnClassic(failed):
                    if (placing.OnlyFor is not null && abilities.EphemeralMessages is not true)
                    {
                        // A server that is too old for rich messages would show to all what is for one.
                        return Outcome.Of(failed);
                    }

                    progress.Begin(Render(reply with { IsPlain = true }));
                    break;
                case var failed when placing.IsPaced && !progress.IsFirst && Outcome.Of(failed) is SendResult.RetryAfter(var wait):
                    // Whoever repeats it knows nothing of the parts that are there, and would send them again.
                    await LongDelay.WaitAsync(wait, time, cancellationToken);
                    break;
                case var failed when progress.IsFirst || failed is CallResult<JsonElement>.RetryAfter or CallResult<JsonElement>.NotSent:
                    return Outcome.Of(failed);
                case var failed:
                    return CutShort(progress, $"{Outcome.Of(failed)}");
            }
        }

        if (progress.Messages.Length > 1)
        {
            parts.Remember(progress.Parts);
        }

        return new SendResult.Delivered(progress.Sent);
    }

    /// <summary>Whether the classic view is to be tried: the server does not know the rich one, or does not take this of it.</summary>
    public bool TurnClassic<T>(CallResult<T> result)
    {
        switch (result)
        {
            case CallResult<T>.UnknownMethod:
                Log.NoRichMessages(logger);
                abilities.HasNoRichMessages();
                return true;
            case CallResult<T>.Refused(400, var description) when description.Contains("rich", StringComparison.OrdinalIgnoreCase):
                Log.RichRefused(logger, description);
                return true;
            default:
                return false;
        }
    }

    /// <summary>What somebody waits for goes straight out; the rest steps back for it.</summary>
    private Task TakeTurnAsync(Placing placing, CancellationToken cancellationToken)
    {
        if (placing.IsPaced)
        {
            return pacer.WaitTurnAsync(placing.ChatId, cancellationToken);
        }

        pacer.NoteInteractive(placing.ChatId);
        return Task.CompletedTask;
    }

    /// <summary>What is there is there: a reply to it is a comment, and nobody is to send it again.</summary>
    private SendResult.Delivered CutShort(Progress progress, string cause)
    {
        Log.CutShort(logger, progress.Sent.Length, progress.Messages.Length, cause);
        return new SendResult.Delivered(progress.Sent);
    }

    /// <summary>The server ignored that it is for one person only, so everyone sees it: it goes, and no other like it is sent.</summary>
    private async Task<SendResult> TakeBackAsync(long chatId, SentMessage sent, long userId, CancellationToken cancellationToken)
    {
        abilities.HasNoEphemeralMessages();
        Log.NoEphemeralMessages(logger);
        var deletion = new DeleteMessageRequest { ChatId = chatId, MessageId = sent.Id };
        if (await sender.SendAsync(chatId, deletion, cancellationToken) is not CallResult<bool>.Done)
        {
            Log.NotTakenBack(logger);
        }

        return new SendResult.Rejected($"The server showed to all what was for {userId} only.");
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The Bot API server does not know rich messages (Bot API 10): the classic view is used from now on.")]
        public static partial void NoRichMessages(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram refused a rich message, which goes out in the classic view: {Description}")]
        public static partial void RichRefused(ILogger logger, string description);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The Bot API server does not know ephemeral messages: what is for one person is shown in the private chat from now on.")]
        public static partial void NoEphemeralMessages(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Of what takes {Count} messages only {Sent} went out: {Cause}.")]
        public static partial void CutShort(ILogger logger, int sent, int count, string cause);

        [LoggerMessage(Level = LogLevel.Error, Message = "What was for one person was shown to a group, and could not be deleted.")]
        public static partial void NotTakenBack(ILogger logger);
    }
}
