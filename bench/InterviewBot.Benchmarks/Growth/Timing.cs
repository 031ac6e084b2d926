using System.Globalization;

namespace InterviewBot.Benchmarks.Growth;

/// <summary>In milliseconds.</summary>
internal sealed record Timing(double Median, double Percentile99)
{
    public static Timing Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Select(time => time.TotalMilliseconds).Order().ToList();
        return new Timing(sorted[sorted.Count / 2], sorted[(int)Math.Ceiling(sorted.Count * 0.99) - 1]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:0.000} / {Percentile99:0.000}");
}
