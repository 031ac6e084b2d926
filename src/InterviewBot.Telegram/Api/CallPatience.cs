using Telegram.Bot.Requests;

namespace InterviewBot.Telegram.Api;

/// <summary>A request that the server holds open by design.</summary>
internal interface ILongPollRequest
{
    /// <summary>For how long, in seconds; null means not at all.</summary>
    int? Timeout { get; }
}

/// <summary>How long an answer is waited for.</summary>
internal static class CallPatience
{
    private static readonly TimeSpan Ordinary = TimeSpan.FromSeconds(20);

    /// <summary>Beyond the time that the server was asked to hold the request open.</summary>
    private static readonly TimeSpan BeyondPoll = TimeSpan.FromSeconds(10);

    public static TimeSpan For<T>(RequestBase<T> request) => request switch
    {
        ILongPollRequest poll => BeyondPoll + TimeSpan.FromSeconds(poll.Timeout ?? 0),
        GetUpdatesRequest poll => BeyondPoll + TimeSpan.FromSeconds(poll.Timeout ?? 0),
        _ => Ordinary,
    };
}
