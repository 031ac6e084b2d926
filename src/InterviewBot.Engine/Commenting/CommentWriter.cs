using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Commenting;

/// <summary>The one way a comment is recorded, whether it comes by command, form or reply.</summary>
internal sealed class CommentWriter(CommentRules rules, TimeProvider time)
{
    /// <summary>The sentence that says why the text cannot be a comment; null when it can.</summary>
    public static Notice? Refuse(string text, Texts texts)
        => Comment.LengthOf(text) is var length && length > Comment.MaxLength
            ? new Notice(texts.Say("comment.too-long", length, Comment.MaxLength))
            : null;

    /// <summary>Records the text, once for the event, unless the rules say otherwise.</summary>
    /// <param name="origin">Who writes, and where.</param>
    /// <param name="effects">The event's.</param>
    /// <param name="question">What it is about.</param>
    /// <param name="text">As written, not refused.</param>
    /// <param name="message">The message it came by; null for a form or a command.</param>
    public async Task<Verdict> WriteAsync(Origin origin, Effects effects, QuestionId question, string text, MessageRef? message)
    {
        var now = time.GetUtcNow();
        return Verdict.Decode(await effects.OnceAsync(connection =>
        {
            var chat = ChatStore.EnsureChat(connection, origin);
            var person = ChatStore.EnsurePerson(connection, origin.Person);
            var verdict = rules.Judge(connection, chat, person, text);
            if (verdict.IsKept)
            {
                var comment = CommentStore.Add(connection, chat, person, question, text, message?.Id, verdict.Ruling is Ruling.Held, now);
                CommentRules.Note(connection, verdict, chat, person, comment, now);
            }

            return verdict.Encode();
        }));
    }
}
