using System.Globalization;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Commenting;

/// <summary>The one way a comment is recorded, whether it comes by command, form or reply.</summary>
internal sealed class CommentWriter(TimeProvider time)
{
    /// <summary>The sentence that says why the text cannot be a comment; null when it can.</summary>
    public static Notice? Refuse(string text, Texts texts)
        => Comment.LengthOf(text) is var length && length > Comment.MaxLength
            ? new Notice(texts.Say("comment.too-long", length, Comment.MaxLength))
            : null;

    /// <summary>Records the text, once for the event.</summary>
    /// <param name="origin">Who writes, and where.</param>
    /// <param name="effects">The event's.</param>
    /// <param name="question">What it is about.</param>
    /// <param name="text">As written, not refused.</param>
    /// <param name="message">The message it came by; null for a form or a command.</param>
    public Task WriteAsync(Origin origin, Effects effects, QuestionId question, string text, MessageRef? message)
    {
        var now = time.GetUtcNow();
        return effects.OnceAsync(connection =>
        {
            var chat = ChatStore.EnsureChat(connection, origin);
            var person = ChatStore.EnsurePerson(connection, origin.Person);
            return CommentStore.Add(connection, chat, person, question, text, message?.Id, now).ToString(CultureInfo.InvariantCulture);
        });
    }
}
