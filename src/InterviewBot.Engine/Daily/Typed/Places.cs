using System.Collections.Frozen;
using System.Collections.Immutable;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Daily.Typed;

/// <summary>
/// Cities with their time zones: those that IANA's zones are named after, and those that <c>cities.txt</c> adds, with what they are called
/// in Vietnamese.
/// </summary>
internal static class Places
{
    private const string Resource = "cities.txt";

    /// <summary>Of two letters one error leaves nothing.</summary>
    private const int ShortestWithErrors = 3;

    /// <summary>What <c>cities.txt</c> says comes first.</summary>
    private static readonly ImmutableArray<(string Folded, Place Place)> All =
    [
        .. Listed().Concat(Zoned()).Select(place => (Fold(place.Name), place)).DistinctBy(entry => entry.Item1, StringComparer.Ordinal),
    ];

    private static readonly FrozenDictionary<string, Place> ByName =
        All.Concat(Ids())
            .DistinctBy(entry => entry.Folded, StringComparer.Ordinal)
            .ToFrozenDictionary(entry => entry.Folded, entry => entry.Place, StringComparer.Ordinal);

    /// <summary>Case, diacritics and the marks between words aside.</summary>
    public static Place? Find(string name) => ByName.GetValueOrDefault(Fold(name));

    /// <summary>What it could be: names that begin so, then those with a word that does, then those with few typing errors in it.</summary>
    /// <param name="typed">Some letters.</param>
    /// <param name="count">At most so many, each of another zone.</param>
    public static ImmutableArray<Place> Search(string typed, int count)
    {
        var folded = Fold(typed);
        return folded.Length == 0
            ? []
            :
            [
                .. All.Select(entry => (entry.Place, entry.Folded, Rank: RankOf(entry.Folded, folded)))
                    .Where(entry => entry.Rank is not null)
                    .OrderBy(entry => entry.Rank)
                    .ThenBy(entry => entry.Folded.Length)
                    .ThenBy(entry => entry.Folded, StringComparer.Ordinal)
                    .Select(entry => entry.Place)
                    .DistinctBy(place => place.Zone, StringComparer.Ordinal)
                    .Take(count),
            ];
    }

    private static int? RankOf(string name, string typed)
        => name.StartsWith(typed, StringComparison.Ordinal) ? 0
            : name.Contains($" {typed}", StringComparison.Ordinal) ? 1
            : EditDistance.Within(name, typed, typed.Length < ShortestWithErrors ? 0 : EditDistance.Tolerance(typed.Length)) is { } errors ? 1 + errors
            : null;

    private static IEnumerable<Place> Listed()
    {
        using var stream = typeof(Places).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource '{Resource}' is missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(':') is [var zone, var names] && Zones.Find(zone) is not null)
            {
                foreach (var name in names.Split(',', StringSplitOptions.TrimEntries))
                {
                    yield return new Place(name, zone);
                }
            }
        }
    }

    private static IEnumerable<Place> Zoned()
        => TimeZoneInfo.GetSystemTimeZones()
            .Where(zone => zone.Id.Contains('/', StringComparison.Ordinal) && !zone.Id.StartsWith("Etc/", StringComparison.Ordinal))
            .Select(zone => new Place(zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' '), zone.Id));

    private static IEnumerable<(string Folded, Place Place)> Ids()
        => TimeZoneInfo.GetSystemTimeZones().Select(zone => (Fold(zone.Id), new Place(zone.Id, zone.Id)));

    private static string Fold(string name)
        => string.Join(' ', TextFolding.Fold(name).Split([' ', '_', '-', '.', '/', '\''], StringSplitOptions.RemoveEmptyEntries));
}
