using System.Diagnostics.CodeAnalysis;
using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting;

/// <summary>
/// Replying is commenting: a reply to a message that shows a question is a comment on that question, one to a comment is an answer under it.
/// </summary>
internal sealed class Replies(Database database, QuestionLibrary library, CommentWriter writer)
{
    private const int RememberedHints = 10_000;

    /// <summary>Who was told of late that only words are comments: nobody hears it twice about one question.</summary>
    private readonly Recent<(PersonId, QuestionId)> _hinted = new(RememberedHints);

    /// <summary>The same of those who were led to the form, since their replies cannot be read.</summary>
    private readonly Recent<(PersonId, QuestionId)> _led = new(RememberedHints);

    /// <summary>Records a reply; null for one to a message that is about nothing.</summary>
    public async Task<Reply?> WrittenAsync(ReplyWritten written, Effects effects, Texts texts)
        => database.Read(connection => Subject.Of(connection, written.RepliedTo, written.Above)) is { } subject
            ? await RecordAsync(written.Origin, subject, written.Message, written.Text.Trim(), effects, texts)
            : null;

    /// <summary>
    /// Keeps a comment in step. A reply that was too long, or could not be saved, becomes a comment when it is edited to fit; one that was
    /// deleted does not come back; a comment that was edited to be too long keeps its last text that fitted.
    /// </summary>
    public async Task<Reply> EditedAsync(ReplyEdited edited, Effects effects, Texts texts)
    {
        var text = edited.Text.Trim();
        var (comment, subject) = database.Read(connection => CommentStore.FindBy(connection, edited.Message) is { } known
            ? (known, null)
            : ((long?)null, SubjectOf(connection, edited)));
        if (comment is not { } id)
        {
            return subject is { } about ? await RecordAsync(edited.Origin, about, edited.Message, text, effects, texts) : Reply.None;
        }

        return Tell(CommentWriter.Refuse(text, texts), texts)
            ?? (text.Length == 0 ? null : Tell(await writer.FollowEditAsync(edited.Origin, effects, id, text, texts), texts))
            ?? Reply.None;
    }

    /// <summary>Of all messages that go, few are comments: for the others nothing is written.</summary>
    public async Task<Reply> DeletedAsync(ReplyDeleted deleted, Effects effects)
    {
        if (database.Read(connection => CommentStore.FindBy(connection, deleted.Message)) is { } comment)
        {
            await writer.DeleteAsync(effects, comment, isAnswered: false);
        }

        return Reply.None;
    }

    /// <summary>Leads to the form, which is read everywhere; nobody is led there twice for one question.</summary>
    public Reply Unreadable(ReplyUnreadable unreadable, Texts texts)
    {
        var subject = database.Read(connection => Subject.Of(connection, unreadable.RepliedTo, unreadable.Above));
        if (subject is not { Question: var id } || library.Current.Find(id) is not { } question || !_led.Add((unreadable.Origin.Person.Id, id)))
        {
            return Reply.None;
        }

        var write = subject.Value.Comment is { } comment ? CommentChoices.Reply(comment, texts) : QuestionCards.WriteComment(question, texts);
        return Tell(new Notice(texts.Say("comment.unreadable")) { Choices = [write] }, texts);
    }

    /// <summary>Keeps nothing of a person in memory either.</summary>
    public void Forget(PersonId person)
    {
        _hinted.Forget(hint => hint.Item1 == person);
        _led.Forget(hint => hint.Item1 == person);
    }

    private static Subject? SubjectOf(SqliteConnection connection, ReplyEdited edited)
        => edited.RepliedTo is { } repliedTo && !CommentStore.WasDeleted(connection, edited.Message)
            ? Subject.Of(connection, repliedTo, edited.Above)
            : null;

    [return: NotNullIfNotNull(nameof(notice))]
    private static Notice? Tell(Notice? notice, Texts texts)
        => notice is null ? null : notice with { Audience = Audience.OnlyYou, Language = texts.Language };

    private async Task<Reply> RecordAsync(Origin origin, Subject subject, MessageRef message, string text, Effects effects, Texts texts)
    {
        if (text.Length == 0)
        {
            return _hinted.Add((origin.Person.Id, subject.Question)) ? Tell(new Notice(texts.Say("comment.words-only")), texts) : Reply.None;
        }

        var draft = new CommentDraft(subject.Question, text, message.Id, subject.Comment);
        return Tell(CommentWriter.Refuse(text, texts) ?? await writer.WriteAsync(origin, effects, draft, texts), texts)
            ?? (Reply)new Acknowledgement(texts["comment.noted"]) { Audience = Audience.OnlyYou, Language = texts.Language };
    }
}
