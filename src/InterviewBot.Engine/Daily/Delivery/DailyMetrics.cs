using System.Diagnostics.Metrics;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>What an owner can watch of daily questions. No chat is told apart.</summary>
internal sealed class DailyMetrics
{
    public const string MeterName = "InterviewBot.Daily";

    private readonly Counter<long> _posts;
    private readonly Histogram<double> _lateness;
    private readonly Gauge<int> _waiting;

    public DailyMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _posts = meter.CreateCounter<long>("interviewbot.daily.posts", "{post}", "Tries to post a daily question, by platform and outcome.");
        _lateness = meter.CreateHistogram(
            "interviewbot.daily.lateness",
            "s",
            "Time from when a daily question was due until it was there, by platform.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600, 21600],
            });
        _waiting = meter.CreateGauge<int>("interviewbot.daily.waiting", "{post}", "Posts whose time has come and that wait for their turn.");
    }

    /// <param name="platform">Where it was sent.</param>
    /// <param name="outcome">The kind of <see cref="Chat.SendResult"/>, or that it was no longer this program's.</param>
    /// <param name="lateness">Since it was due; null: it is not there.</param>
    public void Tried(string platform, string outcome, TimeSpan? lateness)
    {
        _posts.Add(1, new("platform", platform), new KeyValuePair<string, object?>("outcome", outcome));
        if (lateness is { } late)
        {
            _lateness.Record(late.TotalSeconds, new KeyValuePair<string, object?>("platform", platform));
        }
    }

    /// <summary>A crash left unknown what became of posts.</summary>
    public void CutOff(string platform, int count)
        => _posts.Add(count, new("platform", platform), new KeyValuePair<string, object?>("outcome", "CutOff"));

    public void Waiting(string platform, int count) => _waiting.Record(count, new KeyValuePair<string, object?>("platform", platform));
}
