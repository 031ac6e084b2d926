using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Commenting;

/// <summary>Turns the pages of the answers to a comment: the button names the answer that a page begins with. For buttons only.</summary>
internal sealed class ListAnswers(ThreadCards cards, Database database) : ICommand
{
    internal const string Name = "answers";

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.Everyone) { IsListed = false, IsLinkable = true };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Arguments.Comment is not { } first)
        {
            return Task.FromResult<Reply>(new Notice(call.Yours.Say("wrong.button")));
        }

        var answer = database.Read(connection => Discussions.Find(connection, call.Origin.Chat, first));
        return Task.FromResult(answer is { Under: { } comment } ? cards.Of(call, comment, first) : ThreadCards.Gone(call.Yours));
    }
}
