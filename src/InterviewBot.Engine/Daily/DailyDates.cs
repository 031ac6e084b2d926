using System.Globalization;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Daily;

/// <summary>Local dates as the database keeps them: <c>2026-11-23</c>, which sorts as dates do.</summary>
internal static class DailyDates
{
    private const string Format = "yyyy-MM-dd";

    public static string ToColumn(DateOnly date) => date.ToString(Format, CultureInfo.InvariantCulture);

    public static DateOnly GetDate(this SqlRow row, int column)
        => DateOnly.ParseExact(row.GetString(column), Format, CultureInfo.InvariantCulture);
}
