using InterviewBot.Benchmarks.Load;
using InterviewBot.Testing.Telegram;

namespace InterviewBot.Benchmarks.Telegram;

/// <summary>
/// A load run at one delay. The bot and the bare program take turns, each with a process of its own, on the same server and with the same
/// people.
/// </summary>
internal sealed class LoadRun(LoopbackTelegram telegram, Crowd crowd, string bot, LoadTimes times)
{
    /// <summary>One question before everything: until a program is up, nothing is measured of it.</summary>
    private const int First = 0;

    /// <summary>A run that does not count: it is the server's code that is compiled meanwhile.</summary>
    public async Task WarmServerUpAsync() => await ThroughputAsync(await StartBareAsync(BareKind.AllAtOnce));

    /// <param name="delay">What every call takes longer.</param>
    public async Task<LoadFigures> MeasureAsync(TimeSpan delay)
    {
        telegram.Faults.Delay = delay;
        var bare = new List<Throughput> { await ThroughputAsync(await StartBareAsync(BareKind.AllAtOnce)) };
        var answering = new List<Throughput> { await ThroughputAsync(await StartBotAsync()) };
        bare.Add(await ThroughputAsync(await StartBareAsync(BareKind.AllAtOnce)));

        // One at a time, slow calls leave it some twenty a second: the thousand that wait would take it a minute.
        var receiver = delay == TimeSpan.Zero ? await ThroughputAsync(await StartBareAsync(BareKind.Receiver)) : null;
        var post = delay == TimeSpan.Zero ? await ThroughputAsync(await StartBareAsync(BareKind.Post)) : null;

        using var program = await StartBotAsync();
        answering.Add(await Throughput.MeasureAsync(crowd, program, times));
        var rate = answering.Average(each => each.PerSecond) / 2;
        var latency = await Latency.MeasureAsync(crowd, rate, times);
        return new LoadFigures(delay, receiver, post, bare, answering, rate, latency, program.MemoryBytes, program.PeakMemoryBytes);
    }

    /// <summary>The bare program's answers to the same load, to tell what the server and the machine take of the time.</summary>
    public async Task<Latency> BareLatencyAsync(double perSecond)
    {
        using var program = await StartBareAsync(BareKind.AllAtOnce);
        return await Latency.MeasureAsync(crowd, perSecond, times);
    }

    private async Task<Throughput> ThroughputAsync(ProgramUnderLoad program)
    {
        using (program)
        {
            return await Throughput.MeasureAsync(crowd, program, times);
        }
    }

    private Task<ProgramUnderLoad> StartBareAsync(BareKind kind) => UpAsync(BareProgram.Start(kind, telegram));

    private Task<ProgramUnderLoad> StartBotAsync() => UpAsync(ProgramUnderLoad.StartBot(
        bot,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Telegram__Token"] = telegram.Token,
            ["Telegram__ApiUrl"] = telegram.ApiUrl,
        }));

    private async Task<ProgramUnderLoad> UpAsync(ProgramUnderLoad program)
    {
        crowd.Ask(First);
        await crowd.SettleAsync();
        return program;
    }
}
