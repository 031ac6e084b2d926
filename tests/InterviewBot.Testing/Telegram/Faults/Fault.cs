namespace InterviewBot.Testing.Telegram.Faults;

/// <summary>Something that goes wrong on purpose; closed.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>The call has had its effect before this goes wrong.</summary>
    internal virtual bool IsAfterEffect => false;

    /// <summary>
    /// 429. Until the time is over, calls for the same chat (or any, where <paramref name="Everywhere"/>) are answered the same.
    /// </summary>
    public sealed record TooManyRequests(int Seconds, bool Everywhere = false) : Fault;

    /// <summary>An error as the API tells it, such as 500, or 403 "Forbidden: bot was blocked by the user".</summary>
    public sealed record Refused(int Code, string Description) : Fault;

    /// <summary>400 with <c>migrate_to_chat_id</c>.</summary>
    public sealed record Migrated(long ChatId) : Fault;

    /// <summary>502 with a page of HTML, from something between bot and server.</summary>
    public sealed record BadGateway(bool AfterEffect = false) : Fault
    {
        internal override bool IsAfterEffect => AfterEffect;
    }

    /// <summary>The connection breaks instead of an answer.</summary>
    public sealed record Cut(bool AfterEffect) : Fault
    {
        internal override bool IsAfterEffect => AfterEffect;
    }

    /// <summary>Nothing goes wrong, but the call waits, before its effect or before its answer.</summary>
    public sealed record Held(Hold Hold, bool AfterEffect = false) : Fault
    {
        internal override bool IsAfterEffect => AfterEffect;
    }

    /// <summary>404, as from a server that is older than the method.</summary>
    public sealed record UnknownMethod : Fault;
}
