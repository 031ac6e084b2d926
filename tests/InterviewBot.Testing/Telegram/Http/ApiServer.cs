using System.Globalization;
using System.Text;
using InterviewBot.Testing.Telegram.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Testing.Telegram.Http;

/// <summary>Kestrel on a free port of the loopback address, at <c>/bot&lt;token&gt;/&lt;method&gt;</c>.</summary>
internal sealed class ApiServer(World world, ApiHandler handler, Violations violations) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private WebApplication? _web;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        _web = builder.Build();
        _web.Urls.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{world.Options.Port}"));
        _web.Run(ServeAsync);
        await _web.StartAsync();
        var addresses = _web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        Address = new Uri(addresses?.Addresses.Single() ?? throw new InvalidOperationException("Kestrel listens nowhere."));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        world.Webhook?.Dispose();
        if (_web is not null)
        {
            using var noWait = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            await _web.StopAsync(noWait.Token);
            await _web.DisposeAsync();
        }

        _stop.Dispose();
    }

    private async Task ServeAsync(HttpContext context)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stop.Token);
        try
        {
            await WriteAsync(context, await AnswerAsync(context.Request, stop.Token), stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private async Task<ApiAnswer> AnswerAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        var parts = http.Path.Value?.Split('/') ?? [];
        if (parts.Length != 3 || !parts[1].StartsWith("bot", StringComparison.Ordinal))
        {
            return ApiAnswer.Refused(404, "Not Found");
        }

        if (parts[1]["bot".Length..] != world.Options.Token)
        {
            violations.Add(parts[2], "401 Unauthorized");
            return ApiAnswer.Refused(401, "Unauthorized");
        }

        try
        {
            var request = await RequestReader.ReadAsync(http, parts[2], cancellationToken);
            return await handler.AnswerAsync(request, cancellationToken);
        }
        catch (RefusedException refused)
        {
            violations.Add(parts[2], refused.Message);
            return ApiAnswer.Refused(refused.Code, refused.Message, refused.Parameters);
        }
    }

    private static Task WriteAsync(HttpContext context, ApiAnswer answer, CancellationToken cancellationToken)
    {
        if (answer is not ApiAnswer.Body body)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.StatusCode = body.Code;
        context.Response.ContentType = body.ContentType;
        context.Response.ContentLength = Encoding.UTF8.GetByteCount(body.Text);
        return context.Response.WriteAsync(body.Text, cancellationToken);
    }
}
