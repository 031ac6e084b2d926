using System.Runtime.InteropServices;

namespace InterviewBot.Engine.Daily;

/// <param name="Date">The chat's local date.</param>
/// <param name="At">When its time is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Occurrence(DateOnly Date, DateTimeOffset At);

/// <summary>The dates that a schedule asks for, and when they are; dates that its zone leaves out are none.</summary>
internal sealed class Occurrences(DailySchedule schedule, LocalCalendar calendar)
{
    /// <summary>A chosen day of the week comes within seven days, and within fourteen if its zone leaves one out; and a day to spare.</summary>
    private const int Reach = 15;

    /// <summary>Null: this machine knows the schedule's zone no more.</summary>
    public static Occurrences? Of(DailySchedule schedule)
        => Zones.Find(schedule.Zone) is { } zone ? new Occurrences(schedule, new LocalCalendar(zone)) : null;

    public DateOnly DateAt(DateTimeOffset instant) => calendar.DateAt(instant);

    /// <summary>Null where the schedule asks for nothing on the date.</summary>
    public Occurrence? On(DateOnly date)
        => schedule.Days.Includes(date) && calendar.InstantOf(date, schedule.Time) is { } instant ? new Occurrence(date, instant) : null;

    /// <exception cref="InvalidOperationException">The schedule asks for no day of the week.</exception>
    public Occurrence After(DateOnly date)
        => Enumerable.Range(1, Reach).Select(days => On(date.AddDays(days))).FirstOrDefault(found => found is not null)
            ?? throw new InvalidOperationException("A schedule asks for one day at least.");

    /// <summary>The latest whose moment has come.</summary>
    /// <exception cref="InvalidOperationException">The schedule asks for no day of the week.</exception>
    public Occurrence LatestAt(DateTimeOffset now)
    {
        // Where clocks go back over midnight, they showed tomorrow's date before.
        var tomorrow = DateAt(now).AddDays(1);
        return Enumerable.Range(0, Reach + 1).Select(days => On(tomorrow.AddDays(-days))).FirstOrDefault(found => found?.At <= now)
            ?? throw new InvalidOperationException("A schedule asks for one day at least.");
    }

    /// <summary>Those from the first date on and before the last, none twice.</summary>
    public IEnumerable<DateOnly> Between(DateOnly first, DateOnly last)
    {
        for (var date = first; date < last; date = date.AddDays(1))
        {
            if (schedule.Days.Includes(date) && calendar.Has(date))
            {
                yield return date;
            }
        }
    }
}
