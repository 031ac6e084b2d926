using System.Net;
using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Updates;
using InterviewBot.Telegram.Updates.Mapping;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;
using MessageSender = InterviewBot.Telegram.Sending.Sender;

namespace InterviewBot.Telegram.Answering;

/// <summary>Asks for words: by a message that the app opens a reply to. Where a group would see it, a reply to the question is asked for, unless the form is for all.</summary>
internal sealed class FormDelivery(MessageSender sender, BotIdentity bot)
{
    /// <summary>Telegram's bound on what stands in an empty input field.</summary>
    private const int MaxPlaceholder = 64;

    public async Task<SendResult> SendAsync(
        Form form,
        long chatId,
        UpdateContext context,
        PressAnswer? press,
        CancellationToken cancellationToken)
    {
        var texts = TelegramTexts.In(form.Language);
        var hint = context.PressedMessageId is null ? texts.ReplyToComment : texts.ReplyHere;
        if (!context.IsPrivate && !form.IsForAll && press is not null && await press.TryTellAsync(hint, cancellationToken))
        {
            return new SendResult.Delivered();
        }

        return Outcome.Of(await sender.SendAsync(chatId, Prompt(form, chatId, context), cancellationToken));
    }

    private global::Telegram.Bot.Requests.SendMessageRequest Prompt(Form form, long chatId, UpdateContext context)
    {
        if (!form.IsForAll && context is { IsPrivate: false, EphemeralMessageId: { } command, UserId: { } user })
        {
            // A reply to an ephemeral message may come without saying what it replies to, so none is asked for.
            return Requests.Html(WebUtility.HtmlEncode(TelegramTexts.In(form.Language).ReplyToComment), markup: null, new Placing(chatId)
            {
                ThreadId = context.ThreadId,
                OnlyFor = new EphemeralMessageParameters { ReceiverUserId = user },
                ReplyTo = new ReplyParameters { EphemeralMessageId = command },
            });
        }

        if (!form.IsForAll && context.IsChannel)
        {
            return Requests.Html(
                WebUtility.HtmlEncode(TelegramTexts.In(form.Language).ReplyToComment), markup: null, new Placing(chatId) { IsQuiet = true });
        }

        var link = WebUtility.HtmlEncode(FormPrompt.Link(bot, form.Submit));
        var html = $"<a href=\"{link}\">✍️</a> <b>{WebUtility.HtmlEncode(form.Title)}</b>\n{WebUtility.HtmlEncode(form.Field.Label)}{Present(form.Field)}";
        var repliedTo = context.MessageId ?? context.PressedMessageId;
        return Requests.Html(
            html,
            new ForceReplyMarkup { Selective = !context.IsPrivate, InputFieldPlaceholder = Placeholder(form.Field.Hint) },
            new Placing(chatId)
            {
                ThreadId = context.ThreadId,
                ReplyTo = repliedTo is { } id ? new ReplyParameters { MessageId = id, AllowSendingWithoutReply = true } : null,
                IsQuiet = true,
            });
    }

    /// <summary>What is to be changed: a press copies it, since an app's input cannot be filled for a person.</summary>
    private static string Present(FormField field) => field.Value is { } value ? $"\n<pre>{WebUtility.HtmlEncode(value)}</pre>" : "";

    private static string Placeholder(string hint) => hint.Length <= MaxPlaceholder ? hint : string.Concat(hint.AsSpan(0, MaxPlaceholder - 1), "…");
}
