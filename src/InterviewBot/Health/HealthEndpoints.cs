using System.Net.Mime;
using System.Text.Json;
using InterviewBot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InterviewBot.Health;

/// <summary>Serves <c>/health/live</c> (the process answers) and <c>/health/ready</c> (it can serve people; 503 when it cannot).</summary>
internal sealed class HealthEndpoints(HealthCheck check) : IWebEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", Live);
        routes.MapGet("/health/ready", Ready);
    }

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
