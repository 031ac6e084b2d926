using InterviewBot.Engine.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Running;

/// <summary>Forgets, now and then, the events that no platform will send again.</summary>
internal sealed partial class Housekeeping(Database database, TimeProvider time, ILogger<Housekeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Platforms repeat an event for at most a day; Telegram may use its ids anew after a week.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var before = time.GetUtcNow() - KeptFor;
                var count = await database.WriteAsync(connection => HandledEvents.Prune(connection, before), stoppingToken);
                Log.Pruned(logger, count);
            }
            catch (NotSavedException failure)
            {
                Log.NotPruned(logger, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Forgot {Count} handled events.")]
        public static partial void Pruned(ILogger logger, int count);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Handled events could not be forgotten just now.")]
        public static partial void NotPruned(ILogger logger, Exception failure);
    }
}
