using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Running;

/// <summary>Says at the start that nobody reads what people report, where no owner is set: they are told so too.</summary>
internal sealed partial class ReportsUnread(ILogger<ReportsUnread> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Log.NoOwners(logger);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Bot:Owners is empty: nobody can read what people report, and they are told so.")]
        public static partial void NoOwners(ILogger logger);
    }
}
