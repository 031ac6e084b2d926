using InterviewBot.Benchmarks.Load;
using InterviewBot.Testing.Discord;

namespace InterviewBot.Benchmarks.Discord;

/// <summary>
/// A load run. The bot and the bare programs take turns, each with a process of its own, on the same server and with the same people.
/// </summary>
internal sealed class LoadRun(LoopbackDiscord discord, Crowd crowd, string bot, LoadTimes times)
{
    /// <summary>One question before everything: until a program is up, nothing is measured of it.</summary>
    private const int First = 0;

    /// <summary>A run that does not count: it is the server's code that is compiled meanwhile.</summary>
    public async Task WarmServerUpAsync() => await BareAsync(BareKind.Post);

    public async Task<LoadFigures> MeasureAsync()
    {
        var (sentence, post, answering) = (new List<Throughput>(), new List<Throughput>(), new List<Throughput>());
        sentence.Add(await BareAsync(BareKind.Sentence));
        post.Add(await BareAsync(BareKind.Post));
        using (var first = await StartBotAsync())
        {
            answering.Add(await Throughput.MeasureAsync(crowd, first, times));
        }

        post.Add(await BareAsync(BareKind.Post));
        sentence.Add(await BareAsync(BareKind.Sentence));
        using var program = await StartBotAsync();
        answering.Add(await Throughput.MeasureAsync(crowd, program, times));
        var rate = answering.Average(each => each.PerSecond) / 2;
        var latency = await Latency.MeasureAsync(crowd, rate, times);
        return new LoadFigures(sentence, post, answering, rate, latency, program.MemoryBytes, program.PeakMemoryBytes);
    }

    /// <summary>The bare program's answers to the same load, to tell what the server and the machine take of the time.</summary>
    public async Task<Latency> BareLatencyAsync(double perSecond)
    {
        using var program = await StartBareAsync(BareKind.Post);
        return await Latency.MeasureAsync(crowd, perSecond, times);
    }

    private async Task<Throughput> BareAsync(BareKind kind)
    {
        using var program = await StartBareAsync(kind);
        return await Throughput.MeasureAsync(crowd, program, times);
    }

    private Task<ProgramUnderLoad> StartBareAsync(BareKind kind) => UpAsync(() => BareProgram.Start(kind, discord));

    private Task<ProgramUnderLoad> StartBotAsync() => UpAsync(() => ProgramUnderLoad.StartBot(
        bot,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Discord__Token"] = discord.Token,
            ["Discord__ApiUrl"] = discord.ApiUrl,
        }));

    private async Task<ProgramUnderLoad> UpAsync(Func<ProgramUnderLoad> start)
    {
        await discord.Until(() => discord.Gateway.Connected == 0);
        var overwrites = discord.CommandOverwrites;
        var program = start();
        await discord.Until(() => discord.Gateway.Connected > 0 && discord.CommandOverwrites > overwrites);
        crowd.Ask(First);
        await crowd.SettleAsync();
        return program;
    }
}
