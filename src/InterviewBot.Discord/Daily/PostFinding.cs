using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;

namespace InterviewBot.Discord.Daily;

/// <summary>What came of looking for messages: a closed set.</summary>
internal abstract record PostFinding
{
    private PostFinding()
    {
    }

    /// <summary>These are there, by what they bear; the others are not.</summary>
    public sealed record Found(IReadOnlyDictionary<int, Snowflake> Messages) : PostFinding;

    /// <summary>The bot may not look, or not far enough back.</summary>
    public sealed record Hidden : PostFinding;

    /// <summary>Discord did not tell.</summary>
    public sealed record Unknown(RestFailure Failure) : PostFinding;
}
