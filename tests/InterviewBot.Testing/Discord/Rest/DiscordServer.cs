using System.Globalization;
using InterviewBot.Testing.Discord.Gateway;
using InterviewBot.Testing.Discord.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Testing.Discord.Rest;

/// <summary>
/// Kestrel on a free port of the loopback address: REST at <c>/api/v10</c>, the gateway at <c>/gateway</c> and <c>/resume</c>.
/// </summary>
internal sealed class DiscordServer(World world, RestEntrance entrance) : IAsyncDisposable
{
    private const string GatewayPath = "/gateway";
    private const string ResumePath = "/resume";

    private readonly CancellationTokenSource _stop = new();
    private WebApplication? _web;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        _web = builder.Build();
        _web.Urls.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{world.Options.Port}"));
        _web.Use(next => context =>
        {
            // Before the web socket is made, so that its connection can be cut in the middle of a frame.
            if (context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } upgrade)
            {
                context.Features.Set<IHttpUpgradeFeature>(new CuttableUpgrade(context, upgrade));
            }

            return next(context);
        });
        _web.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        _web.Run(ServeAsync);
        await _web.StartAsync();
        var addresses = _web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        Address = new Uri(addresses?.Addresses.Single() ?? throw new InvalidOperationException("Kestrel listens nowhere."));
        world.Gateway.Url = new UriBuilder(Address) { Scheme = "ws", Path = GatewayPath }.Uri;
        world.Gateway.ResumeUrl = new UriBuilder(Address) { Scheme = "ws", Path = ResumePath }.Uri;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
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
            await (context.WebSockets.IsWebSocketRequest
                ? ServeGatewayAsync(context, stop.Token)
                : entrance.ServeAsync(context, stop.Token));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private async Task ServeGatewayAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var isResume = context.Request.Path == ResumePath;
        if (world.Gateway.RefusesConnections || (!isResume && context.Request.Path != GatewayPath))
        {
            context.Response.StatusCode = world.Gateway.RefusesConnections ? 503 : 404;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var query = context.Request.Query;
        var stream = (context.Features.Get<IHttpUpgradeFeature>() as CuttableUpgrade)?.Stream;
        using var connection = new GatewayConnection(
            socket, stream, query["compress"] == "zlib-stream", isResume, context.Abort, world.Changed.Raise);
        if (query["v"] != "10" || query["encoding"] != "json" || query["compress"].ToString() is not ("" or "zlib-stream"))
        {
            world.Gateway.Violate($"connected with '{context.Request.QueryString}'");
            connection.Close(CloseCode.InvalidApiVersion);
        }

        await world.Gateway.RunAsync(connection, cancellationToken);
    }
}
