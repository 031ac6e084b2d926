using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Updates;

/// <summary>Where updates go, however they come.</summary>
internal interface IUpdateHandler
{
    /// <summary>
    /// Handles an update. When the task completes, its effects are committed and it may be confirmed to Telegram. Updates of one chat are
    /// handled in the order of the calls.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled; the update is not to be confirmed.</exception>
    /// <remarks>Any other exception means that this update cannot be handled; the caller tries again and sets it aside in the end.</remarks>
    Task HandleAsync(Update update, CancellationToken cancellationToken);
}
