namespace InterviewBot.Discord.Client.Rest;

/// <summary>What came of a call: a closed set.</summary>
public abstract record RestResult<T>
{
    private RestResult()
    {
    }

    /// <summary>Discord did it.</summary>
    public sealed record Succeeded(T Value) : RestResult<T>;

    /// <summary>It was not done, or nobody knows.</summary>
    public sealed record Failed(RestFailure Failure) : RestResult<T>;
}

/// <summary>The value of a call that Discord answers with nothing but "done" (204).</summary>
public readonly record struct NoContent;
