using System.Collections.Immutable;

namespace InterviewBot.Engine.Daily.Typed;

/// <summary>What something that was typed means: a closed set.</summary>
public abstract record Reading<T>
{
    private protected Reading()
    {
    }

    public sealed record Understood(T Value) : Reading<T>;

    /// <param name="Word">What was not understood, of all that was typed.</param>
    /// <param name="Nearest">What could have been meant, the likeliest first; each can be typed.</param>
    public sealed record NotUnderstood(string Word, ImmutableArray<string> Nearest) : Reading<T>;
}
