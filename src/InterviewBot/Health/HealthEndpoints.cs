using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Health;

/// <summary>
/// Serves <c>/health/live</c> (the process answers) and <c>/health/ready</c> (it can serve people; 503 when it cannot) while the bot
/// runs. A web host of its own, so that nothing of ASP.NET Core is loaded where no address is set.
/// </summary>
internal sealed class HealthEndpoints(string urls, HealthCheck check, ILoggerFactory logging) : IHostedService, IAsyncDisposable
{
    private WebApplication? _web;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddSingleton(logging);
        builder.Services.AddRoutingCore();

        _web = builder.Build();
        foreach (var url in urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            _web.Urls.Add(url);
        }

        _web.UseRouting();
        _web.MapGet("/health/live", Live);
        _web.MapGet("/health/ready", Ready);
        await _web.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _web?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _web?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static Task Live(HttpContext context) => context.Response.WriteAsync("live");

    private Task Ready(HttpContext context)
    {
        var report = check.Report();
        context.Response.StatusCode = report.Status == HealthCheck.Failing
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status200OK;
        context.Response.ContentType = MediaTypeNames.Application.Json;
        return context.Response.WriteAsync(JsonSerializer.Serialize(report, HealthJson.Default.HealthReport));
    }
}
