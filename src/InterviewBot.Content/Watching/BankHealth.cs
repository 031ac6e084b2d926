using System.Collections.Immutable;

namespace InterviewBot.Content.Watching;

/// <summary>How the question bank is at one moment.</summary>
/// <param name="LoadedAt">When the bank in use was loaded.</param>
/// <param name="QuestionCount">How many questions it has.</param>
/// <param name="Problems">Why the last reload failed; empty when it did not.</param>
public sealed record BankHealth(DateTimeOffset LoadedAt, int QuestionCount, ImmutableArray<ContentProblem> Problems)
{
    /// <summary>The bank in use is what the files say.</summary>
    public bool IsCurrent => Problems.IsEmpty;
}
