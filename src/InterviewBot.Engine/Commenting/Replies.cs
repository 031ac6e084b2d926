using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Commenting;

/// <summary>Replying is commenting: a reply to a message that shows a question is a comment on that question.</summary>
internal sealed class Replies(Database database, CommentWriter writer, TimeProvider time)
{
    /// <summary>Records a reply; one to a message that shows no question is none of ours.</summary>
    public async Task<Reply> WrittenAsync(ReplyWritten written, Effects effects, Texts texts)
    {
        var text = written.Text.Trim();
        if (text.Length == 0 || database.Read(connection => PostStore.Find(connection, written.RepliedTo)) is not { } question)
        {
            return Reply.None;
        }

        if (CommentWriter.Refuse(text, texts) is { } refusal)
        {
            return refusal with { Audience = Audience.OnlyYou, Language = texts.Language };
        }

        await writer.WriteAsync(written.Origin, effects, question, text, written.Message);
        return new Acknowledgement(texts["comment.noted"]) { Audience = Audience.OnlyYou, Language = texts.Language };
    }

    /// <summary>Keeps a comment in step. One that was edited to be too long keeps its last text that fitted.</summary>
    public async Task<Reply> EditedAsync(ReplyEdited edited, Effects effects, Texts texts)
    {
        var text = edited.Text.Trim();
        if (CommentWriter.Refuse(text, texts) is { } refusal)
        {
            return refusal with { Audience = Audience.OnlyYou, Language = texts.Language };
        }

        if (text.Length > 0)
        {
            var now = time.GetUtcNow();
            await effects.OnceAsync(connection => CommentStore.Edit(connection, edited.Message, text, now));
        }

        return Reply.None;
    }

    public static async Task<Reply> DeletedAsync(ReplyDeleted deleted, Effects effects)
    {
        await effects.OnceAsync(connection => CommentStore.Delete(connection, deleted.Message));
        return Reply.None;
    }
}
