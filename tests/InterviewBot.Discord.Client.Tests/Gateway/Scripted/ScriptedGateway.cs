using System.Threading.Channels;
using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Gateway.Connections;
using InterviewBot.Discord.Client.Model;
using Channel = System.Threading.Channels.Channel;

namespace InterviewBot.Discord.Client.Tests.Gateway.Scripted;

/// <summary>The server's side of everything: its directory, and every connection as the test plays it.</summary>
internal sealed class ScriptedGateway : IGatewayTransport, IGatewayDirectory
{
    public static readonly Uri Url = new("wss://gateway.example/");

    /// <summary>Only a test that fails waits so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<ScriptedConnection> _connections = Channel.CreateUnbounded<ScriptedConnection>();
    private int _opened;
    private int _asked;

    /// <summary>What the directory answers; null means a failure.</summary>
    public Func<DirectoryAnswer> Directory { get; set; } = () => Found();

    /// <summary>Set: why connections cannot be opened.</summary>
    public Func<Uri, string?> Refusal { get; set; } = _ => null;

    /// <summary>What opening a connection waits for.</summary>
    public Func<CancellationToken, Task> Opening { get; set; } = _ => Task.CompletedTask;

    /// <summary>How many attempts to connect there were.</summary>
    public int Attempts => Volatile.Read(ref _opened);

    /// <summary>How often the directory was asked.</summary>
    public int DirectoryReads => Volatile.Read(ref _asked);

    public static DirectoryAnswer Found(int shards = 1, int maxConcurrency = 1, int remaining = 1000, long resetAfter = 14_400_000)
        => new DirectoryAnswer.Found(new GatewayBot
        {
            Url = Url,
            Shards = shards,
            SessionStartLimit = new SessionStartLimit
            {
                Total = 1000,
                Remaining = remaining,
                ResetAfter = resetAfter,
                MaxConcurrency = maxConcurrency,
            },
        });

    public Task<DirectoryAnswer> ReadAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        return Task.FromResult(Directory());
    }

    public async Task<ConnectAnswer> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _opened);
        await Opening(cancellationToken);
        if (Refusal(address) is { } reason)
        {
            return new ConnectAnswer.Failed(reason);
        }

        var connection = new ScriptedConnection(address);
        _connections.Writer.TryWrite(connection);
        return new ConnectAnswer.Opened(connection);
    }

    /// <summary>Expects the next connection.</summary>
    public Task<ScriptedConnection> AcceptAsync()
        => _connections.Reader.ReadAsync().AsTask().WaitAsync(Patience, TimeProvider.System);

    public bool TryAccept(out ScriptedConnection? connection) => _connections.Reader.TryRead(out connection);
}
