using InterviewBot.Engine.Daily;

namespace InterviewBot.Engine.Tests.Daily.Simulation;

/// <summary>
/// What a chat is to get, by the rules of <c>docs/daily.md</c> and by clocks that are looked at every minute: which local dates have a post,
/// and from when on. It knows nothing of the program.
/// </summary>
internal sealed class ChatOracle(ZoneWalks walks)
{
    private readonly SortedDictionary<DateOnly, DateTimeOffset> _due = [];

    /// <summary>What was chosen; null: it is off.</summary>
    public DailySchedule? Schedule { get; private set; }

    /// <summary>When it was chosen: nothing is due before.</summary>
    private DateTimeOffset _since;

    /// <summary>No date up to this has a post by what was chosen.</summary>
    private DateOnly _chosenAfter;

    /// <summary>Up to here dates have had their time.</summary>
    private DateOnly _after;

    /// <summary>Dates that were due by an earlier choice and lie ahead again, as the clock went back: still due, unless that is seen.</summary>
    private readonly HashSet<DateOnly> _open = [];

    /// <summary>Dates whose time has come, and when.</summary>
    public IReadOnlyDictionary<DateOnly, DateTimeOffset> Due => _due;

    /// <summary>Time passes.</summary>
    public void Advance(DateTimeOffset now)
    {
        while (Next(now) is { } next && next.At <= now)
        {
            _due.TryAdd(next.Date, next.At);
            _after = next.Date;
        }
    }

    /// <summary>The next date with a post, and when.</summary>
    public Occurrence? Next(DateTimeOffset now)
    {
        if (Schedule is not { } schedule)
        {
            return null;
        }

        for (var (date, last) = (_after.AddDays(1), walks.DateAt(schedule.Zone, now).AddDays(9)); date <= last; date = date.AddDays(1))
        {
            if (walks.Wanted(schedule, date) is { } at && (!_due.TryGetValue(date, out var had) || had > now))
            {
                return new Occurrence(date, at > _since ? at : _since);
            }
        }

        return null;
    }

    /// <summary>It is chosen, or chosen anew.</summary>
    public void Choose(DailySchedule schedule, DateTimeOffset now)
    {
        Advance(now);
        TakeBack(now);
        var coming = Next(now)?.Date;
        Schedule = schedule;
        _since = now;

        // What had its time today is over; but what was still to come goes out at once.
        var passed = Passed(schedule, now);
        _after = _chosenAfter = Later(coming <= passed ? passed.AddDays(-1) : passed, LastDone(now));
    }

    public void TurnOff(DateTimeOffset now)
    {
        Advance(now);
        TakeBack(now);
        Schedule = null;
    }

    /// <summary>Today's is wanted at once.</summary>
    public void PostNow(DateOnly today, DateTimeOffset now)
    {
        Advance(now);
        _due.TryAdd(today, now);
    }

    /// <summary>What waited and was taken back.</summary>
    public void Withdraw(DateOnly date) => _due.Remove(date);

    /// <summary>The clock goes back, and what had not happened yet may happen again.</summary>
    /// <param name="now">What it shows then.</param>
    /// <param name="isSettled">Dates whose post is there, or may be.</param>
    public void GoBack(DateTimeOffset now, Func<DateOnly, bool> isSettled)
    {
        foreach (var date in _due.Where(entry => entry.Value > now && !isSettled(entry.Key)).Select(entry => entry.Key).ToList())
        {
            if (Schedule is not null && date <= _chosenAfter)
            {
                _open.Add(date);
            }
            else
            {
                _due.Remove(date);
            }
        }

        if (Schedule is not null)
        {
            _after = Later(_chosenAfter, LastDone(now));
        }
    }

    /// <summary>
    /// The program sees that the clock went back: what was chosen later than it shows was chosen now. Where it did not run until the clock was
    /// there again, there is nothing to see.
    /// </summary>
    public void See(DateTimeOffset now)
    {
        if (Schedule is { } schedule && _since > now)
        {
            TakeBack(now);
            _since = now;
            _chosenAfter = Passed(schedule, now);
            _after = Later(_chosenAfter, LastDone(now));
        }

        _open.Clear();
    }

    /// <summary>What is due ahead by an earlier choice is so no more.</summary>
    private void TakeBack(DateTimeOffset now)
    {
        foreach (var date in _open.Where(date => _due.TryGetValue(date, out var due) && due > now))
        {
            _due.Remove(date);
        }

        _open.Clear();
    }

    /// <summary>The latest date whose time is over.</summary>
    private DateOnly Passed(DailySchedule schedule, DateTimeOffset now)
    {
        var date = walks.DateAt(schedule.Zone, now).AddDays(2);
        while (walks.Wanted(schedule, date) is not { } at || at > now)
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    private DateOnly LastDone(DateTimeOffset now)
        => _due.Where(entry => entry.Value <= now).Select(entry => entry.Key).DefaultIfEmpty(DateOnly.MinValue).Max();

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
