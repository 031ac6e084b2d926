using System.Globalization;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Numbers;
using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Moderation;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting;

/// <summary>The one way a comment is recorded, changed and deleted, whether it comes by command, form, reply or menu.</summary>
internal sealed class CommentWriter(ICommentRules rules, PostedNumbers numbers, Database database, TimeProvider time)
{
    /// <summary>Parts a comment's row from what its writer is told, in the outcome that is kept of an event.</summary>
    private const char Remarked = '!';

    /// <summary>The sentence that says why the text cannot be a comment; null when it can.</summary>
    public static Notice? Refuse(string text, Texts texts)
        => Comment.LengthOf(text) is var length && length > Comment.MaxLength
            ? new Notice(texts.Say("comment.too-long", length, Comment.MaxLength))
            : null;

    /// <summary>Records a comment, once for the event. A message that is a comment already stays that one comment.</summary>
    /// <param name="origin">Who writes, and where.</param>
    /// <param name="effects">The event's.</param>
    /// <param name="draft">What is said.</param>
    /// <param name="texts">Of the writer.</param>
    /// <returns>What the writer is told in place of a confirmation, perhaps that nothing is recorded; null: it is recorded.</returns>
    public async Task<Notice?> WriteAsync(Origin origin, Effects effects, CommentDraft draft, Texts texts)
    {
        var now = time.GetUtcNow();
        var outcome = await effects.OnceAsync(connection => Record(connection, origin, draft, now));
        numbers.Changed(origin.Chat, draft.Question);
        var remark = outcome.IndexOf(Remarked, StringComparison.Ordinal);
        return remark < 0 ? null : rules.Explain(outcome[(remark + 1)..], texts);
    }

    /// <summary>Gives a comment another text, once for the event; the earlier one is kept for moderators.</summary>
    /// <param name="origin">Whose comment it is, and where it is changed.</param>
    /// <param name="effects">The event's.</param>
    /// <param name="comment">The comment; one that is gone stays so.</param>
    /// <param name="text">As written, not too long.</param>
    /// <param name="texts">Of the writer.</param>
    /// <returns>What the writer is told in place of a confirmation, perhaps that nothing is changed; null: it is changed.</returns>
    public async Task<Notice?> EditAsync(Origin origin, Effects effects, long comment, string text, Texts texts)
    {
        var now = time.GetUtcNow();
        var change = Changed.Nothing;
        var remark = await effects.OnceAsync(connection => (change = Change(connection, origin, comment, text, now)).Remark ?? "");
        Follow(change);
        return remark.Length == 0 ? null : rules.Explain(remark, texts);
    }

    /// <summary>The same for a message that was edited where it stands, which needs no answer.</summary>
    /// <inheritdoc cref="EditAsync" path="/param"/>
    /// <returns>What the writer is told all the same; an event that comes again is told nothing.</returns>
    public async Task<Notice?> FollowEditAsync(Origin origin, Effects effects, long comment, string text, Texts texts)
    {
        var now = time.GetUtcNow();
        var change = Changed.Nothing;
        await effects.OnceSilentlyAsync(connection => change = Change(connection, origin, comment, text, now));
        Follow(change);
        return change.Remark is { } remark ? rules.Explain(remark, texts) : null;
    }

    /// <summary>Deletes a comment for good, once for the event.</summary>
    public async Task DeleteAsync(Effects effects, long comment, bool isAnswered)
    {
        var now = time.GetUtcNow();
        (ChatAddress Chat, QuestionId Question)? place = null;
        void Delete(SqliteConnection connection) => place = TakeAway(connection, comment, now);
        await (isAnswered ? effects.OnceAsync(Delete) : effects.OnceSilentlyAsync(Delete));
        if (place is var (chat, question))
        {
            database.EraseSoon();
            numbers.Changed(chat, question);
        }
    }

    /// <summary>Reports of it go with it; that there were some stays.</summary>
    private static (ChatAddress Chat, QuestionId Question)? TakeAway(SqliteConnection connection, long comment, DateTimeOffset now)
    {
        if (ReportStore.IsReported(connection, comment) && ModeratedComment.Find(connection, comment) is { } reported)
        {
            AuditLog.Note(connection, now, "reported-comment-deleted", reported.ChatRow, actor: null, reported.Writer, comment);
        }

        return CommentStore.Delete(connection, comment);
    }

    private string Record(SqliteConnection connection, Origin origin, CommentDraft draft, DateTimeOffset now)
    {
        var chat = ChatStore.EnsureChat(connection, origin);
        if (draft.Message is { } message && CommentStore.Find(connection, new MessageKey(chat, message)) is { Comment: { } known })
        {
            return known.ToString(CultureInfo.InvariantCulture);
        }

        var person = ChatStore.EnsurePerson(connection, origin.Person);
        ChatStore.EnsureMember(connection, chat, person, origin.Person.Name);
        var ruling = rules.Judge(connection, draft, chat, person);

        // Elsewhere nobody is to learn from which chat a comment is: what a chat says under its own name stays in it.
        var isShared = ruling.IsShared && !origin.Person.IsChat;
        var id = ruling.State is { } state ? CommentStore.Add(connection, chat, person, draft, state, isShared, now) : 0;
        if (ruling.State is CommentState.Held)
        {
            NoteHeld(connection, chat, person, id, now);
        }

        var outcome = id.ToString(CultureInfo.InvariantCulture);
        return ruling.Remark is { } remark ? outcome + Remarked + remark : outcome;
    }

    private Changed Change(SqliteConnection connection, Origin origin, long comment, string text, DateTimeOffset now)
    {
        // Platforms tell of an edit also when they only added a preview.
        if (OwnComments.Find(connection, origin.Person.Id, comment) is not { } known || known.Text == text)
        {
            return Changed.Nothing;
        }

        var chat = ChatStore.FindChat(connection, known.Chat)!.Value;
        var person = ChatStore.EnsurePerson(connection, origin.Person);
        var ruling = rules.Judge(connection, new CommentDraft(known.Question, text, known.Message?.Id, known.Under, comment), chat, person);
        if (ruling.State is not null)
        {
            CommentStore.Edit(connection, comment, known.Question, text, now);
        }

        // What waits for a moderator, or was hidden by one, is not let out by an edit.
        if (ruling.State is not CommentState.Held || known.State is not CommentState.Shown)
        {
            return new Changed(ruling.Remark, ruling.State is null ? null : known);
        }

        CommentStore.SetState(connection, comment, CommentState.Held);
        NoteHeld(connection, chat, person, comment, now);
        return new Changed(ruling.Remark, known);
    }

    private static void NoteHeld(SqliteConnection connection, long chat, long person, long comment, DateTimeOffset now)
        => AuditLog.Note(connection, now, "comment-held", chat, actor: null, person, comment);

    private void Follow(Changed change)
    {
        if (change.Comment is { } comment)
        {
            numbers.Changed(comment.Chat, comment.Question);
        }
    }

    /// <param name="Remark">What is to be told.</param>
    /// <param name="Comment">The comment, where it reads otherwise now, or waits for a moderator.</param>
    private readonly record struct Changed(string? Remark, Comment? Comment)
    {
        public static Changed Nothing => default;
    }
}
