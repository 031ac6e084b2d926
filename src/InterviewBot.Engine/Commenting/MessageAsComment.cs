using System.Collections.Immutable;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Engine.Commenting;

/// <summary>A message that its writer wants to be a comment, for platforms where people can pick one they wrote.</summary>
public static class MessageAsComment
{
    /// <summary>The words become a comment, which follows the message's edits and goes with it.</summary>
    /// <param name="origin">Who picks it, and wrote it.</param>
    /// <param name="message">The message.</param>
    /// <param name="text">As written.</param>
    /// <param name="repliedTo">What it replies to. Where that is about nothing, it is a comment on the question shown last.</param>
    /// <param name="above">As of <see cref="ReplyWritten"/>.</param>
    public static FormSubmitted Of(Origin origin, MessageRef message, string text, MessageRef? repliedTo, MessageRef? above = null)
        => new(
            origin,
            new ButtonAction(WriteComment.Name).Encode(),
            ImmutableDictionary<string, string>.Empty.Add(WriteComment.Text.Name, text),
            message,
            repliedTo,
            above);
}
