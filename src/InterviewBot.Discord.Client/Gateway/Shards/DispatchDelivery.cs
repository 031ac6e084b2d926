using InterviewBot.Discord.Client.Gateway.Sessions;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Client.Gateway.Shards;

/// <summary>Hands events to their handler; what it throws goes no further.</summary>
internal sealed partial class DispatchDelivery(IDispatchHandler handler, GatewayMetrics metrics, ILogger logger)
{
    /// <param name="dispatch">The event.</param>
    /// <param name="sequences">Where it was received.</param>
    /// <param name="stop">Given to the handler.</param>
    public async ValueTask DeliverAsync(Dispatch dispatch, SequenceTracker sequences, CancellationToken stop)
    {
        metrics.Event(dispatch.Name);
        try
        {
            await handler.HandleAsync(dispatch, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Log.CutShort(logger, dispatch.Name, dispatch.Sequence, dispatch.Shard);
            sequences.Abandon(dispatch);
        }
        catch (Exception error)
        {
            Log.Failed(logger, error, dispatch.Name, dispatch.Sequence, dispatch.Shard);
            dispatch.Complete();
        }
        finally
        {
            dispatch.Expire();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "Discord's {Event} {Sequence} of shard {Shard} was cut short; it comes again.")]
        public static partial void CutShort(ILogger logger, string @event, long sequence, int shard);

        [LoggerMessage(LogLevel.Error, "Discord's {Event} {Sequence} of shard {Shard} could not be handled; it is passed over.")]
        public static partial void Failed(ILogger logger, Exception error, string @event, long sequence, int shard);
    }
}
