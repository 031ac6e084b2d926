using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace InterviewBot.Engine.Daily;

/// <summary>A row for the outbox.</summary>
/// <param name="Date">The chat's local date.</param>
/// <param name="Due">When it is due.</param>
/// <param name="Missed">How many dates up to this one were missed, of which this row alone tells; zero: it is to be posted.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlannedRow(DateOnly Date, DateTimeOffset Due, int Missed);

/// <param name="Rows">In the order of their dates; at most one to be posted, after at most one that was missed.</param>
/// <param name="Next">The date after them, with when it is due.</param>
internal sealed record Plan(ImmutableArray<PlannedRow> Rows, Occurrence Next);

/// <summary>What a schedule asks for at one moment: the rules of <c>docs/daily.md</c>, without a database.</summary>
internal static class Planning
{
    /// <summary>
    /// Normally the next date, ahead of its time. When dates were missed, the latest alone is made up for, if it is not too late; all
    /// before are told of by one row.
    /// </summary>
    /// <param name="stored">One that is on.</param>
    /// <param name="occurrences">Of its schedule.</param>
    /// <param name="taken">Dates that have a row already: they were not missed.</param>
    /// <param name="now">The moment.</param>
    /// <param name="ahead">Nothing is planned that is due after this.</param>
    /// <param name="grace">How late is not too late.</param>
    public static Plan At(
        StoredSchedule stored, Occurrences occurrences, ImmutableHashSet<DateOnly> taken, DateTimeOffset now, DateTimeOffset ahead, TimeSpan grace)
    {
        var next = occurrences.On(stored.Next.Date) ?? occurrences.After(stored.Next.Date);
        if (next.At > now)
        {
            return stored.Due(next) > ahead
                ? new Plan([], Dated(next))
                : new Plan([new PlannedRow(next.Date, stored.Due(next), 0)], Dated(occurrences.After(next.Date)));
        }

        var latest = occurrences.LatestAt(now);
        var rows = ImmutableArray.CreateBuilder<PlannedRow>(2);
        var missed = occurrences.Between(next.Date, latest.Date).Where(date => !taken.Contains(date)).ToList();
        var isTaken = taken.Contains(latest.Date);
        var isTooLate = now - stored.Due(latest) > grace;
        if (missed.Count > 0 && (isTaken || !isTooLate))
        {
            rows.Add(new PlannedRow(missed[^1], stored.Due(occurrences.On(missed[^1])!.Value), missed.Count));
        }

        if (!isTaken)
        {
            rows.Add(new PlannedRow(latest.Date, stored.Due(latest), isTooLate ? missed.Count + 1 : 0));
        }

        return new Plan(rows.DrainToImmutable(), Dated(occurrences.After(latest.Date)));

        Occurrence Dated(Occurrence occurrence) => occurrence with { At = stored.Due(occurrence) };
    }
}
