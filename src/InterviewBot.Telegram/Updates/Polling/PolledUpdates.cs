using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Updates.Handling;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Telegram.Updates.Polling;

/// <summary>Updates by long polling; when the bot is to stop, what is in flight gets a while to finish.</summary>
internal sealed class PolledUpdates(
    TelegramApi api,
    SetAsideUpdates setAside,
    TimeProvider time,
    Random random,
    ILoggerFactory logging) : IUpdateSource
{
    /// <summary>Well within what the host gives everything to stop.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(4);

    public async Task RunAsync(IUpdateHandler handler, CancellationToken cancellationToken)
    {
        var runner = new UpdateRunner(handler, setAside, time, random, logging.CreateLogger<UpdateRunner>());
        var polling = new LongPolling(api, runner, time, random, logging.CreateLogger<LongPolling>());
        using var abort = new CancellationTokenSource();
        await using var ending = cancellationToken.Register(() => abort.CancelAfter(Grace));
        try
        {
            await polling.RunAsync(cancellationToken, abort.Token);
        }
        finally
        {
            // Answers that are owed for later wait by this token too.
            await abort.CancelAsync();
        }
    }
}
