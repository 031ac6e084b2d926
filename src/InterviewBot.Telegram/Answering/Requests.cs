using InterviewBot.Telegram.Rendering;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace InterviewBot.Telegram.Answering;

/// <summary>Makes the requests that send and edit a message, rich or classic.</summary>
internal static class Requests
{
    public static RequestBase<Message> Send(TelegramMessage message, Placing placing) => message switch
    {
        RichTelegramMessage rich => new SendRichMessageRequest
        {
            ChatId = placing.ChatId,
            MessageThreadId = placing.ThreadId,
            RichMessage = rich.Content,
            ReplyMarkup = rich.Keyboard,
            ReplyParameters = placing.ReplyTo,
            EphemeralMessageParameters = placing.OnlyFor,
            DisableNotification = placing.IsQuiet,
            AllowPaidBroadcast = placing.IsPaidBroadcast,
        },
        ClassicTelegramMessage classic => Html(classic.Html, classic.Keyboard, placing),
        _ => throw new InvalidOperationException($"{message.GetType()} is no kind of message."),
    };

    public static SendMessageRequest Html(string html, ReplyMarkup? markup, Placing placing) => new()
    {
        ChatId = placing.ChatId,
        MessageThreadId = placing.ThreadId,
        Text = html,
        ParseMode = ParseMode.Html,
        LinkPreviewOptions = LinkPreviewOptions.Disabled,
        ReplyMarkup = markup,
        ReplyParameters = placing.ReplyTo,
        EphemeralMessageParameters = placing.OnlyFor,
        DisableNotification = placing.IsQuiet,
        AllowPaidBroadcast = placing.IsPaidBroadcast,
    };

    public static EditMessageTextRequest Edit(TelegramMessage message, long chatId, int messageId)
    {
        var (text, rich) = ContentOf(message);
        return new EditMessageTextRequest
        {
            ChatId = chatId,
            MessageId = messageId,
            Text = text,
            ParseMode = text is null ? default : ParseMode.Html,
            LinkPreviewOptions = text is null ? null : LinkPreviewOptions.Disabled,
            RichMessage = rich,
            ReplyMarkup = message.Keyboard,
        };
    }

    public static EditInlineMessageTextRequest EditInline(TelegramMessage message, string inlineMessageId)
    {
        var (text, rich) = ContentOf(message);
        return new EditInlineMessageTextRequest
        {
            InlineMessageId = inlineMessageId,
            Text = text,
            ParseMode = text is null ? default : ParseMode.Html,
            LinkPreviewOptions = text is null ? null : LinkPreviewOptions.Disabled,
            RichMessage = rich,
            ReplyMarkup = message.Keyboard,
        };
    }

    public static EditEphemeralMessageTextRequest EditEphemeral(TelegramMessage message, long chatId, long userId, int messageId)
    {
        var (text, rich) = ContentOf(message);
        return new EditEphemeralMessageTextRequest
        {
            ChatId = chatId,
            ReceiverUserId = userId,
            EphemeralMessageId = messageId,
            Text = text,
            ParseMode = text is null ? default : ParseMode.Html,
            LinkPreviewOptions = text is null ? null : LinkPreviewOptions.Disabled,
            RichMessage = rich,
            ReplyMarkup = message.Keyboard,
        };
    }

    private static (string? Html, InputRichMessage? Rich) ContentOf(TelegramMessage message) => message switch
    {
        RichTelegramMessage rich => (null, rich.Content),
        ClassicTelegramMessage classic => (classic.Html, null),
        _ => throw new InvalidOperationException($"{message.GetType()} is no kind of message."),
    };
}

/// <summary>Where a message goes and how.</summary>
internal sealed record Placing(long ChatId)
{
    public int? ThreadId { get; init; }

    public ReplyParameters? ReplyTo { get; init; }

    /// <summary>The one who is to see it; null: all.</summary>
    public EphemeralMessageParameters? OnlyFor { get; init; }

    /// <summary>Nobody waits for it: it keeps to the pace that Telegram permits.</summary>
    public bool IsPaced { get; init; }

    /// <summary>The owner pays for more than the free pace.</summary>
    public bool IsPaidBroadcast { get; init; }

    /// <summary>No sound: nobody but one person is concerned.</summary>
    public bool IsQuiet { get; init; }
}
