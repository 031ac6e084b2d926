using System.Diagnostics.Metrics;

namespace InterviewBot.Discord.Client.Rest;

/// <summary>What an owner can watch of the calls to Discord. No channel and no person is told apart.</summary>
internal sealed class RestMetrics
{
    public const string MeterName = "InterviewBot.Discord.Client";

    private readonly Counter<long> _calls;
    private readonly Counter<long> _rateLimits;
    private readonly Histogram<double> _durations;

    public RestMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _calls = meter.CreateCounter<long>("discord.rest.calls", "{call}", "Calls to Discord's HTTP API, by route and outcome.");
        _rateLimits = meter.CreateCounter<long>(
            "discord.rest.rate_limits", "{answer}", "Answers of 429, by route and scope: none but shared ones ought to come.");
        _durations = meter.CreateHistogram(
            "discord.rest.call.duration",
            "s",
            "Time from a call to what came of it, waiting and repeats included, by route.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 60],
            });
    }

    /// <param name="route">The method and the path without its ids.</param>
    /// <param name="outcome">"succeeded", or the kind of <see cref="RestFailure"/>.</param>
    /// <param name="duration">Until then.</param>
    public void Called(RestRoute route, string outcome, TimeSpan duration)
    {
        _calls.Add(1, new("route", route.Name), new KeyValuePair<string, object?>("outcome", outcome));
        _durations.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("route", route.Name));
    }

    public void RateLimited(RestRoute route, RateLimitScope scope)
        => _rateLimits.Add(1, new("route", route.Name), new KeyValuePair<string, object?>("scope", scope.ToString()));
}
