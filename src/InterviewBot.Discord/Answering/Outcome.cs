using InterviewBot.Discord.Client.Rest;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Answering;

/// <summary>Says in the engine's words what came of a call that did not succeed.</summary>
internal static class Outcome
{
    /// <summary>The network is tried again after this; what surely was not sent can be.</summary>
    private static readonly TimeSpan WhileUnreachable = TimeSpan.FromSeconds(10);

    public static SendResult Of(RestFailure failure, TimeProvider time) => failure switch
    {
        RestFailure.RateLimited(var wait, _) => new SendResult.RetryAfter(wait),
        RestFailure.NotSent => new SendResult.RetryAfter(WhileUnreachable),
        RestFailure.Uncertain(var reason) => new SendResult.Uncertain(reason),
        RestFailure.Suspended(var until) => new SendResult.RetryAfter(Left(until, time)),
        RestFailure.Rejected { Code: var code } rejected when IsGone(code) => new SendResult.Gone(rejected.ToString()),
        RestFailure.Rejected rejected => new SendResult.Rejected(rejected.ToString()),
        _ => throw new InvalidOperationException($"{failure.GetType()} is no kind of failure."),
    };

    /// <summary>The moment may just have passed.</summary>
    private static TimeSpan Left(DateTimeOffset until, TimeProvider time)
        => until - time.GetUtcNow() is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>The place is not there for the bot any more: deleted, or the bot was put out of it.</summary>
    private static bool IsGone(int code)
        => code is DiscordErrorCode.UnknownChannel
            or DiscordErrorCode.UnknownGuild
            or DiscordErrorCode.MissingAccess
            or DiscordErrorCode.CannotSendToUser
            or DiscordErrorCode.NoMutualGuilds;
}
