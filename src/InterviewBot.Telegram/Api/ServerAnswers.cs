using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Api;

/// <summary>
/// What a "no" of the server means for its chat. The server tells it by words, which are no promise: what is not known here is taken as
/// refused, so that no chat is given up by mistake.
/// </summary>
internal static class ServerAnswers
{
    /// <summary>In a 400: there is no such chat (any more), or nobody in it.</summary>
    private static readonly string[] NobodyThere =
    [
        "chat not found",
        "group chat was deleted",
        "user is deactivated",
        "bot was blocked",
        "bot was kicked",
        "bot is not a member",
        "USER_DEACTIVATED",
        "USER_IS_BLOCKED",
        "PEER_ID_INVALID",
        "CHANNEL_PRIVATE",
        "CHANNEL_INVALID",
    ];

    /// <summary>In a 403: one thing is not allowed, while the chat is there.</summary>
    private static readonly string[] NotAllowed =
    [
        "rights",
        "CHAT_WRITE_FORBIDDEN",
        "CHAT_SEND_",
        "CHAT_GUEST_SEND_FORBIDDEN",
        "CHAT_ADMIN_REQUIRED",
        "MESSAGE_DELETE_FORBIDDEN",
        "ALLOW_PAYMENT_REQUIRED",
        "PREMIUM_REQUIRED",
        "ANONYMOUS_REACTIONS_DISABLED",
    ];

    /// <param name="code">The HTTP status that the answer names.</param>
    /// <param name="description">The server's words, without secrets.</param>
    /// <param name="parameters">What to do about it, when the server says.</param>
    public static CallResult<T> Read<T>(int code, string description, ResponseParameters? parameters) => (code, parameters) switch
    {
        (_, { MigrateToChatId: { } chatId }) => new CallResult<T>.Moved(chatId),
        (429, _) => new CallResult<T>.RetryAfter(TimeSpan.FromSeconds(Math.Max(1, parameters?.RetryAfter ?? 1))),
        (404, _) => new CallResult<T>.UnknownMethod(),
        (403, _) => Says(description, NotAllowed) ? new CallResult<T>.Refused(code, description) : new CallResult<T>.Gone(description),
        (400, _) when Says(description, NobodyThere) => new CallResult<T>.Gone(description),

        // The server failed, perhaps after the message was out.
        ( >= 500, _) => new CallResult<T>.Unknown($"{code}: {description}"),
        _ => new CallResult<T>.Refused(code, description),
    };

    private static bool Says(string description, string[] phrases)
        => Array.Exists(phrases, phrase => description.Contains(phrase, StringComparison.OrdinalIgnoreCase));
}
