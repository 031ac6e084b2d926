using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Commenting;

/// <summary>Replying is commenting: a reply to a message that shows a question is a comment on that question.</summary>
internal sealed class Replies(Database database, QuestionLibrary library, CommentWriter writer, TimeProvider time)
{
    private const int RememberedHints = 10_000;

    /// <summary>Who was told of late that only words are comments: nobody hears it twice about one question.</summary>
    private readonly Recent<(PersonId, QuestionId)> _hinted = new(RememberedHints);

    /// <summary>The same of those who were led to the form, since their replies cannot be read.</summary>
    private readonly Recent<(PersonId, QuestionId)> _led = new(RememberedHints);

    /// <summary>Records a reply; one to a message that shows no question is none of ours.</summary>
    public Task<Reply> WrittenAsync(ReplyWritten written, Effects effects, Texts texts)
        => RecordAsync(written.Origin, written.RepliedTo, written.Message, written.Text.Trim(), effects, texts);

    /// <summary>
    /// Keeps a comment in step. A reply that was too long, or could not be saved, becomes a comment when it is edited to fit; a comment
    /// that was edited to be too long keeps its last text that fitted.
    /// </summary>
    public async Task<Reply> EditedAsync(ReplyEdited edited, Effects effects, Texts texts)
    {
        var text = edited.Text.Trim();
        if (!database.Read(connection => CommentStore.Exists(connection, edited.Message)))
        {
            return edited.RepliedTo is { } repliedTo
                ? await RecordAsync(edited.Origin, repliedTo, edited.Message, text, effects, texts)
                : Reply.None;
        }

        if (CommentWriter.Refuse(text, texts) is { } refusal)
        {
            return refusal with { Audience = Audience.OnlyYou, Language = texts.Language };
        }

        if (text.Length > 0)
        {
            var now = time.GetUtcNow();
            await effects.OnceSilentlyAsync(connection => CommentStore.Edit(connection, edited.Message, text, now));
        }

        return Reply.None;
    }

    /// <summary>Of all messages that go, few are comments: for the others nothing is written.</summary>
    public async Task<Reply> DeletedAsync(ReplyDeleted deleted, Effects effects)
    {
        if (database.Read(connection => CommentStore.Exists(connection, deleted.Message)))
        {
            await effects.OnceSilentlyAsync(connection => CommentStore.Delete(connection, deleted.Message));
        }

        return Reply.None;
    }

    /// <summary>Leads to the form, which is read everywhere; nobody is led there twice for one question.</summary>
    public Reply Unreadable(ReplyUnreadable unreadable, Texts texts)
    {
        var shown = database.Read(connection => PostStore.Find(connection, unreadable.RepliedTo));
        if (shown is not { } id || library.Current.Find(id) is not { } question || !_led.Add((unreadable.Origin.Person.Id, id)))
        {
            return Reply.None;
        }

        return new Notice(texts.Say("comment.unreadable"))
        {
            Audience = Audience.OnlyYou,
            Language = texts.Language,
            Choices = [QuestionCards.WriteComment(question, texts)],
        };
    }

    /// <summary>Keeps nothing of a person in memory either.</summary>
    public void Forget(PersonId person)
    {
        _hinted.Forget(hint => hint.Item1 == person);
        _led.Forget(hint => hint.Item1 == person);
    }

    private async Task<Reply> RecordAsync(
        Origin origin,
        MessageRef repliedTo,
        MessageRef message,
        string text,
        Effects effects,
        Texts texts)
    {
        if (database.Read(connection => PostStore.Find(connection, repliedTo)) is not { } question)
        {
            return Reply.None;
        }

        if (text.Length == 0)
        {
            return _hinted.Add((origin.Person.Id, question))
                ? new Notice(texts.Say("comment.words-only")) { Audience = Audience.OnlyYou, Language = texts.Language }
                : Reply.None;
        }

        if (CommentWriter.Refuse(text, texts) is { } refusal)
        {
            return refusal with { Audience = Audience.OnlyYou, Language = texts.Language };
        }

        var verdict = await writer.WriteAsync(origin, effects, question, text, message);
        if (Remarks.Of(verdict, texts) is { } remark)
        {
            return remark with { Audience = Audience.OnlyYou, Language = texts.Language };
        }

        return new Acknowledgement(texts["comment.noted"]) { Audience = Audience.OnlyYou, Language = texts.Language };
    }
}
