namespace InterviewBot.Engine.Commenting.Rules;

/// <summary>What <see cref="ICommentRules"/> say to a text.</summary>
/// <param name="State">How it is recorded; null: not at all, and an edit changes nothing.</param>
/// <param name="Remark">
/// What the writer is told in place of a confirmation, for <see cref="ICommentRules.Explain"/>: it is kept, so that an event that comes again
/// is answered the same. Null where there is nothing to tell.
/// </param>
internal sealed record CommentRuling(CommentState? State, string? Remark = null)
{
    public static readonly CommentRuling Welcome = new(CommentState.Shown);

    /// <summary>Chats that are open to each other show it in each other.</summary>
    public bool IsShared { get; init; }

    public static CommentRuling Refuse(string remark) => new(State: null, remark);
}
