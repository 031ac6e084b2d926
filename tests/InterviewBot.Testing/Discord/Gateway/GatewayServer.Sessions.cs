using System.Globalization;

namespace InterviewBot.Testing.Discord.Gateway;

/// <summary>The sessions that live, with or without a client. Used under the world's lock.</summary>
public sealed partial class GatewayServer
{
    private readonly Dictionary<string, GatewaySession> _sessions = new(StringComparer.Ordinal);
    private long _lastSession = 0x5eed_0000_0000;

    internal GatewaySession AddSession(int shard, int count, Intents intents)
    {
        ForgetLost();
        var id = (++_lastSession).ToString("x32", CultureInfo.InvariantCulture);
        var session = new GatewaySession(id, shard, count, intents, _world.Options.EventsKept);
        _sessions.Add(id, session);
        _world.Changed.Raise();
        return session;
    }

    /// <summary>Null: there never was one, or it ended, or its client stayed away too long.</summary>
    internal GatewaySession? FindSession(string id)
    {
        ForgetLost();
        return _sessions.GetValueOrDefault(id);
    }

    internal void Remove(GatewaySession session)
    {
        _sessions.Remove(session.Id);
        session.Connection?.Session = null;
    }

    /// <summary>What happens to those who start more sessions than a day has.</summary>
    internal void ResetToken()
    {
        Violate("more sessions were started than a day has: the token is reset");
        IsTokenReset = true;
        foreach (var session in _sessions.Values.ToList())
        {
            session.Connection?.Close(CloseCode.AuthenticationFailed);
            Remove(session);
        }
    }

    private void ForgetLost()
    {
        foreach (var lost in _sessions.Values.Where(session => _world.Now - session.AwaySince > _world.Options.SessionLife).ToList())
        {
            Remove(lost);
        }
    }
}
