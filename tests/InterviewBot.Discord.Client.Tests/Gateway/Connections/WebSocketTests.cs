using System.Net.WebSockets;
using System.Threading.Channels;
using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Gateway.Connections;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Tests.Gateway.Scripted;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Channel = System.Threading.Channels.Channel;

namespace InterviewBot.Discord.Client.Tests.Gateway.Connections;

/// <summary>The client over real sockets, against a server on this machine.</summary>
public sealed class WebSocketTests : IAsyncLifetime, IGatewayDirectory
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WebApplication _server;
    private readonly Channel<HttpContext> _requests = Channel.CreateUnbounded<HttpContext>();
    private readonly Channel<WebSocket> _sockets = Channel.CreateUnbounded<WebSocket>();
    private readonly Signal _signal = new();
    private readonly CancellationTokenSource _over = new();

    public WebSocketTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.UseWebSockets();
        _server.Run(AcceptAsync);
    }

    private Uri Url => new($"{_server.Urls.Single().Replace("http:", "ws:", StringComparison.Ordinal)}/gateway");

    public async ValueTask InitializeAsync() => await _server.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _server.DisposeAsync();
        _over.Dispose();
    }

    public Task<DirectoryAnswer> ReadAsync(CancellationToken cancellationToken)
        => Task.FromResult<DirectoryAnswer>(new DirectoryAnswer.Found(new GatewayBot
        {
            Url = Url,
            SessionStartLimit = new SessionStartLimit { Total = 1000, Remaining = 1000, MaxConcurrency = 1 },
        }));

    [Fact]
    public async Task A_session_is_begun_cut_resumed_and_left_so_that_it_lives_on()
    {
        using var stop = new CancellationTokenSource();
        using var meters = new TestMeters();
        var handler = new RecordingHandler(_signal);
        var sessions = new MemorySessions(_signal);
        using var client = new GatewayClient(
            new GatewayOptions { Token = "secret", Intents = GatewayIntents.Guilds },
            this,
            sessions,
            new WebSocketTransport("DiscordBot (https://interviewbot.example, 1.0)"),
            meters,
            TimeProvider.System,
            new FixedRandom(0.1),
            NullLoggerFactory.Instance);
        var running = client.RunAsync(handler, stop.Token);

        var request = await _requests.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        Assert.Equal("?v=10&encoding=json&compress=zlib-stream", request.Request.QueryString.Value);
        Assert.Equal("DiscordBot (https://interviewbot.example, 1.0)", request.Request.Headers.UserAgent);
        using var first = new Peer(await _sockets.Reader.ReadAsync().AsTask().WaitAsync(Patience));
        await first.SayAsync("""{"op":10,"d":{"heartbeat_interval":41250}}""");
        Assert.Equal(2, await first.HearAsync());
        await first.SayAsync(
            $$"""{"op":0,"s":1,"t":"READY","d":{"user":{"id":"1","username":"bot"},"session_id":"s","resume_gateway_url":"{{Url}}"} }""");
        await first.SayAsync($$"""{"op":0,"s":2,"t":"GUILD_CREATE","d":{"id":"1","name":"{{new string('x', 300_000)}}"} }""");
        await handler.UntilSeenAsync(1, 2);
        first.Abort();

        using var second = new Peer(await _sockets.Reader.ReadAsync().AsTask().WaitAsync(Patience));
        await second.SayAsync("""{"op":10,"d":{"heartbeat_interval":41250}}""");
        Assert.Equal(6, await second.HearAsync());
        await second.SayAsync("""{"op":0,"s":3,"t":"MESSAGE_CREATE","d":{}}""");
        await second.SayAsync("""{"op":0,"s":4,"t":"RESUMED","d":{}}""");
        await second.CloseAsync(4008);

        using var third = new Peer(await _sockets.Reader.ReadAsync().AsTask().WaitAsync(Patience));
        await third.SayAsync("""{"op":10,"d":{"heartbeat_interval":41250}}""");
        Assert.Equal(6, await third.HearAsync());
        await handler.UntilSeenAsync(1, 2, 3);
        await stop.CancelAsync();

        Assert.Equal(4000, await third.HearCloseAsync());
        Assert.Equal(new GatewayEnd.Stopped(), await running.WaitAsync(Patience));
        Assert.Equal(4, sessions.Stored[0].Sequence);
    }

    [Fact]
    public async Task What_cannot_be_connected_to_is_a_value()
    {
        var transport = new WebSocketTransport("DiscordBot (https://interviewbot.example, 1.0)");
        await _server.StopAsync();

        Assert.IsType<ConnectAnswer.Failed>(await transport.ConnectAsync(Url, CancellationToken.None));
    }

    [Fact]
    public async Task A_server_that_speaks_no_WebSocket_is_a_value_too()
    {
        var transport = new WebSocketTransport("DiscordBot (https://interviewbot.example, 1.0)");

        var failed = Assert.IsType<ConnectAnswer.Failed>(await transport.ConnectAsync(new Uri(Url, "/teapot"), CancellationToken.None));
        Assert.Contains("418", failed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_is_gone_says_so_to_everyone()
    {
        var transport = new WebSocketTransport("DiscordBot (https://interviewbot.example, 1.0)");
        var opened = Assert.IsType<ConnectAnswer.Opened>(await transport.ConnectAsync(Url, CancellationToken.None));
        (await _sockets.Reader.ReadAsync().AsTask().WaitAsync(Patience)).Abort();

        Assert.Equal(GatewayFrame.Closed(code: null), await opened.Connection.ReceiveAsync(new byte[10], CancellationToken.None));
        Assert.False(await opened.Connection.SendAsync("{}"u8.ToArray(), CancellationToken.None));
        await opened.Connection.CloseAsync(4000, CancellationToken.None);
        await opened.Connection.DisposeAsync();
        Assert.False(await opened.Connection.SendAsync("{}"u8.ToArray(), CancellationToken.None));
    }

    private async Task AcceptAsync(HttpContext context)
    {
        if (context.Request.Path != "/gateway")
        {
            context.Response.StatusCode = StatusCodes.Status418ImATeapot;
            return;
        }

        _requests.Writer.TryWrite(context);
        _sockets.Writer.TryWrite(await context.WebSockets.AcceptWebSocketAsync());
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
