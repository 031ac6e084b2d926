using InterviewBot.Engine.Chat;

namespace InterviewBot.Engine.Commenting;

/// <summary>Opens one comment of a list, with the answers to it. For buttons only.</summary>
internal sealed class ShowThread(ThreadCards cards) : ICommand
{
    internal const string Name = "thread";

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.Everyone) { IsListed = false, IsLinkable = true };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
        => Task.FromResult(call.Arguments.Comment is { } comment
            ? cards.Of(call, comment)
            : new Notice(call.Yours.Say("wrong.button")));
}
