using Telegram.Bot.Requests;

namespace InterviewBot.Telegram.Api;

/// <summary>A call did not bring what there is no going on without. Tells the method and what came of it, and no secret.</summary>
internal sealed class BotApiException : Exception
{
    public BotApiException()
    {
    }

    public BotApiException(string message)
        : base(message)
    {
    }

    public BotApiException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public static BotApiException Of<T>(RequestBase<T> request, CallResult<T> result) => new($"Telegram's {request.MethodName}: {result}.");
}
