using InterviewBot.Content.Watching;
using Microsoft.Extensions.Hosting;

namespace InterviewBot.Running;

/// <summary>Keeps the question bank in step with its folder for as long as the bot runs.</summary>
internal sealed class BankWatching(BankWatcher watcher) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => watcher.RunAsync(stoppingToken);
}
