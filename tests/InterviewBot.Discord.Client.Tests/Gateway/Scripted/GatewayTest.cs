using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Testing;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Client.Tests.Gateway.Scripted;

/// <summary>The client against a gateway that the test plays.</summary>
public abstract class GatewayTest : IAsyncDisposable
{
    private protected const string Token = "MTIz.secret-token.xyz";

    private CancellationTokenSource _stop = new();
    private Task<GatewayEnd> _running = Task.FromResult<GatewayEnd>(new GatewayEnd.Stopped());
    private GatewayClient? _client;

    private protected GatewayTest()
    {
        Clock = new TestClock(Signal);
        Sessions = new MemorySessions(Signal);
        Handler = new RecordingHandler(Signal);
        Options = new GatewayOptions
        {
            Token = Token,
            Intents = GatewayIntents.Guilds | GatewayIntents.GuildMessages,
            ReconnectDelays = new NoDelays(),
        };
    }

    private protected Signal Signal { get; } = new();

    private protected TestClock Clock { get; }

    private protected ScriptedGateway Server { get; } = new();

    private protected MemorySessions Sessions { get; }

    private protected RecordingHandler Handler { get; }

    private protected LogLines Log { get; } = new();

    private protected TestMeters Meters { get; } = new();

    private protected GatewayOptions Options { get; set; }

    /// <summary>What is drawn wherever something is drawn at random.</summary>
    private protected double Drawn { get; set; } = 0.5;

    private protected GatewayClient Client => _client!;

    /// <summary>The run; awaited for good only by a test that fails, and by that not for long.</summary>
    private protected Task<GatewayEnd> Running => _running.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);

    private protected GatewaySession Stored { get; } = new(
        "stored-session", new Uri("wss://stored.example"), 41, ShardCount: 1, GatewayIntents.Guilds | GatewayIntents.GuildMessages);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Handler.Handling = (_, _) => Task.CompletedTask;
        while (!_running.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(_running, Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System));
        }

        _client?.Dispose();
        _stop.Dispose();
        Meters.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts the client; once it has stopped, another one, as another process would.</summary>
    private protected void Start()
    {
        _client?.Dispose();
        _stop.Dispose();
        _stop = new CancellationTokenSource();
        _client = new GatewayClient(Options, Server, Sessions, Server, Meters, Clock, new FixedRandom(Drawn), new LogFactory(Log));
        _running = _client.RunAsync(Handler, _stop.Token);
    }

    /// <summary>Lets the client that has stopped run once more.</summary>
    private protected void StartAgain() => _running = Client.RunAsync(Handler, _stop.Token);

    private protected Task StopAsync() => _stop.CancelAsync();

    /// <summary>Runs the client up to its first READY.</summary>
    private protected async Task<ScriptedConnection> ConnectAsync()
    {
        Start();
        var connection = await Server.AcceptAsync();
        connection.Hello();
        await connection.HearAsync(op: 2);
        connection.Ready();
        await Handler.UntilSeenAsync(1);
        return connection;
    }

    /// <summary>The next connection, up to the RESUME that is expected there.</summary>
    private protected async Task<ScriptedConnection> ResumeAsync(long sequence, string session = "session-1")
    {
        var connection = await Server.AcceptAsync();
        connection.Hello();
        var resume = await connection.HearAsync(op: 6);
        Assert.Equal(Token, resume.GetProperty("token").GetString());
        Assert.Equal(session, resume.GetProperty("session_id").GetString());
        Assert.Equal(sequence, resume.GetProperty("seq").GetInt64());
        return connection;
    }

    private protected Task UntilStateAsync(ShardState state)
        => Scripted.Signal.UntilPolledAsync(() => Client.State.Shards is [var only, ..] && only.State == state);

    /// <summary>Most tests are about what happens, not when.</summary>
    private sealed class NoDelays : IReconnectDelays
    {
        public TimeSpan After(int failures) => TimeSpan.Zero;
    }

    private sealed class LogFactory(LogLines lines) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) => lines.For<GatewayClient>();

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }
    }
}
