namespace InterviewBot.Discord.Client.Gateway;

/// <summary>Where events go.</summary>
public interface IDispatchHandler
{
    /// <summary>
    /// Handles an event. Events of one shard come one after the other, in their order: the next one is read when the task completes, so a
    /// handler that takes long holds its shard up (heartbeats go on). Events of different shards come at the same time.
    /// </summary>
    /// <param name="dispatch">
    /// To be completed with <see cref="Dispatch.Complete"/> when its effects are committed, now or later. READY comes here too and
    /// completes by itself; RESUMED does not come.
    /// </param>
    /// <param name="cancellationToken">The gateway stops.</param>
    /// <exception cref="OperationCanceledException">The gateway stops; the event comes again after the next start.</exception>
    /// <remarks>
    /// Any other exception is logged and the event completed: nothing here could try it again with more success, and an event that is never
    /// completed would hold up all that come after it for good.
    /// </remarks>
    ValueTask HandleAsync(Dispatch dispatch, CancellationToken cancellationToken);
}
