using System.Globalization;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;

namespace InterviewBot.Engine.Tests.Daily.Simulation;

/// <summary>A chat on a scripted platform: what is there, and what befell it.</summary>
/// <param name="id">Its row.</param>
/// <param name="address">Where it is at first.</param>
/// <param name="walks">The clocks.</param>
internal sealed class SimulatedChat(long id, ChatAddress address, ZoneWalks walks)
{
    private readonly List<(DateOnly Date, DateTimeOffset At)> _received = [];
    private readonly HashSet<DateOnly> _troubled = [];
    private readonly HashSet<DateOnly> _wantedNow = [];
    private readonly List<DateOnly> _wantedAgain = [];
    private readonly HashSet<DateOnly> _loose = [];
    private bool _wasAway;
    private DateOnly _lastAhead;
    private readonly HashSet<(PostKey Key, string? Place)> _keys = [];
    private readonly List<(DateTimeOffset At, string What, object? Detail)> _story = [];

    public long Id => id;

    public ChatAddress Address { get; private set; } = address;

    public ChatOracle Oracle { get; } = new(walks);

    /// <summary>The posts that are in the chat.</summary>
    public IReadOnlyList<(DateOnly Date, DateTimeOffset At)> Received => _received;

    /// <summary>Times in a row that the platform said that the chat is gone.</summary>
    public int Strikes { get; set; }

    /// <summary>It was gone, or its clock went back over what was on its way or over a time when it was on: what was missed is not told to the day.</summary>
    public bool IsHardToCount => _wasAway || _loose.Count > 0;

    /// <summary>All that happened, for whoever has to find out why something went wrong.</summary>
    public string Story => string.Join('\n', _story.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.At:yyyy-MM-dd HH:mm:ss.fff} {entry.What} {entry.Detail}")));

    public void Tell(DateTimeOffset at, string what, object? detail = null) => _story.Add((at, what, detail));

    /// <summary>What happened to the date's post was not only that it arrived.</summary>
    public bool IsTroubled(DateOnly date) => _troubled.Contains(date);

    public void Trouble(DateOnly date) => _troubled.Add(date);

    /// <summary>A post arrives; where keys are known, the second of one key is the first, if that is looked for where it is.</summary>
    public void Receive(PostKey key, string? place, bool knowsKeys, DateTimeOffset now)
    {
        if (_keys.Add((key, place)) || !knowsKeys)
        {
            _received.Add((key.Date, now));
        }
    }

    /// <summary>The clock went back when its post was on its way, or missed: nobody can say when it is to be there, only that it is there once.</summary>
    public bool IsLoose(DateOnly date) => _loose.Contains(date);

    /// <summary>A later one had its post while the clock was ahead, and every date before that is over: nobody is told of this one.</summary>
    public bool IsOver(DateOnly date) => date < _lastAhead;

    /// <summary>The clock goes back. What is there stays, and was in a time that is not remembered.</summary>
    public void GoBack(DateTimeOffset now)
    {
        var ahead = Oracle.Due.Where(entry => entry.Value > now).Select(entry => entry.Key).ToHashSet();
        var there = _received.Select(post => post.Date).Where(ahead.Contains).ToHashSet();
        _lastAhead = there.Append(_lastAhead).Max();
        var missed = Oracle.Due.Keys.Where(date => _received.TrueForAll(post => post.Date != date));
        _loose.UnionWith(missed.Where(date => IsTroubled(date) || _wantedNow.Contains(date) || !ahead.Contains(date)));
        _troubled.UnionWith(_received.Where(post => post.At > now).Select(post => post.Date));
        _wasAway |= Oracle.Schedule is null && ahead.Count > there.Count;
        Oracle.GoBack(now, there.Contains);
    }

    /// <summary>Somebody wants the date's post at once.</summary>
    public void WantNow(DateOnly date, DateTimeOffset now)
    {
        _wantedNow.Add(date);
        Oracle.PostNow(date, now);
        Tell(now, "wants now", date);
    }

    /// <summary>Nobody knows whether the date's post arrived, and somebody wants it once more.</summary>
    public void WantAgain(DateOnly date, DateTimeOffset now)
    {
        _wantedAgain.Add(date);
        Tell(now, "wants again", date);
    }

    /// <summary>How often the date's post may be there: where keys are known, whatever people want, once.</summary>
    public int MostOf(DateOnly date, bool knowsKeys) => knowsKeys ? 1 : 1 + _wantedAgain.Count(again => again == date);

    public ChatAddress Move()
    {
        _wasAway = true;
        return Address = Address with { Id = $"{Address.Id}'" };
    }

    public void Lose(DateTimeOffset now)
    {
        _wasAway = true;
        Strikes = 0;
        Oracle.TurnOff(now);
    }
}
