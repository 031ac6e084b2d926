namespace InterviewBot.Testing.Discord.Faults;

/// <summary>Something that goes wrong on purpose with a request; closed.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>The request has had its effect before this goes wrong.</summary>
    internal virtual bool IsAfterEffect => false;

    /// <summary>
    /// 429. Until the time is over, requests of the same bucket (of any, where the scope is global) are answered the same.
    /// </summary>
    public sealed record TooManyRequests(double Seconds, LimitScope Scope = LimitScope.User, LimitForm Form = LimitForm.Full) : Fault;

    /// <summary>An error as the API tells it, such as 403, 50013 "Missing Permissions".</summary>
    public sealed record Refused(int Status, int Code, string Message) : Fault;

    /// <summary>5xx, as HTML from something between bot and server or as the API's own JSON.</summary>
    public sealed record ServerError(int Status = 502, bool IsHtml = true, bool AfterEffect = false) : Fault
    {
        internal override bool IsAfterEffect => AfterEffect;
    }

    /// <summary>The connection breaks instead of an answer.</summary>
    public sealed record Cut(bool AfterEffect) : Fault
    {
        internal override bool IsAfterEffect => AfterEffect;
    }

    /// <summary>The connection breaks in the middle of the answer to what was done.</summary>
    public sealed record CutMidAnswer : Fault
    {
        internal override bool IsAfterEffect => true;
    }

    /// <summary>Nothing goes wrong, but the request waits, before its effect or before its answer.</summary>
    public sealed record Held(Hold Hold, bool AfterEffect = false) : Fault
    {
        internal override bool IsAfterEffect => AfterEffect;
    }
}
