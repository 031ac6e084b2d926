namespace InterviewBot.Benchmarks.Telegram;

/// <summary>What came of a load run at one delay.</summary>
/// <param name="Delay">What every call took longer.</param>
/// <param name="Bare">Of the bare program, run by run.</param>
/// <param name="Bot">Of the bot, run by run.</param>
/// <param name="Rate">Half of what the bot answers in a second: the load that <paramref name="Latency"/> is of.</param>
/// <param name="Latency">Of the bot.</param>
/// <param name="MemoryBytes">Resident memory of the bot after all of it.</param>
/// <param name="PeakMemoryBytes">The most of it.</param>
internal sealed record LoadFigures(
    TimeSpan Delay,
    IReadOnlyList<Throughput> Bare,
    IReadOnlyList<Throughput> Bot,
    double Rate,
    Latency Latency,
    long MemoryBytes,
    long PeakMemoryBytes)
{
    /// <summary>Of the bot's throughput to the bare program's.</summary>
    public double Ratio => Bot.Average(run => run.PerSecond) / Bare.Average(run => run.PerSecond);
}
