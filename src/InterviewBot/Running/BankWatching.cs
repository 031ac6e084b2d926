using InterviewBot.Content;
using InterviewBot.Engine.Questions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Running;

/// <summary>Keeps the question bank in step with its folder for as long as the bot runs.</summary>
internal sealed class BankWatching(BankWatcher watcher) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => watcher.RunAsync(stoppingToken);
}
