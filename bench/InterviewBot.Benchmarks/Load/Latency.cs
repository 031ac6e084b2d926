namespace InterviewBot.Benchmarks.Load;

/// <summary>
/// Times from the server telling the program to the answer reaching the server, while people ask at a steady rate, whether or not they are
/// answered. In milliseconds.
/// </summary>
internal sealed record Latency(double Median, double Percentile99, double Longest)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    /// <param name="crowd">Who asks, in turn.</param>
    /// <param name="perSecond">How many of them.</param>
    /// <param name="times">For how long.</param>
    public static async Task<Latency> MeasureAsync(ICrowd crowd, double perSecond, LoadTimes times)
    {
        var measured = new List<double>();
        var started = TimeProvider.System.GetTimestamp();
        crowd.Answered = (_, elapsed) =>
        {
            if (TimeProvider.System.GetElapsedTime(started) > times.WarmUp)
            {
                measured.Add(elapsed.TotalMilliseconds);
            }
        };
        await AskAsync(crowd, perSecond, started, times.WarmUp + times.Measured);
        await crowd.SettleAsync();
        crowd.Answered = null;

        measured.Sort();
        return new Latency(measured[measured.Count / 2], measured[(int)Math.Ceiling(measured.Count * 0.99) - 1], measured[^1]);
    }

    private static async Task AskAsync(ICrowd crowd, double perSecond, long started, TimeSpan duration)
    {
        using var ticks = new PeriodicTimer(Tick, TimeProvider.System);
        var asked = 0;
        while (TimeProvider.System.GetElapsedTime(started) is var elapsed && elapsed < duration)
        {
            for (; asked < elapsed.TotalSeconds * perSecond; asked++)
            {
                crowd.Ask(asked % crowd.People);
            }

            await ticks.WaitForNextTickAsync();
        }
    }
}
