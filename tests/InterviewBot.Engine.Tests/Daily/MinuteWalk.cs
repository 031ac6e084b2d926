namespace InterviewBot.Engine.Tests.Daily;

/// <summary>
/// When local times are, found out the slow, obvious way: a zone's clock is looked at every minute of a stretch, and what it shows is
/// written down.
/// </summary>
internal sealed class MinuteWalk
{
    private readonly DateTimeOffset _start;
    private readonly HashSet<DateOnly> _dates = [];

    /// <summary>The latest that the clock has shown up to each minute.</summary>
    private readonly DateTime[] _latest;

    /// <param name="zone">Whose clock.</param>
    /// <param name="start">In whole minutes.</param>
    /// <param name="days">For how long.</param>
    public MinuteWalk(TimeZoneInfo zone, DateTimeOffset start, int days)
    {
        _start = start;
        _latest = new DateTime[days * 24 * 60];
        var latest = DateTime.MinValue;
        for (var minute = 0; minute < _latest.Length; minute++)
        {
            var shown = Shown(zone, start.AddMinutes(minute));
            latest = shown > latest ? shown : latest;
            _latest[minute] = latest;
            _dates.Add(DateOnly.FromDateTime(shown));
        }
    }

    /// <summary>What the clock shows.</summary>
    public static DateTime Shown(TimeZoneInfo zone, DateTimeOffset instant) => instant.UtcDateTime + zone.GetUtcOffset(instant);

    /// <summary>Whether the clock showed the date at some minute.</summary>
    public bool Has(DateOnly date) => _dates.Contains(date);

    /// <summary>The first minute at which the clock had come to the time, or past it; null for a date that it never showed.</summary>
    /// <exception cref="InvalidOperationException">That is not within the stretch.</exception>
    public DateTimeOffset? InstantOf(DateOnly date, TimeOnly time)
    {
        if (!Has(date))
        {
            return null;
        }

        var wanted = date.ToDateTime(time);
        var minute = Array.BinarySearch(_latest, wanted);
        minute = minute < 0 ? ~minute : minute;
        while (minute > 0 && _latest[minute - 1] >= wanted)
        {
            minute--;
        }

        return minute > 0 && minute < _latest.Length ? _start.AddMinutes(minute) : throw new InvalidOperationException($"{wanted:s} is not within the walk.");
    }
}
