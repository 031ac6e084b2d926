using InterviewBot.Engine.Adapters;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Updates.Handling;

/// <summary>Sees an update through to where it may be confirmed: it is handled, or in the end set aside.</summary>
internal sealed partial class UpdateRunner(
    IUpdateHandler handler,
    SetAsideUpdates setAside,
    TimeProvider time,
    Random random,
    ILogger<UpdateRunner> logger)
{
    /// <summary>Before each further attempt.</summary>
    private static readonly TimeSpan[] Retries = [TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5)];

    /// <summary>Completes when the update may be confirmed. The call itself hands it on, so that the order of calls is kept.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; the update is not to be confirmed.</exception>
    public async Task RunAsync(RawUpdate raw, CancellationToken cancellationToken)
    {
        if (await HandleAsync(raw, cancellationToken) is { } failure)
        {
            await SetAsideAsync(raw, failure, cancellationToken);
        }
    }

    /// <returns>Why it cannot be handled; null when it was.</returns>
    private async Task<Exception?> HandleAsync(RawUpdate raw, CancellationToken cancellationToken)
    {
        Update update;
        try
        {
            update = raw.Parse();
        }
        catch (Exception failure)
        {
            return failure;
        }

        var patience = new GrowingWait(random);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await handler.HandleAsync(update, raw.Text, cancellationToken);
                return null;
            }
            catch (NotSavedException failure)
            {
                // Nothing is wrong with the update: it waits, unconfirmed, until the database takes it.
                Log.NotSaved(logger, failure, raw);
                await Task.Delay(patience.Next(), time, cancellationToken);
                attempt--;
                continue;
            }
            catch (Exception failure) when (!IsCancellation(failure, cancellationToken))
            {
                if (attempt == Retries.Length)
                {
                    return failure;
                }

                Log.Failed(logger, failure, raw, Retries[attempt]);
            }

            await Task.Delay(Retries[attempt], time, cancellationToken);
        }
    }

    private async Task SetAsideAsync(RawUpdate raw, Exception cause, CancellationToken cancellationToken)
    {
        var backoff = new GrowingWait(random);
        var isTold = false;
        while (true)
        {
            try
            {
                await setAside.KeepAsync(raw, cause);
                return;
            }
            catch (Exception failure) when (!IsCancellation(failure, cancellationToken))
            {
                if (!isTold)
                {
                    Log.NotSetAside(logger, failure, raw);
                    isTold = true;
                }
            }

            await Task.Delay(backoff.Next(), time, cancellationToken);
        }
    }

    private static bool IsCancellation(Exception failure, CancellationToken cancellationToken)
        => failure is OperationCanceledException && cancellationToken.IsCancellationRequested;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Telegram's {Update} failed; it is tried again in {Wait}.")]
        public static partial void Failed(ILogger logger, Exception failure, RawUpdate update, TimeSpan wait);

        [LoggerMessage(LogLevel.Warning, "Telegram's {Update} could not be saved; it is tried until it can.")]
        public static partial void NotSaved(ILogger logger, Exception failure, RawUpdate update);

        [LoggerMessage(LogLevel.Error, "Telegram's {Update} cannot be handled, and not be set aside either; it stays unconfirmed until it can.")]
        public static partial void NotSetAside(ILogger logger, Exception failure, RawUpdate update);
    }
}
