using System.Text.Json;
using InterviewBot.Engine.Chat;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Telegram.Updates.Handling;

/// <summary>
/// Updates whose answers were still owed when the program ended. Telegram was told that they are handled, so it does not bring them again.
/// </summary>
internal sealed partial class UnansweredUpdates(
    AdapterMemory memory,
    SetAsideUpdates setAside,
    TimeProvider time,
    Random random,
    ILoggerFactory logging)
{
    private readonly ILogger _logger = logging.CreateLogger<UnansweredUpdates>();

    /// <summary>Hands them on, in their order, before it returns; completes when they are through.</summary>
    public Task GiveAsync(IUpdateHandler handler, CancellationToken cancellationToken)
    {
        var updates = memory.Unanswered(TelegramIds.Platform).Select(Read).OfType<RawUpdate>().ToList();
        if (updates.Count == 0)
        {
            return Task.CompletedTask;
        }

        Log.Found(_logger, updates.Count);
        var runner = new UpdateRunner(handler, setAside, time, random, logging.CreateLogger<UpdateRunner>());
        return Task.WhenAll(updates.Select(update => runner.RunAsync(update, cancellationToken)));
    }

    private static RawUpdate? Read(string payload)
    {
        using var document = JsonDocument.Parse(payload);
        return RawUpdate.Read(document.RootElement.Clone());
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Count} updates were handled before the last end, but not answered; they are answered now.")]
        public static partial void Found(ILogger logger, int count);
    }
}
