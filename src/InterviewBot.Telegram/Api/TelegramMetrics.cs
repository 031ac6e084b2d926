using System.Diagnostics.Metrics;

namespace InterviewBot.Telegram.Api;

/// <summary>What an owner can watch of the calls to Telegram. No chat and no person is told apart.</summary>
internal sealed class TelegramMetrics
{
    public const string MeterName = "InterviewBot.Telegram";

    private readonly Counter<long> _calls;
    private readonly Histogram<double> _durations;

    public TelegramMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _calls = meter.CreateCounter<long>("interviewbot.telegram.calls", "{call}", "Calls to the Bot API, by method and outcome.");
        _durations = meter.CreateHistogram(
            "interviewbot.telegram.call.duration",
            "s",
            "Time from a call to what came of it, by method.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 60],
            });
    }

    /// <param name="method">The method's name in the Bot API.</param>
    /// <param name="outcome">The kind of <see cref="CallResult{T}"/>.</param>
    /// <param name="duration">Until then.</param>
    public void Called(string method, string outcome, TimeSpan duration)
    {
        _calls.Add(1, new("method", method), new KeyValuePair<string, object?>("outcome", outcome));
        _durations.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("method", method));
    }
}
