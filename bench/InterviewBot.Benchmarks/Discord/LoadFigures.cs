using InterviewBot.Benchmarks.Load;

namespace InterviewBot.Benchmarks.Discord;

/// <summary>What came of a load run.</summary>
/// <param name="Sentence">Of a bare program that says a sentence, run by run.</param>
/// <param name="Post">The same with a message like the bot's.</param>
/// <param name="Bot">Of the bot, run by run.</param>
/// <param name="Rate">Half of what the bot answers in a second: the load that <paramref name="Latency"/> is of.</param>
/// <param name="Latency">Of the bot, to its first response.</param>
/// <param name="MemoryBytes">Resident memory of the bot after all of it.</param>
/// <param name="PeakMemoryBytes">The most of it.</param>
internal sealed record LoadFigures(
    IReadOnlyList<Throughput> Sentence,
    IReadOnlyList<Throughput> Post,
    IReadOnlyList<Throughput> Bot,
    double Rate,
    Latency Latency,
    long MemoryBytes,
    long PeakMemoryBytes)
{
    /// <summary>Of the bot's throughput to that of a bare program that says a sentence.</summary>
    public double SentenceRatio => PerSecond(Bot) / PerSecond(Sentence);

    /// <summary>The same where that sends what a question's post is.</summary>
    public double PostRatio => PerSecond(Bot) / PerSecond(Post);

    private static double PerSecond(IReadOnlyList<Throughput> runs) => runs.Average(run => run.PerSecond);
}
