using BenchmarkDotNet.Running;
using InterviewBot.Benchmarks.Growth;

if (args is ["growth"])
{
    GrowthTable.Print(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(GrowthTable).Assembly).Run(args);
