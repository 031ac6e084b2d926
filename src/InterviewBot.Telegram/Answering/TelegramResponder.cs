using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Updates;

namespace InterviewBot.Telegram.Answering;

/// <summary>The way back for the answer to one update.</summary>
internal sealed class TelegramResponder(AnsweringParts parts, UpdateContext context, PressAnswer? press) : IResponder
{
    private readonly Progress _progress = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _saved = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Where the chat is now: it may turn out to have moved.</summary>
    private long _chatId = context.ChatId;
    private UpdateContext _context = context;

    /// <summary>Completes when there is an answer: what the update changes is committed by then.</summary>
    public Task Begun => _begun.Task;

    /// <summary>Completes when what the update changes is committed, and its answer is owed also after a crash. May never complete.</summary>
    public Task HasSaved => _saved.Task;

    public void Saved() => _saved.TrySetResult();

    public async Task<SendResult> RespondAsync(Reply reply, CancellationToken cancellationToken)
    {
        _begun.TrySetResult();
        var result = await ShowAsync(reply, cancellationToken);
        if (result is SendResult.Moved moved)
        {
            // Messages have other numbers there, and Telegram does not tell which.
            _chatId = TelegramIds.ChatId(moved.To);
            _context = _context with { MessageId = null, PressedMessageId = null };
        }

        return result;
    }

    private Task<SendResult> ShowAsync(Reply reply, CancellationToken cancellationToken) => reply switch
    {
        Offers offers when _context.InlineQueryId is { } query => parts.Inline.AnswerAsync(offers, query, cancellationToken),
        Acknowledgement noted => parts.Acknowledgements.GiveAsync(noted, _chatId, _context, cancellationToken),
        Form form when _context.InlineMessageId is null && (_context.IsPrivate || form.Again is null) => parts.Forms.SendAsync(form, _chatId, _context, press, cancellationToken),
        Document document => GiveAsync(document, cancellationToken),
        Card or Notice or Form => ShowMessageAsync(reply, cancellationToken),
        _ => Task.FromResult<SendResult>(new SendResult.Rejected($"Telegram has no place for a {reply.GetType().Name} here.")),
    };

    /// <summary>A file is for one person alone: it is given in the private chat, and elsewhere a way there.</summary>
    private Task<SendResult> GiveAsync(Document document, CancellationToken cancellationToken)
        => _context is { IsPrivate: true, InlineMessageId: null }
            ? parts.Delivery.SendAsync(document, _chatId, cancellationToken)
            : parts.Personal.OpenAsync(document, _chatId, _context, press, cancellationToken);

    private async Task<SendResult> ShowMessageAsync(Reply reply, CancellationToken cancellationToken)
    {
        // What is to stand in place is to last: no sentence that passes by.
        if (reply.InPlace && MayStandInPlace(reply) && await parts.InPlace.TryAsync(reply, _chatId, _context, cancellationToken) is { } edited)
        {
            return edited;
        }

        if (press is not null && await TryTellAsync(reply, cancellationToken))
        {
            return new SendResult.Delivered();
        }

        if (_context.InlineMessageId is not null)
        {
            // The button stands in a chat where the bot may not be: what it opens is opened in the private chat.
            return await parts.Personal.LeadAsync(reply, _chatId, _context, press, cancellationToken);
        }

        if (reply.Audience is Audience.OnlyYou && !_context.IsPrivate)
        {
            return await parts.Personal.SendAsync(reply, _chatId, _context, press, _progress, cancellationToken);
        }

        return await parts.Delivery.SendAsync(reply, new Placing(_chatId) { ThreadId = _context.ThreadId }, _progress, cancellationToken);
    }

    /// <summary>What is for one person must not take the place of what many see.</summary>
    private bool MayStandInPlace(Reply reply)
        => reply.Audience is Audience.Everyone
            || _context.PressedEphemeralMessageId is not null
            || (_context.IsPrivate && _context.InlineMessageId is null);

    /// <summary>A sentence that leads nowhere goes with the press it answers: nothing is left behind.</summary>
    private async Task<bool> TryTellAsync(Reply reply, CancellationToken cancellationToken)
        => reply is Notice { Choices.IsEmpty: true } notice
            && notice.Text.ToPlainText() is { Length: > 0 and <= PressAnswer.MaxText } text
            && await press!.TryTellAsync(text, cancellationToken);
}
