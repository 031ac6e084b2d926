using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using InterviewBot.Benchmarks.Comments;
using InterviewBot.Benchmarks.Daily;
using InterviewBot.Benchmarks.Growth;
using InterviewBot.Benchmarks.Load;
using InterviewBot.Benchmarks.Starting;
using BareDiscord = InterviewBot.Benchmarks.Discord.BareProgram;
using BareTelegram = InterviewBot.Benchmarks.Telegram.BareProgram;
using DiscordTable = InterviewBot.Benchmarks.Discord.LoadTable;
using TelegramTable = InterviewBot.Benchmarks.Telegram.LoadTable;

switch (args)
{
    case ["growth"]:
        GrowthTable.Print(Console.Out);
        return;

    case ["start", var program]:
        StartTable.Print(program, Console.Out);
        return;

    case ["comments", .. var rest]:
        await CommentsTable.PrintAsync(LoadTimes.Parse(rest), Console.Out);
        return;

    case ["daily"]:
        await DailyTable.PrintAsync(Console.Out);
        return;

    case ["telegram", var bot, .. var rest]:
        await TelegramTable.PrintAsync(bot, LoadTimes.Parse(rest), Console.Out);
        return;

    case ["discord", var bot, .. var rest]:
        await DiscordTable.PrintAsync(bot, LoadTimes.Parse(rest), Console.Out);
        return;

    case [BareTelegram.Mode, .. var rest]:
        await BareTelegram.RunAsync(rest);
        return;

    case [BareDiscord.Mode, .. var rest]:
        await BareDiscord.RunAsync(rest);
        return;
}

// In this process: a generated project would be built by our rules, analyzers and all, and fail them.
var inProcess = ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(GrowthTable).Assembly).Run(args, inProcess);
