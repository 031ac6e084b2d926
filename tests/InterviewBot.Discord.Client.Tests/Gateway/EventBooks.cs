using System.Globalization;
using InterviewBot.Discord.Client.Tests.Gateway.Scripted;

namespace InterviewBot.Discord.Client.Tests.Gateway;

/// <summary>A server's books: what happened in a session, how far it was sent, and what a client is to have handled in the end.</summary>
internal sealed class EventBooks
{
    private readonly List<int> _expected = [];
    private readonly List<(long Sequence, int? Event)> _session = [];
    private int _events;

    /// <summary>Every event that was not lost with its session, in order.</summary>
    public IReadOnlyList<int> Expected => _expected;

    /// <summary>The last sequence that was sent; a replay goes on after it.</summary>
    public long SentTo { get; set; }

    /// <summary>Begins a session with READY, which is sent.</summary>
    public void Begin()
    {
        _session.Clear();
        _session.Add((1, null));
        SentTo = 1;
    }

    public void Emit(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _session.Add((NextSequence(), _events));
            _expected.Add(_events++);
        }
    }

    /// <summary>Ends a replay with RESUMED.</summary>
    public void Resume() => _session.Add((NextSequence(), null));

    /// <param name="connection">Where to.</param>
    /// <param name="most">So many at most.</param>
    /// <param name="from">After which sequence; null: what was not sent.</param>
    /// <returns>How many were sent.</returns>
    public int Send(ScriptedConnection connection, int most, long? from)
    {
        var sent = _session.Where(entry => entry.Sequence > (from ?? SentTo)).Take(most).ToList();
        foreach (var (sequence, @event) in sent)
        {
            connection.Dispatch(
                sequence, @event is null ? "RESUMED" : "MESSAGE_CREATE", (@event ?? 0).ToString(CultureInfo.InvariantCulture));
            SentTo = Math.Max(SentTo, sequence);
        }

        return sent.Count;
    }

    /// <summary>The session is over: what was not sent by then is nobody's to have.</summary>
    public void LoseUnsent() => Lose(entry => entry.Sequence > SentTo);

    /// <summary>The client never heard of the session.</summary>
    public void LoseAll() => Lose(_ => true);

    private void Lose(Func<(long Sequence, int? Event), bool> isLost)
    {
        foreach (var entry in _session.Where(isLost))
        {
            _expected.RemoveAll(@event => @event == entry.Event);
        }
    }

    private long NextSequence() => (_session.Count == 0 ? 0 : _session[^1].Sequence) + 1;
}
