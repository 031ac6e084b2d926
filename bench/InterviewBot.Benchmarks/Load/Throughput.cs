using System.Diagnostics;
using System.Threading.Channels;

namespace InterviewBot.Benchmarks.Load;

/// <summary>How much a program answers while everybody asks again as soon as they have their answer.</summary>
/// <param name="PerSecond">Answers.</param>
/// <param name="ProgramCpu">Processor time of the program for each.</param>
/// <param name="ServerCpu">Processor time of this process for each: the server and the people.</param>
internal sealed record Throughput(double PerSecond, TimeSpan ProgramCpu, TimeSpan ServerCpu)
{
    public static Task<Throughput> MeasureAsync(ICrowd crowd, ProgramUnderLoad program, LoadTimes times)
        => MeasureAsync(crowd, () => program.CpuTime, times);

    /// <param name="crowd">Who asks.</param>
    /// <param name="programCpu">The processor time of the program so far.</param>
    /// <param name="times">For how long.</param>
    /// <exception cref="InvalidOperationException">Nobody was answered.</exception>
    public static async Task<Throughput> MeasureAsync(ICrowd crowd, Func<TimeSpan> programCpu, LoadTimes times)
    {
        var answered = Channel.CreateUnbounded<int>(new UnboundedChannelOptions { SingleReader = true });
        crowd.Answered = (person, _) => answered.Writer.TryWrite(person);
        var asking = AskAsync(crowd, answered.Reader);
        await Task.Delay(times.WarmUp, TimeProvider.System);
        var start = Mark.Of(crowd, programCpu());
        await Task.Delay(times.Measured, TimeProvider.System);
        var end = Mark.Of(crowd, programCpu());

        crowd.Answered = null;
        answered.Writer.Complete();
        await asking;
        await crowd.SettleAsync();
        var answers = end.Answers - start.Answers;
        if (answers == 0)
        {
            throw new InvalidOperationException("Nobody was answered.");
        }

        return new Throughput(
            answers / TimeProvider.System.GetElapsedTime(start.At, end.At).TotalSeconds,
            (end.ProgramCpu - start.ProgramCpu) / answers,
            (end.ServerCpu - start.ServerCpu) / answers);
    }

    private static async Task AskAsync(ICrowd crowd, ChannelReader<int> answered)
    {
        for (var person = 0; person < crowd.People; person++)
        {
            crowd.Ask(person);
        }

        await foreach (var person in answered.ReadAllAsync())
        {
            crowd.Ask(person);
        }
    }

    private sealed record Mark(long At, long Answers, TimeSpan ProgramCpu, TimeSpan ServerCpu)
    {
        public static Mark Of(ICrowd crowd, TimeSpan programCpu)
        {
            using var server = Process.GetCurrentProcess();
            return new Mark(TimeProvider.System.GetTimestamp(), crowd.Answers, programCpu, server.TotalProcessorTime);
        }
    }
}
