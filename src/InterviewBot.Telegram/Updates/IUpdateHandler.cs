using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Updates;

/// <summary>Where updates go, however they come.</summary>
internal interface IUpdateHandler
{
    /// <summary>
    /// Handles an update. When the task completes, its effects are committed and it may be confirmed to Telegram. Updates of one chat are
    /// handled in the order of the calls.
    /// </summary>
    /// <param name="update">What happened.</param>
    /// <param name="json">The update as it came: what brings it again after a crash while its answer is owed.</param>
    /// <param name="cancellationToken">Ends the handling.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; the update is not to be confirmed.</exception>
    /// <remarks>Any other exception means that this update cannot be handled; the caller tries again and sets it aside in the end.</remarks>
    Task HandleAsync(Update update, string json, CancellationToken cancellationToken);

    /// <summary>Waits a while for answers that are still being sent; those of updates that were confirmed already are among them.</summary>
    Task FinishAsync();
}
