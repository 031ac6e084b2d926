namespace InterviewBot.Engine.Chat;

/// <summary>
/// Something people can ask of the bot. One class in one file, named by what it does; typing it, pressing a button that carries it
/// and submitting its form all come here.
/// </summary>
public interface ICommand
{
    CommandSpec Spec { get; }

    /// <summary>Does it and answers. What it changes, it changes through <see cref="CommandCall.Effects"/>.</summary>
    Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken);
}
