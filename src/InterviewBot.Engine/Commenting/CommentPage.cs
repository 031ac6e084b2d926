using System.Collections.Immutable;

namespace InterviewBot.Engine.Commenting;

/// <summary>
/// Some comments of a list that may be long. A page is found by the comment it begins with rather than by a count of those before it, so
/// that it costs the same wherever it is, and nothing is skipped when others write or delete meanwhile.
/// </summary>
/// <param name="Comments">In the list's order.</param>
/// <param name="Next">What the next page begins with; null on the last.</param>
/// <param name="Previous">What the page before begins with; null on the first.</param>
internal sealed record CommentPage(ImmutableArray<Comment> Comments, long? Next, long? Previous)
{
    /// <summary>How many are on one: what a phone's screen shows, and a row of buttons holds.</summary>
    public const int Size = 5;

    public static readonly CommentPage Empty = new([], Next: null, Previous: null);

    /// <param name="read">From the page's start on, one more than it holds.</param>
    /// <param name="before">The rows of the page before, the nearest first; not more than it holds.</param>
    public static CommentPage Of(ImmutableArray<Comment> read, ImmutableArray<long> before) => new(
        read.Length > Size ? read[..Size] : read,
        read.Length > Size ? read[Size].Id : null,
        before.IsEmpty ? null : before[^1]);
}
