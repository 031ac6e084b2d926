using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.Gateway;

/// <summary>The gateway: its sessions and connections, and what a test does to them.</summary>
public sealed partial class GatewayServer
{
    private readonly World _world;
    private readonly GatewayProtocol _protocol;
    private readonly HashSet<GatewayConnection> _connections = [];

    internal GatewayServer(World world)
    {
        _world = world;
        _protocol = new GatewayProtocol(world, this);
        Budget = new IdentifyBudget(world.Options);
        GrantsMessageContent = world.Options.GrantsMessageContent;
    }

    /// <summary>Sessions that were started, which is what the day's budget counts.</summary>
    public int Identifies => Budget.Used;

    /// <summary>Sessions that were taken up again.</summary>
    public int Resumes { get; internal set; }

    /// <summary>What happened since the start; what a session hears again counts once.</summary>
    public long Events { get; private set; }

    /// <summary>Web sockets that were opened.</summary>
    public int Opened { get; private set; }

    public int Heartbeats { get; internal set; }

    /// <summary>
    /// What a bot that has heard all is at: the highest sequence number, of the session of each shard that was started last. One before it
    /// lives on for a while when its client identified anew, and nobody hears it any more.
    /// </summary>
    public long LastSequence => Look(() => _sessions.Values
        .GroupBy(session => session.Shard)
        .Select(sessions => sessions.MaxBy(session => session.Id, StringComparer.Ordinal)!.Sequence)
        .DefaultIfEmpty()
        .Max());

    /// <summary>Sessions with a client.</summary>
    public int Connected => Look(() => _sessions.Values.Count(session => session.Connection is not null));

    /// <summary>Sessions that live, with or without a client.</summary>
    public int Sessions => Look(() => _sessions.Count);

    internal IdentifyBudget Budget { get; }

    internal bool IsTokenReset { get; private set; }

    internal Uri Url { get; set; } = new("ws://127.0.0.1");

    internal Uri ResumeUrl { get; set; } = new("ws://127.0.0.1");

    /// <summary>GATEWAY_MESSAGE_CONTENT_LIMITED where the portal grants the intent.</summary>
    internal int ApplicationFlags => GrantsMessageContent ? 1 << 19 : 0;

    /// <summary>All that was dispatched is out.</summary>
    internal bool IsDrained => _connections.All(connection => connection.IsDrained);

    internal JsonObject Info() => new()
    {
        ["url"] = Url.AbsoluteUri,
        ["shards"] = _world.Options.Shards,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = _world.Options.SessionStartLimit,
            ["remaining"] = Budget.Remaining,
            ["reset_after"] = (long)Budget.ResetAfter.TotalMilliseconds,
            ["max_concurrency"] = _world.Options.MaxConcurrency,
        },
    };

    /// <summary>Tells every session that the event concerns. Under the world's lock.</summary>
    internal void Dispatch(GatewayEvent happened)
    {
        Events++;
        var isRepeated = TakeRepeat(happened.Name);
        foreach (var session in _sessions.Values.Where(session => session.Concerns(happened)))
        {
            session.Push(happened);
            if (isRepeated)
            {
                Repeat(session, happened);
            }
        }
    }

    internal void Violate(string problem) => _world.Violations.Add("gateway", problem);

    /// <summary>Runs a connection from HELLO to its end.</summary>
    internal async Task RunAsync(GatewayConnection connection, CancellationToken cancellationToken)
    {
        lock (_world.Gate)
        {
            Opened++;
            Arm(connection);
            _connections.Add(connection);
            connection.Pulse = new Pulse(_world.Options.GatewayClock, _world.Options.HeartbeatInterval, () => Miss(connection));
            connection.Send(Payload.Hello(_world.Options.HeartbeatInterval));
        }

        var code = await connection.RunAsync(message => Receive(connection, message), cancellationToken);
        lock (_world.Gate)
        {
            _connections.Remove(connection);
            End(connection, code);
        }

        _world.Changed.Raise();
    }

    private void Receive(GatewayConnection connection, ReadOnlyMemory<byte> message)
    {
        lock (_world.Gate)
        {
            // What comes after the server closed is not heard.
            if (connection.ServerCode is null && _protocol.Handle(connection, message) is { } code)
            {
                if (code is not (CloseCode.DisallowedIntents or CloseCode.InvalidSeq))
                {
                    Violate($"{code} {CloseCode.Reason(code)}");
                }

                CloseWith(connection, code);
            }
        }

        _world.Changed.Raise();
    }

    private void CloseWith(GatewayConnection connection, int code)
    {
        connection.Close(code);
        if (CloseCode.EndsSession(code) && connection.Session is { } session)
        {
            Remove(session);
        }
    }

    private void Miss(GatewayConnection connection)
    {
        lock (_world.Gate)
        {
            Violate($"{CloseCode.SessionTimedOut} no heartbeat came");
            CloseWith(connection, CloseCode.SessionTimedOut);
        }
    }

    private void End(GatewayConnection connection, int? clientCode)
    {
        if (connection.Session is not { } session || session.Connection != connection)
        {
            return;
        }

        // A client that says goodbye does not come back; one that is dropped, or closes otherwise, may.
        if (connection.ServerCode is null && clientCode is 1000 or 1001)
        {
            Remove(session);
        }
        else
        {
            session.Detach(_world.Now);
        }
    }

    private T Look<T>(Func<T> read)
    {
        lock (_world.Gate)
        {
            ForgetLost();
            return read();
        }
    }
}
