using InterviewBot.Telegram.Api;
using Telegram.Bot.Requests;

namespace InterviewBot.Telegram.Answering;

/// <summary>
/// The answer to one press of a button, given once: until it comes, the button shows that it waits. Text of at most
/// <see cref="MaxText"/> characters may come with it, or an address that the app opens.
/// </summary>
internal sealed class PressAnswer(TelegramApi api, string callbackQueryId)
{
    public const int MaxText = 200;

    /// <summary>What is longer is not read before it vanishes by itself, so it waits to be dismissed.</summary>
    private const int MaxPassingText = 60;

    private int _given;
    private volatile bool _isTooOld;

    /// <summary>Telegram refused the answer: the press was long ago, and whoever pressed does not wait any more.</summary>
    public bool IsTooOld
    {
        get => _isTooOld;
        private set => _isTooOld = value;
    }

    public Task<bool> TryTellAsync(string text, CancellationToken cancellationToken)
        => TryGiveAsync(
            new AnswerCallbackQueryRequest { CallbackQueryId = callbackQueryId, Text = text, ShowAlert = text.Length > MaxPassingText },
            cancellationToken);

    /// <param name="address">A link that opens the bot, the one kind that Telegram takes here.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task<bool> TryLeadAsync(string address, CancellationToken cancellationToken)
        => TryGiveAsync(new AnswerCallbackQueryRequest { CallbackQueryId = callbackQueryId, Url = address }, cancellationToken);

    /// <summary>Lets the button rest.</summary>
    public Task TryFinishAsync(CancellationToken cancellationToken)
        => TryGiveAsync(new AnswerCallbackQueryRequest { CallbackQueryId = callbackQueryId }, cancellationToken);

    /// <summary>Whether the person has it now: not when it was answered before, or the press is too old.</summary>
    private async Task<bool> TryGiveAsync(AnswerCallbackQueryRequest answer, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _given, 1) != 0)
        {
            return false;
        }

        var result = await api.CallAsync(answer, cancellationToken);
        IsTooOld = result is CallResult<bool>.Refused;
        return result is CallResult<bool>.Done;
    }
}
