namespace InterviewBot.Engine.Tests.Daily.Simulation;

/// <summary>When the program did not run, by the clock; a clock that jumps ahead is the same to it.</summary>
internal sealed class Downtime
{
    private readonly List<(DateTimeOffset From, DateTimeOffset To)> _stretches = [];

    public void Add(DateTimeOffset from, DateTimeOffset to) => _stretches.Add((from, to));

    /// <summary>The clock goes back: what lies ahead is lived again.</summary>
    public void GoBack(DateTimeOffset now)
    {
        for (var at = _stretches.Count - 1; at >= 0; at--)
        {
            var (from, to) = _stretches[at];
            _stretches[at] = (from < now ? from : now, to < now ? to : now);
        }
    }

    /// <summary>The first moment from a time on at which it ran.</summary>
    public DateTimeOffset FirstUp(DateTimeOffset time)
    {
        bool found;
        do
        {
            found = false;
            foreach (var (from, to) in _stretches)
            {
                if (from <= time && time < to)
                {
                    (time, found) = (to, true);
                }
            }
        }
        while (found);

        return time;
    }
}
