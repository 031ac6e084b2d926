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

    /// <summary>Somebody else takes the updates: a webhook, or another instance.</summary>
    private const int Conflict = 409;

    /// <summary>In seconds. Longer ones are cut by some proxies.</summary>
    private const int LongPollTimeout = 50;

    /// <summary>One set before is in the way; one that is set while this bot runs is somebody else's.</summary>
    private bool _mayHaveWebhook = true;

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
            if (result is not CallResult<JsonElement[]>.Refused { Code: Conflict } || !await RemoveWebhookAsync(cancellationToken))
            {
                await WaitOutAsync(result, cancellationToken);
            }

            return null;
        }

        _mayHaveWebhook = false;

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

    /// <summary>While a webhook is set, updates go there. Those that wait are kept.</summary>
    /// <returns>Whether it is worth asking again at once.</returns>
    private async Task<bool> RemoveWebhookAsync(CancellationToken cancellationToken)
    {
        if (!_mayHaveWebhook)
        {
            return false;
        }

        var result = await api.CallAsync(new DeleteWebhookRequest(), cancellationToken);
        _mayHaveWebhook = result is not (CallResult<bool>.Done or CallResult<bool>.Refused or CallResult<bool>.UnknownMethod);
        return result is CallResult<bool>.Done;
    }

    private Task WaitOutAsync<T>(CallResult<T> result, CancellationToken cancellationToken) => result switch
    {
        // A token that was valid, or looks so, is answered by 401; another one by 404.
        CallResult<T>.Refused { Code: 401 } or CallResult<T>.UnknownMethod => throw new TokenRefusedException(),
        CallResult<T>.Refused { Code: Conflict } conflict => trouble.ConflictAsync(conflict.Description, cancellationToken),
        CallResult<T>.Refused refused => trouble.RefusedAsync(refused.Description, cancellationToken),
        CallResult<T>.RetryAfter limited => trouble.LimitedAsync(limited.Wait, cancellationToken),
        CallResult<T>.NotSent failed => trouble.UnreachableAsync(failed.Reason, cancellationToken),
        CallResult<T>.Unknown failed => trouble.UnreachableAsync(failed.Reason, cancellationToken),
        _ => trouble.RefusedAsync(result.Outcome, cancellationToken),
    };
}
