using System.Collections.Immutable;
using InterviewBot.Content.Files;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Content;

/// <summary>What came of loading a content folder: a closed set.</summary>
public abstract record BankLoading
{
    private protected BankLoading()
    {
    }

    /// <summary>How the folder looked just before it was read, so that a watcher misses no change since.</summary>
    internal FolderFingerprint Fingerprint { get; init; }
}

/// <param name="Bank">Every question that is not a draft.</param>
/// <param name="Warnings">By file and line; advice too, where it was asked for.</param>
public sealed record Loaded(QuestionBank Bank, ImmutableArray<ContentProblem> Warnings) : BankLoading;

/// <param name="Problems">Everything found, errors and less, by file and line; at least one error.</param>
public sealed record Broken(ImmutableArray<ContentProblem> Problems) : BankLoading;
