using System.Globalization;
using InterviewBot.Benchmarks.Load;
using InterviewBot.Testing.Discord;

namespace InterviewBot.Benchmarks.Discord;

/// <summary>The bot under load beside bare programs of the same client.</summary>
internal static class LoadTable
{
    private const int People = 1_000;
    private const int Guilds = 100;

    /// <summary>Of all kept things only those that the run may still need: it is to tell how quick a program is, not this one's memory.</summary>
    private static readonly LoopbackOptions Lean = new()
    {
        Validate = false,
        Transcribe = false,
        MessagesKept = 10,
        InteractionsKept = 10_000,
        EventsKept = 1_000,

        // Of a program that was killed nothing is to be left that costs the next one time.
        SessionLife = TimeSpan.Zero,
    };

    /// <param name="bot">The path of <c>InterviewBot.dll</c>; the working directory is where it finds its content.</param>
    /// <param name="times">How long each part takes.</param>
    /// <param name="output">Where the table goes.</param>
    public static async Task PrintAsync(string bot, LoadTimes times, TextWriter output)
    {
        await using var discord = await LoopbackDiscord.StartAsync(Lean);
        var crowd = new Crowd(discord, People, Guilds);
        var run = new LoadRun(discord, crowd, bot, times);
        await run.WarmServerUpAsync();
        var figures = await run.MeasureAsync();
        await output.WriteLineAsync(Invariant($"{People:N0} people in {Guilds} guilds"));
        Print("bare, a sentence", figures.Sentence, output);
        Print("bare, same post", figures.Post, output);
        Print("bot", figures.Bot, output);
        await output.WriteLineAsync(Invariant(
            $"  ratio            {figures.SentenceRatio,8:0.00} to a sentence, {figures.PostRatio:0.00} to the same post"));
        Print("bot", figures.Rate, figures.Latency, output);
        Print("bare", figures.Rate, await run.BareLatencyAsync(figures.Rate), output);
        await output.WriteLineAsync(Invariant(
            $"  interactions     {discord.Interactions,8:N0}, {crowd.Missed} missed, {crowd.Deferred} deferred"));
        await output.WriteLineAsync(Invariant(
            $"  memory           {Megabytes(figures.MemoryBytes),8:0.0} MB at the end, {Megabytes(figures.PeakMemoryBytes):0.0} MB at most"));
        foreach (var violation in discord.Violations.All)
        {
            await output.WriteLineAsync($"  violation: {violation}");
        }
    }

    private static void Print(string name, IReadOnlyList<Throughput> runs, TextWriter output)
    {
        foreach (var run in runs)
        {
            output.WriteLine(Invariant(
                $"  {name,-17} {run.PerSecond,8:0} /s   CPU for each: {run.ProgramCpu.TotalMilliseconds:0.000} ms, server {run.ServerCpu.TotalMilliseconds:0.000} ms"));
        }
    }

    private static void Print(string name, double rate, Latency latency, TextWriter output)
        => output.WriteLine(Invariant(
            $"  {name,-5} at {rate,5:0} /s {latency.Median,8:0.0} ms median, {latency.Percentile99:0.0} ms p99, {latency.Longest:0.0} ms at most"));

    private static double Megabytes(long bytes) => bytes / 1024.0 / 1024.0;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
