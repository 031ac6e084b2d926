using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Commenting;

/// <summary>Changes one of one's own comments by a form that holds its text, from whichever chat. For buttons only.</summary>
internal sealed class EditComment(Database database, CommentWriter writer) : ICommand
{
    internal const string Name = "edit";

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.OnlyYou, WriteComment.Text)
    {
        IsListed = false,
        MayAskForWords = true,
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Yours;
        if (call.Arguments.Comment is not { } id)
        {
            return new Notice(texts.Say("wrong.button"));
        }

        if (database.Read(connection => OwnComments.Find(connection, call.Origin.Person.Id, id)) is not { } comment)
        {
            return ThreadCards.Gone(texts);
        }

        if (string.IsNullOrWhiteSpace(call.Arguments.Text))
        {
            return call.Submitted ? new Notice(texts.Say("comment.edit.empty")) : Ask(comment, call);
        }

        var text = call.Arguments.Text.Trim();
        return CommentWriter.Refuse(text, texts)
            ?? await writer.EditAsync(call.Origin, call.Effects, id, text, texts)
            ?? new Notice(texts.Say("comment.edit.saved")) { Choices = [CommentChoices.Mine(texts)] };
    }

    private static Form Ask(Comment comment, CommandCall call)
        => new(
            new ButtonAction(Name, new Arguments { Comment = comment.Id }),
            call.Yours["comment.edit.form"],
            new FormField(
                WriteComment.Text.Name, call.Yours["comment.edit.label"], call.Yours["comment.form.hint"], Comment.MaxLength, comment.Text))
        {
            // Where a reply to what shows it would be a comment of its own, it is changed where one is alone with the bot.
            Again = ListMyComments.OpenOne(comment.Id),
        };
}
