using System.Globalization;
using InterviewBot.Benchmarks.Banks;
using InterviewBot.Benchmarks.Growth;

namespace InterviewBot.Benchmarks.Comments;

/// <summary>Pages of a short and of a very long discussion, opened in turns, so that what else the machine does falls on both.</summary>
internal static class ReadingRun
{
    private const int Few = 1_000;
    private const int Many = 1_000_000;
    private const int Questions = 300;
    private const int WarmUps = 500;
    private const int Samples = 1_500;

    private static readonly (string Name, bool IsBestFirst, bool IsDeep)[] Pages =
    [
        ("newest, first page", false, false),
        ("newest, deep inside", false, true),
        ("best, first page", true, false),
        ("best, deep inside", true, true),
    ];

    public static async Task PrintAsync(TextWriter output)
    {
        var bank = BankFactory.Bank(Questions);
        await using var few = await LongDiscussion.MakeAsync(bank, Few);
        await using var many = await LongDiscussion.MakeAsync(bank, Many);
        await OpenAsync(few, many, WarmUps);
        var (ofFew, ofMany) = await OpenAsync(few, many, Samples);

        await output.WriteLineAsync(Invariant($"| Page | {Few:N0}: median / p99 (ms) | {Many:N0}: median / p99 (ms) | Ratio |"));
        await output.WriteLineAsync("|---|---:|---:|---:|");
        for (var page = 0; page < Pages.Length; page++)
        {
            var (at, with) = (Timing.Of(ofFew[page]), Timing.Of(ofMany[page]));
            await output.WriteLineAsync(Invariant($"| {Pages[page].Name} | {at} | {with} | x{with.Median / at.Median:0.00} |"));
        }
    }

    private static async Task<(List<TimeSpan>[] Few, List<TimeSpan>[] Many)> OpenAsync(LongDiscussion few, LongDiscussion many, int samples)
    {
        var (ofFew, ofMany) = (Lists(), Lists());
        var random = new Random(7);
        for (var sample = 0; sample < samples; sample++)
        {
            for (var page = 0; page < Pages.Length; page++)
            {
                var (_, isBestFirst, isDeep) = Pages[page];
                ofFew[page].Add(await few.OpenAsync(isBestFirst, isDeep ? few.Deep(random) : null));
                ofMany[page].Add(await many.OpenAsync(isBestFirst, isDeep ? many.Deep(random) : null));
            }
        }

        return (ofFew, ofMany);

        static List<TimeSpan>[] Lists() => [.. Pages.Select(_ => new List<TimeSpan>())];
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
