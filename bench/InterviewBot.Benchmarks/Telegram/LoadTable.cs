using System.Globalization;
using InterviewBot.Benchmarks.Load;
using InterviewBot.Testing.Telegram;

namespace InterviewBot.Benchmarks.Telegram;

/// <summary>The bot under load beside a bare program of the same library, with quick calls and with slow ones.</summary>
internal static class LoadTable
{
    private const int Chats = 1_000;

    private static readonly TimeSpan[] Delays = [TimeSpan.Zero, TimeSpan.FromMilliseconds(50)];

    /// <param name="bot">The path of <c>InterviewBot.dll</c>; the working directory is where it finds its content.</param>
    /// <param name="times">How long each part takes.</param>
    /// <param name="output">Where the table goes.</param>
    public static async Task PrintAsync(string bot, LoadTimes times, TextWriter output)
    {
        await using var telegram = await LoopbackTelegram.StartAsync(
            new LoopbackOptions { Validate = false, Transcribe = false, MessagesKept = 2 });
        var run = new LoadRun(telegram, new Crowd(telegram, Chats), bot, times);
        await run.WarmServerUpAsync();
        foreach (var delay in Delays)
        {
            var figures = await run.MeasureAsync(delay);
            await output.WriteLineAsync(Invariant($"{Chats:N0} chats, {delay.TotalMilliseconds:0} ms added to every call"));
            Print("bare, receiver", figures.Receiver is { } receiver ? [receiver] : [], output);
            Print("bare, same post", figures.Post is { } post ? [post] : [], output);
            Print("bare, all at once", figures.Bare, output);
            Print("bot", figures.Bot, output);
            await output.WriteLineAsync(Invariant(
                $"  ratio             {figures.Ratio,8:0.00} to all at once, {Ratio(figures.ReceiverRatio)} to the receiver, {Ratio(figures.PostRatio)} to the same post"));
            Print("bot", figures.Rate, figures.Latency, output);
            Print("bare", figures.Rate, await run.BareLatencyAsync(figures.Rate), output);
            await output.WriteLineAsync(Invariant(
                $"  memory           {Megabytes(figures.MemoryBytes),8:0.0} MB at the end, {Megabytes(figures.PeakMemoryBytes):0.0} MB at most"));
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

    private static string Ratio(double? ratio) => ratio?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";

    private static double Megabytes(long bytes) => bytes / 1024.0 / 1024.0;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
