using System.Globalization;
using InterviewBot.Benchmarks.Banks;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Benchmarks.Growth;

/// <summary>How the times of operations grow with the bank: median and 99th percentile at each size, in milliseconds.</summary>
internal static class GrowthTable
{
    private static readonly int[] Sizes = [300, 3_000, 30_000];

    /// <summary>Another operation is a line here.</summary>
    private static readonly (string Name, Func<QuestionBank, IReadOnlyList<GeneratedQuestion>, Operation> Make)[] Operations =
    [
        ("pick", (bank, _) => new PickOperation(bank)),
        ("pick+commit", (bank, _) => new PickAndCommitOperation(bank)),
        ("index", (_, questions) => new IndexOperation(questions)),
        ("search", (bank, _) => new SearchOperation(bank)),
        ("complete", (bank, _) => new CompleteOperation(bank)),
        ("suggest", (bank, _) => new SuggestOperation(bank)),
        ("render", (bank, _) => new RenderOperation(bank)),
        ("load", (_, questions) => new LoadOperation(questions)),
    ];

    public static void Print(TextWriter output)
    {
        var times = Sizes.Select(Measure).ToList();
        output.WriteLine($"| Operation | {string.Join(" | ", Sizes.Select(Header))} | Growth |");
        output.WriteLine($"|---|{string.Concat(Sizes.Select(_ => "---:|"))}---:|");
        for (var index = 0; index < Operations.Length; index++)
        {
            var row = times.Select(column => column[index]).ToList();
            var growth = (row[^1].Median / row[0].Median).ToString("0.0", CultureInfo.InvariantCulture);
            output.WriteLine($"| {Operations[index].Name} | {string.Join(" | ", row)} | x{growth} |");
        }
    }

    private static string Header(int size) => string.Create(CultureInfo.InvariantCulture, $"{size:N0}: median / p99 (ms)");

    private static List<Timing> Measure(int size)
    {
        var questions = BankFactory.Questions(size);
        var bank = BankFactory.Bank(questions);
        return [.. Operations.Select(operation => Measure(() => operation.Make(bank, questions)))];
    }

    private static Timing Measure(Func<Operation> make)
    {
        using var operation = make();
        var clock = TimeProvider.System;
        var times = new List<TimeSpan>(operation.Samples);
        for (var sample = 0; sample < operation.Samples; sample++)
        {
            operation.Before(sample);
            var start = clock.GetTimestamp();
            operation.Run(sample);
            times.Add(clock.GetElapsedTime(start));
            operation.After(sample);
        }

        return Timing.Of(times);
    }
}
