namespace InterviewBot.Engine.Daily;

/// <summary>When local dates and times are, in one zone.</summary>
/// <remarks>
/// It asks the zone only for offsets at instants, which have one answer each. What it says of local times is made for one change of the
/// clocks at a time, and not for dates that a zone leaves out.
/// </remarks>
internal readonly struct LocalCalendar(TimeZoneInfo zone)
{
    /// <summary>The largest offset there is, by IANA's data as by <see cref="TimeZoneInfo"/>.</summary>
    private static readonly TimeSpan FurthestEast = TimeSpan.FromHours(14);

    /// <summary>No zone changes its clocks and changes them back in so short a time.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromHours(4);

    public DateOnly DateAt(DateTimeOffset instant) => DateOnly.FromDateTime((instant + zone.GetUtcOffset(instant)).UtcDateTime);

    /// <summary>
    /// The first instant at which the clocks show the time, or a later one: of a time that comes twice the first, of one that is left out
    /// the moment after the gap. Null where the zone leaves out the date (Samoa had no 30 December 2011).
    /// </summary>
    public DateTimeOffset? InstantOf(DateOnly date, TimeOnly time)
    {
        var instant = FirstAtOrAfter(date.ToDateTime(time));
        return DateAt(instant) == date || Has(date) ? instant : null;
    }

    public bool Has(DateOnly date) => DateAt(FirstAtOrAfter(date.ToDateTime(TimeOnly.MinValue))) == date;

    private DateTimeOffset FirstAtOrAfter(DateTime local)
    {
        var wall = new DateTimeOffset(local, TimeSpan.Zero);

        // Clocks show at most the wanted time then. From there on, stretch by stretch of one offset.
        var start = wall - FurthestEast;
        var offset = zone.GetUtcOffset(start);
        while (true)
        {
            var end = start + Step;
            var next = zone.GetUtcOffset(end);
            if (next != offset)
            {
                end = FirstOther(start, end, offset);
                next = zone.GetUtcOffset(end);
            }

            var shown = wall - offset;
            if (shown < end)
            {
                return shown > start ? shown : start;
            }

            (start, offset) = (end, next);
        }
    }

    /// <summary>The first instant between the two with another offset than the first has; to the second, as zones change.</summary>
    private DateTimeOffset FirstOther(DateTimeOffset same, DateTimeOffset other, TimeSpan offset)
    {
        while (other - same > TimeSpan.FromSeconds(1))
        {
            var middle = same + TimeSpan.FromSeconds((long)(other - same).TotalSeconds / 2);
            (same, other) = zone.GetUtcOffset(middle) == offset ? (middle, other) : (same, middle);
        }

        return other;
    }
}
