namespace InterviewBot.Telegram.Api;

/// <summary>What came of a call to the Bot API: a closed set.</summary>
internal abstract record CallResult<T>
{
    private CallResult()
    {
    }

    /// <summary>The kind of result in one word, for metrics.</summary>
    internal string Outcome => this switch
    {
        Done => "done",
        RetryAfter => "retry_after",
        NotSent => "not_sent",
        Unknown => "unknown",
        Refused => "refused",
        UnknownMethod => "unknown_method",
        Gone => "gone",
        Moved => "moved",
        _ => throw new InvalidOperationException($"{GetType()} is no kind of result."),
    };

    /// <summary>It was done.</summary>
    public sealed record Done(T Value) : CallResult<T>;

    /// <summary>It was surely not done, and the server asks to wait (429).</summary>
    public sealed record RetryAfter(TimeSpan Wait) : CallResult<T>;

    /// <summary>It surely never reached the server: no connection was made. It may be tried again.</summary>
    public sealed record NotSent(string Reason) : CallResult<T>;

    /// <summary>The connection broke, timed out, or something between answered (an HTML 502): it may be done or not.</summary>
    public sealed record Unknown(string Reason) : CallResult<T>;

    /// <summary>The server said no; trying again would not help.</summary>
    /// <param name="Code">The HTTP status it names, such as 400.</param>
    /// <param name="Description">The server's own words; they never hold the token.</param>
    public sealed record Refused(int Code, string Description) : CallResult<T>;

    /// <summary>The server does not know the method (404): it is older than the method.</summary>
    public sealed record UnknownMethod : CallResult<T>;

    /// <summary>The bot cannot speak in the chat any more: blocked, put out, or the chat is deleted.</summary>
    public sealed record Gone(string Description) : CallResult<T>;

    /// <summary>The group goes on as a supergroup.</summary>
    public sealed record Moved(long ChatId) : CallResult<T>;
}
