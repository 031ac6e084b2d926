using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Commenting;

/// <summary>Deletes one of one's own comments, from whichever chat, when one has said so twice. For buttons only.</summary>
internal sealed class DeleteComment(Database database, CommentWriter writer) : ICommand
{
    internal const string Name = "delete";

    /// <summary>The keyword of the button that means it.</summary>
    private const string Yes = "yes";

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.OnlyYou) { IsListed = false };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Yours;
        if (call.Arguments.Comment is not { } id)
        {
            return new Notice(texts.Say("wrong.button"));
        }

        var isThere = database.Read(connection => OwnComments.Find(connection, call.Origin.Person.Id, id)) is not null;
        if (!isThere && !call.Effects.WasHandled)
        {
            return ThreadCards.Gone(texts) with { Choices = [CommentChoices.Mine(texts)], InPlace = call.Pressed };
        }

        if (call.Arguments.Keyword is not Yes)
        {
            return new Notice(texts.Say("comment.delete.ask"))
            {
                Choices =
                [
                    new(ChoiceMeaning.Delete, texts["button.delete.yes"], new ButtonAction(Name, new Arguments { Comment = id, Keyword = Yes })),
                    new(ChoiceMeaning.Other, texts["button.delete.no"], ListMyComments.OpenOne(id)),
                ],
                InPlace = call.Pressed,
            };
        }

        await writer.DeleteAsync(call.Effects, id, isAnswered: true);
        return new Notice(texts.Say("comment.deleted")) { Choices = [CommentChoices.Mine(texts)], InPlace = call.Pressed };
    }
}
