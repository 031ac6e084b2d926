using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using InterviewBot.Benchmarks.Growth;
using InterviewBot.Benchmarks.Starting;
using InterviewBot.Benchmarks.Telegram;

if (args is ["growth"])
{
    GrowthTable.Print(Console.Out);
    return;
}

if (args is ["start", var program])
{
    StartTable.Print(program, Console.Out);
    return;
}

if (args is ["telegram", var bot, .. var rest])
{
    await LoadTable.PrintAsync(bot, LoadTimes.Parse(rest), Console.Out);
    return;
}

if (args is [ProgramUnderLoad.BareMode, var kind, var apiUrl, var token])
{
    await BareProgram.RunAsync(Enum.Parse<BareKind>(kind), apiUrl, token);
    return;
}

// In this process: a generated project would be built by our rules, analyzers and all, and fail them.
var inProcess = ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(GrowthTable).Assembly).Run(args, inProcess);
