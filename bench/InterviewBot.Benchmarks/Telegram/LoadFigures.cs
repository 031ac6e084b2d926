using InterviewBot.Benchmarks.Load;

namespace InterviewBot.Benchmarks.Telegram;

/// <summary>What came of a load run at one delay.</summary>
/// <param name="Delay">What every call took longer.</param>
/// <param name="Receiver">Of a bare program on the library's own receiver, which handles one update at a time; null where that is too slow to measure.</param>
/// <param name="Post">The same with a message like the bot's; null likewise.</param>
/// <param name="Bare">Of a bare program that waits for none of its answers, run by run.</param>
/// <param name="Bot">Of the bot, run by run.</param>
/// <param name="Rate">Half of what the bot answers in a second: the load that <paramref name="Latency"/> is of.</param>
/// <param name="Latency">Of the bot.</param>
/// <param name="MemoryBytes">Resident memory of the bot after all of it.</param>
/// <param name="PeakMemoryBytes">The most of it.</param>
internal sealed record LoadFigures(
    TimeSpan Delay,
    Throughput? Receiver,
    Throughput? Post,
    IReadOnlyList<Throughput> Bare,
    IReadOnlyList<Throughput> Bot,
    double Rate,
    Latency Latency,
    long MemoryBytes,
    long PeakMemoryBytes)
{
    /// <summary>Of the bot's throughput to the one of the library's own receiver.</summary>
    public double? ReceiverRatio => Bot.Average(run => run.PerSecond) / Receiver?.PerSecond;

    /// <summary>The same where that sends what a question's post is.</summary>
    public double? PostRatio => Bot.Average(run => run.PerSecond) / Post?.PerSecond;

    /// <summary>Of the bot's throughput to the one of a bare program that waits for nothing.</summary>
    public double Ratio => Bot.Average(run => run.PerSecond) / Bare.Average(run => run.PerSecond);
}
