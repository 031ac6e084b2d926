using InterviewBot.Engine.Chat;

namespace InterviewBot.Engine.Commenting;

/// <summary>Likes a comment, or takes the like back; the number follows in place. For buttons only.</summary>
internal sealed class LikeComment(ThreadCards cards) : ICommand
{
    internal const string Name = "like";

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.Everyone) { IsListed = false };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Arguments.Comment is not { } comment)
        {
            return new Notice(call.Yours.Say("wrong.button"));
        }

        var outcome = await call.Effects.OnceAsync(connection => Likes.Toggle(connection, call.Origin, comment).ToString());
        return outcome == nameof(Likes.Outcome.Own) ? new Notice(call.Yours.Say("like.own")) : cards.Of(call, comment);
    }
}
