using InterviewBot.Engine.Chat;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Running;

/// <summary>Runs every chat adapter. When all have ended by themselves (a pipe's end), so does the program.</summary>
internal sealed partial class ChatAdapters(
    IEnumerable<IChatAdapter> adapters,
    IEventSink sink,
    IHostApplicationLifetime lifetime,
    RunOutcome outcome,
    ILogger<ChatAdapters> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(adapters.Select(adapter => RunAsync(adapter, stoppingToken)));
        lifetime.StopApplication();
    }

    private async Task RunAsync(IChatAdapter adapter, CancellationToken stoppingToken)
    {
        try
        {
            await adapter.RunAsync(sink, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Log.Stopped(logger, adapter.Platform);
        }
        catch (Exception failure)
        {
            // One platform's end is the program's: a supervisor restarts it, and nobody overlooks a bot that is half there.
            Log.Failed(logger, failure, adapter.Platform);
            outcome.Fail();
            lifetime.StopApplication();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "The {Platform} adapter stopped.")]
        public static partial void Stopped(ILogger logger, string platform);

        [LoggerMessage(Level = LogLevel.Critical, Message = "The {Platform} adapter failed; the program ends.")]
        public static partial void Failed(ILogger logger, Exception failure, string platform);
    }
}
