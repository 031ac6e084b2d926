using System.Globalization;
using InterviewBot.Benchmarks.Banks;
using InterviewBot.Benchmarks.Load;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Benchmarks.Comments;

/// <summary>Comments of many people in many chats at once, each durable before it is acknowledged.</summary>
internal static class RecordingRun
{
    private const int AtOnce = 1_000;
    private const int Chats = 500;
    private const int Questions = 300;

    /// <summary>What the project holds itself to, in a second.</summary>
    private const double Promised = 3_000;

    public static async Task PrintAsync(LoadTimes times, TextWriter output)
    {
        await using var bot = await CommentingBot.StartAsync(BankFactory.Bank(Questions));
        var talk = await Talk.StartAsync(bot, AtOnce, Chats);
        var synchronous = await bot.Database.WriteAsync(connection => connection.QueryFirst("PRAGMA synchronous", row => row.GetInt32(0)));
        await output.WriteLineAsync(Invariant($"{Talk.Writers:N0} people in {Chats} chats, {AtOnce:N0} at once, synchronous={synchronous} (2 is FULL)"));

        await PrintFlushAsync(output);
        var throughput = await Throughput.MeasureAsync(talk, () => Environment.CpuUsage.TotalTime, times);
        await output.WriteLineAsync(Invariant(
            $"  recorded         {throughput.PerSecond,8:0} /s   CPU for each: {throughput.ProgramCpu.TotalMilliseconds:0.000} ms"));
        foreach (var rate in (double[])[Promised, throughput.PerSecond / 2])
        {
            var latency = await Latency.MeasureAsync(talk, rate, times);
            await output.WriteLineAsync(Invariant(
                $"  at {rate,5:0} /s      {latency.Median,8:0.0} ms median, {latency.Percentile99:0.0} ms p99, {latency.Longest:0.0} ms at most"));
        }

        await PrintFlushAsync(output);
        var kept = bot.Database.Read(connection => connection.QueryFirst("SELECT count(*) FROM comment", row => row.GetInt64(0)));
        await output.WriteLineAsync(Invariant($"  acknowledged     {talk.Answers,8:N0}, kept {kept:N0}, refused {talk.Refused:N0}"));
    }

    /// <summary>Before and after: on a disk that others use, the rest is to be read beside it.</summary>
    private static Task PrintFlushAsync(TextWriter output)
        => output.WriteLineAsync($"  bare flush       {BareFlush.Measure()} ms median / p99");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
