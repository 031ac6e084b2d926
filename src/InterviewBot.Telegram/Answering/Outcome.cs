using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Api;

namespace InterviewBot.Telegram.Answering;

/// <summary>Says in the engine's words what came of a call that did not succeed.</summary>
internal static class Outcome
{
    /// <summary>The network is tried again after this; what surely was not sent can be.</summary>
    private static readonly TimeSpan WhileUnreachable = TimeSpan.FromSeconds(10);

    public static SendResult Of<T>(CallResult<T> result) => result switch
    {
        CallResult<T>.Done => new SendResult.Delivered(),
        CallResult<T>.RetryAfter(var wait) => new SendResult.RetryAfter(wait),
        CallResult<T>.NotSent => new SendResult.RetryAfter(WhileUnreachable),
        CallResult<T>.Unknown(var reason) => new SendResult.Uncertain(reason),
        CallResult<T>.Refused(var code, var description) => new SendResult.Rejected($"{code} {description}"),
        CallResult<T>.UnknownMethod => new SendResult.Rejected("The server does not know the method."),
        CallResult<T>.Gone(var description) => new SendResult.Gone(description),
        CallResult<T>.Moved(var chatId) => new SendResult.Moved(TelegramIds.Chat(chatId)),
        _ => throw new InvalidOperationException($"{result.GetType()} is no kind of result."),
    };
}
