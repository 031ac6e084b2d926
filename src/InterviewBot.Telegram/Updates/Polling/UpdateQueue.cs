using System.Text.Json;
using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Updates.Handling;
using Telegram.Bot.Requests;

namespace InterviewBot.Telegram.Updates.Polling;

/// <summary>Telegram's queue of the bot's updates. What goes wrong with asking is waited out here.</summary>
internal sealed class UpdateQueue(TelegramApi api, PollingTrouble trouble)
{
    /// <summary>The most that one <c>getUpdates</c> gives.</summary>
    public const int Window = 100;

    /// <summary>In seconds. Longer ones are cut by some proxies.</summary>
    private const int LongPollTimeout = 50;

    /// <summary>While a webhook is set, updates go there. Those that wait are kept.</summary>
    /// <exception cref="TokenRefusedException">Telegram does not know the token.</exception>
    public async Task RemoveWebhookAsync(CancellationToken cancellationToken)
    {
        while (await api.CallAsync(new DeleteWebhookRequest(), cancellationToken) is var result and not CallResult<bool>.Done)
        {
            await WaitOutAsync(result, cancellationToken);
        }
    }

    /// <summary>Confirms all below the offset and gives what comes from there on.</summary>
    /// <param name="offset">Null: confirm nothing.</param>
    /// <param name="patient">Wait for updates when there are none.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Null when nothing came of it; that was waited out.</returns>
    /// <exception cref="TokenRefusedException">Telegram does not know the token.</exception>
    public async Task<IReadOnlyList<RawUpdate>?> FetchAsync(int? offset, bool patient, CancellationToken cancellationToken)
    {
        var result = await api.CallAsync(
            new GetRawUpdatesRequest(offset, Window, patient ? LongPollTimeout : 0), cancellationToken);
        if (result is not CallResult<JsonElement[]>.Done { Value: var batch })
        {
            await WaitOutAsync(result, cancellationToken);
            return null;
        }

        var updates = batch.Select(RawUpdate.Read).OfType<RawUpdate>().ToList();
        if (updates.Count == 0 && batch.Length > 0)
        {
            await trouble.UnreadableAsync(cancellationToken);
            return null;
        }

        trouble.Over();
        return updates;
    }

    /// <summary>Confirms all below the offset and gives nothing; what this fails to confirm comes again, and is known then.</summary>
    /// <returns>What came of it, in a word.</returns>
    public async Task<string> ConfirmAsync(int? offset, CancellationToken cancellationToken)
    {
        try
        {
            return (await api.CallAsync(new GetRawUpdatesRequest(offset, limit: 1, timeout: 0), cancellationToken)).Outcome;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return "no answer in time";
        }
    }

    private Task WaitOutAsync<T>(CallResult<T> result, CancellationToken cancellationToken) => result switch
    {
        // A token that was valid, or looks so, is answered by 401; another one by 404.
        CallResult<T>.Refused { Code: 401 } or CallResult<T>.UnknownMethod => throw new TokenRefusedException(),
        CallResult<T>.Refused { Code: 409 } conflict => trouble.ConflictAsync(conflict.Description, cancellationToken),
        CallResult<T>.Refused refused => trouble.RefusedAsync(refused.Description, cancellationToken),
        CallResult<T>.RetryAfter limited => trouble.LimitedAsync(limited.Wait, cancellationToken),
        CallResult<T>.NotSent failed => trouble.UnreachableAsync(failed.Reason, cancellationToken),
        CallResult<T>.Unknown failed => trouble.UnreachableAsync(failed.Reason, cancellationToken),
        _ => trouble.RefusedAsync(result.Outcome, cancellationToken),
    };
}
