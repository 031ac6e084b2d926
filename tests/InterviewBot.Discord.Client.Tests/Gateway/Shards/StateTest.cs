using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Tests.Gateway.Scripted;

namespace InterviewBot.Discord.Client.Tests.Gateway.Shards;

/// <summary>Brings a shard to any state, and looks at what it does next.</summary>
public abstract class StateTest : GatewayTest
{
    public static TheoryData<ShardState> AllStates => [.. States];

    private protected static ShardState[] States { get; } =
        [ShardState.Connecting, ShardState.Identifying, ShardState.Resuming, ShardState.Connected];

    /// <summary>Where there is a session it is resumed, else one is begun.</summary>
    private protected async Task ReconnectAsync(ShardState state)
    {
        var (session, sequence) = state switch
        {
            ShardState.Resuming => ("stored-session", 41),
            ShardState.Connected => ("session-1", 1),
            _ => (null, 0),
        };
        if (session is null)
        {
            await IdentifyAsync();
            return;
        }

        await ResumeAsync(sequence, session);
        Assert.Equal(state is ShardState.Resuming ? 0 : 1, Server.DirectoryReads);
    }

    private protected async Task IdentifyAsync()
    {
        var accepting = Server.AcceptAsync();
        while (!accepting.IsCompleted)
        {
            // Two IDENTIFYs are not sent within five seconds.
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }

        var connection = await accepting;
        Assert.Equal("gateway.example", connection.Address.Host);
        connection.Hello();
        await connection.HearAsync(op: 2);
        Assert.Equal(1, Server.DirectoryReads);
    }

    private protected async Task<ScriptedConnection> BringToAsync(ShardState state)
    {
        if (state is ShardState.Resuming)
        {
            Sessions.Put(Stored);
        }

        ScriptedConnection connection;
        if (state is ShardState.Connected)
        {
            connection = await ConnectAsync();
            await Sessions.UntilStoredAsync(1);
        }
        else
        {
            Start();
            connection = await Server.AcceptAsync();
            if (state is not ShardState.Connecting)
            {
                connection.Hello();
                await connection.HearAsync(op: state is ShardState.Resuming ? 6 : 2);
            }
        }

        Assert.Equal(state, Client.State.Shards.Single().State);
        return connection;
    }
}
