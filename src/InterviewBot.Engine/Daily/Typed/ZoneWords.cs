using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace InterviewBot.Engine.Daily.Typed;

/// <summary>Time zones as people write them: by IANA's id, by city, by offset from UTC.</summary>
public static partial class ZoneWords
{
    private const int LongestTyped = 64;
    private const int NearestCount = 3;

    private static readonly TimeSpan FurthestWest = TimeSpan.FromHours(-12);
    private static readonly TimeSpan FurthestEast = TimeSpan.FromHours(14);

    /// <returns>
    /// The zone's name as schedules keep it and <see cref="Zones"/> finds it, which is also how it is shown; else the cities that could
    /// have been meant.
    /// </returns>
    public static Reading<string> Read(string typed)
    {
        var text = typed.Trim();
        if (text.Length is 0 or > LongestTyped)
        {
            return new Reading<string>.NotUnderstood(text, []);
        }

        return OffsetOf(text) is { } offset ? new Reading<string>.Understood(Zones.Of(offset))
            : Places.Find(text) is { } place ? new Reading<string>.Understood(place.Zone)
            : IsOtherId(text) ? new Reading<string>.Understood(text)
            : new Reading<string>.NotUnderstood(text, [.. Near(text).Select(near => near.Name)]);
    }

    /// <summary>What one may be typing, for a list to choose from.</summary>
    /// <param name="typed">Some letters of a city, in either language, or an offset.</param>
    /// <param name="count">At most so many.</param>
    public static ImmutableArray<Place> Search(string typed, int count)
        => OffsetOf(typed.Trim()) is { } offset ? [new Place(Zones.Of(offset), Zones.Of(offset))]
            : typed.Length <= LongestTyped ? Places.Search(typed, count)
            : [];

    /// <summary>Of a wrong id, such as <c>Asia/Hanoii</c>, the city is what tells most.</summary>
    private static ImmutableArray<Place> Near(string text)
        => Places.Search(text, NearestCount) is { IsEmpty: false } near
            ? near
            : Places.Search(text[(text.LastIndexOf('/') + 1)..], NearestCount);

    private static TimeSpan? OffsetOf(string text)
    {
        if (text.ToUpperInvariant() is "UTC" or "GMT" or "Z")
        {
            return TimeSpan.Zero;
        }

        if (Offset().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var minutes = (60 * Number(match.Groups["hours"])) + Number(match.Groups["minutes"]);
        var offset = TimeSpan.FromMinutes(match.Groups["sign"].Value is "+" ? minutes : -minutes);
        return minutes % 15 == 0 && offset >= FurthestWest && offset <= FurthestEast ? offset : null;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    /// <summary>
    /// Former names and the like, which no list has: <c>Asia/Saigon</c>. Not the files beside the zones, of which those of <c>right</c> count
    /// leap seconds.
    /// </summary>
    private static bool IsOtherId(string text)
        => Id().IsMatch(text)
            && text.Split('/')[0] is not ("posix" or "right" or "localtime" or "posixrules" or "Factory")
            && TimeZoneInfo.TryFindSystemTimeZoneById(text, out _);

    [GeneratedRegex(
        @"^(?:utc|gmt)?[ ]?(?<sign>[+−-])[ ]?(?<hours>[0-9]{1,2})(?::?(?<minutes>[0-9]{2}))?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Offset();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z][A-Za-z0-9_+-]*)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
