namespace InterviewBot.Discord.Client.Rest.RateLimits;

/// <summary>What a call got that asked for a place: it may go out, or it would have to wait longer than it can.</summary>
internal readonly record struct Admission
{
    /// <summary>What is told of a wait when nobody knows it: others are before it in line.</summary>
    public static readonly TimeSpan WaitInLine = TimeSpan.FromSeconds(1);

    public Admission(Bucket bucket)
    {
        Bucket = bucket;
    }

    public Admission(RestFailure.RateLimited refusal)
    {
        Refusal = refusal;
    }

    /// <summary>Nothing is counted.</summary>
    public static Admission Free => default;

    /// <summary>Where a place was taken; null where nothing is counted.</summary>
    public Bucket? Bucket { get; }

    /// <summary>Set: it may not go out.</summary>
    public RestFailure.RateLimited? Refusal { get; }
}

/// <summary>What came back that tells of limits; nothing where no answer came.</summary>
/// <param name="IsSuccess">It was done.</param>
/// <param name="Headers">What the answer told of its bucket.</param>
/// <param name="Hit">Set: it was refused for its limit.</param>
internal readonly record struct RateLimitReport(bool IsSuccess, RateLimitHeaders? Headers, RateLimitHit? Hit);
