using System.Globalization;

namespace InterviewBot.Engine.Daily;

/// <summary>Time zones by the names that schedules keep: IANA's, and offsets from UTC, which never change.</summary>
public static class Zones
{
    private const string Utc = "UTC";

    /// <summary>More <see cref="TimeZoneInfo"/> does not take.</summary>
    private static readonly TimeSpan Furthest = TimeSpan.FromHours(14);

    /// <summary>Null: this machine knows no such zone, though one with other data may.</summary>
    public static TimeZoneInfo? Find(string name)
        => OffsetOf(name) is { } offset ? Fixed(name, offset)
            : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone
            : null;

    /// <summary>The name of an offset: <c>UTC</c>, <c>UTC+07:00</c>, <c>UTC-03:30</c>.</summary>
    /// <param name="offset">In whole minutes, from -12 to +14 hours.</param>
    public static string Of(TimeSpan offset)
        => offset == TimeSpan.Zero
            ? Utc
            : string.Create(CultureInfo.InvariantCulture, $"{Utc}{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}");

    /// <summary>Whether it is an offset's name, whose clocks are never changed.</summary>
    public static bool IsOffset(string name) => OffsetOf(name) is not null;

    private static TimeSpan? OffsetOf(string name)
    {
        if (name == Utc)
        {
            return TimeSpan.Zero;
        }

        if (name.Length != "UTC+07:00".Length
            || !name.StartsWith(Utc, StringComparison.Ordinal)
            || name[3] is not ('+' or '-')
            || !TimeSpan.TryParseExact(name.AsSpan(4), "hh\\:mm", CultureInfo.InvariantCulture, out var size)
            || size > Furthest)
        {
            return null;
        }

        return name[3] is '-' ? -size : size;
    }

    private static TimeZoneInfo Fixed(string name, TimeSpan offset)
        => offset == TimeSpan.Zero ? TimeZoneInfo.Utc : TimeZoneInfo.CreateCustomTimeZone(name, offset, name, name);
}
