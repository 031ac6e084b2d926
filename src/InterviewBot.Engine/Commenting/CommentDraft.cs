using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Commenting;

/// <summary>What is about to be recorded.</summary>
/// <param name="Question">What it is about.</param>
/// <param name="Text">As written, not too long.</param>
/// <param name="Message">The number of the message it came by, in its chat; null for a form or a command.</param>
/// <param name="Under">The comment it answers.</param>
/// <param name="Edits">The comment whose text it takes the place of; null for a new one.</param>
internal sealed record CommentDraft(QuestionId Question, string Text, string? Message = null, long? Under = null, long? Edits = null)
{
    // Worked out with the draft: in the writer's turn everybody else would wait for it.

    /// <inheritdoc cref="RepeatFold.Of"/>
    public long Fold { get; } = RepeatFold.Of(Question, Text);

    /// <inheritdoc cref="Links.IsIn"/>
    public bool HasLink { get; } = Links.IsIn(Text);
}
