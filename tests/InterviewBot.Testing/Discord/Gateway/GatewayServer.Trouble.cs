using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Gateway;

/// <summary>What a test does to the bot's connections.</summary>
public sealed partial class GatewayServer
{
    private readonly List<string> _repeats = [];
    private readonly Queue<long> _cuts = [];

    /// <summary>The portal grants the Message Content intent; when it does not, asking for it is answered with 4014.</summary>
    public bool GrantsMessageContent { get; set; }

    /// <summary>False: heartbeats are heard by nobody, as when a connection is dead and nobody noticed.</summary>
    public bool AnswersHeartbeats { get; set; } = true;

    /// <summary>Web sockets are refused with 503, as in an outage.</summary>
    public bool RefusesConnections { get; set; }

    /// <summary>Connections opened from now on send every message in two pieces.</summary>
    public bool SplitsMessages { get; set; }

    /// <summary>Really passes before every message, on connections opened from now on.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Breaks every connection at once.</summary>
    public void Cut() => Each(connection => connection.Cut());

    /// <summary>Breaks the connection of one shard at once.</summary>
    public void Cut(int shard) => Each(connection =>
    {
        if (connection.Session?.Shard == shard)
        {
            connection.Cut();
        }
    });

    /// <summary>Breaks every connection when so many more bytes were sent on it, be it in the middle of a frame.</summary>
    public void CutAfter(long bytes) => Each(connection => connection.CutAfter(bytes));

    /// <summary>Breaks the next connection that is opened when so many bytes were sent on it: HELLO alone has about a hundred.</summary>
    public void CutNextAfter(long bytes)
    {
        lock (_world.Gate)
        {
            _cuts.Enqueue(bytes);
        }
    }

    /// <summary>Closes every connection with a code. Discord's own end the session or keep it, others keep it.</summary>
    public void Close(int code) => Each(connection => CloseWith(connection, code));

    /// <summary>Asks every client to reconnect and resume (op 7).</summary>
    public void Reconnect() => Each(connection => connection.Send(Payload.Reconnect));

    /// <summary>Asks every client for a heartbeat now (op 1).</summary>
    public void RequestHeartbeat() => Each(connection => connection.Send(Payload.HeartbeatRequest));

    /// <summary>Tells every client that its session is invalid (op 9).</summary>
    /// <param name="isResumable">True: it may be resumed. False: it is gone.</param>
    public void Invalidate(bool isResumable) => Each(connection =>
    {
        connection.Send(Payload.InvalidSession(isResumable));
        if (!isResumable && connection.Session is { } session)
        {
            Remove(session);
        }
    });

    /// <summary>Forgets every session, also of clients that are away: who resumes is told op 9.</summary>
    public void Forget()
    {
        lock (_world.Gate)
        {
            foreach (var session in _sessions.Values.ToList())
            {
                Remove(session);
            }
        }
    }

    /// <summary>The next event of this name comes twice.</summary>
    public void RepeatNext(string name = "INTERACTION_CREATE")
    {
        lock (_world.Gate)
        {
            _repeats.Add(name);
        }
    }

    /// <summary>Tells every session of something that never was.</summary>
    /// <param name="name">The event's.</param>
    /// <param name="data">Whatever it is.</param>
    public void Inject(string name, JsonObject data)
    {
        lock (_world.Gate)
        {
            foreach (var session in _sessions.Values)
            {
                session.Push(name, data);
            }
        }
    }

    private static void Repeat(GatewaySession session, GatewayEvent happened)
    {
        happened.ToldAgain?.Invoke();
        session.Push(happened);
    }

    private bool TakeRepeat(string name) => _repeats.Count > 0 && _repeats.Remove(name);

    private void Arm(GatewayConnection connection)
    {
        connection.Delay = Delay;
        connection.SplitsMessages = SplitsMessages;
        if (_cuts.TryDequeue(out var bytes))
        {
            connection.CutAfter(bytes);
        }
    }

    private void Each(Action<GatewayConnection> act)
    {
        lock (_world.Gate)
        {
            foreach (var connection in _connections.ToList())
            {
                act(connection);
            }
        }
    }
}
