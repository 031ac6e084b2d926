using System.Globalization;
using InterviewBot.Benchmarks.Banks;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Benchmarks.Daily;

/// <summary>What a tick costs with few and with many chats, what planning costs by what is due, and how near delivery comes to the platform's pace.</summary>
internal static class DailyTable
{
    private const int Few = 1_000;
    private const int Many = 1_000_000;
    private const int Looks = 2_000;
    private const int Round = 10_000;

    /// <summary>Ten times what the quickest platform takes, so that a round of ten thousand is over soon.</summary>
    private const double PerSecond = 300;

    /// <summary>As the program is set (<c>InterviewBot.csproj</c>): SQLite blocks the thread it runs on while the disk writes.</summary>
    private const int Threads = 4;

    public static async Task PrintAsync(TextWriter output)
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, Threads), completions);
        var bank = BankFactory.Bank(300);

        await using var few = await DailyBot.StartAsync(bank, new PacedPlatform(PerSecond));
        await using var many = await DailyBot.StartAsync(bank, new PacedPlatform(PerSecond));
        var later = TimeProvider.System.GetUtcNow().AddDays(2);
        await few.SubscribeAsync(Few, later);
        await many.SubscribeAsync(Many, later);
        PrintTicks(few, many, output);
        await PrintReviewAsync(few, Few, output);
        await PrintReviewAsync(many, Many, output);
        await PrintPlanningAsync(many, output);
        await PrintDeliveryAsync(bank, output);
    }

    private static void PrintTicks(DailyBot few, DailyBot many, TextWriter output)
    {
        var (fewTimes, manyTimes) = (new List<double>(), new List<double>());
        for (var look = 0; look < Looks; look++)
        {
            fewTimes.Add(Time(() => few.Look()));
            manyTimes.Add(Time(() => many.Look()));
        }

        var (small, large) = (Median(fewTimes), Median(manyTimes));
        Write(output, $"| a tick with nothing due, {Few:N0} and {Many:N0} chats | {1000 * small:0.0} and {1000 * large:0.0} µs, x{large / small:0.00} |");
    }

    private static async Task PrintReviewAsync(DailyBot bot, int chats, TextWriter output)
    {
        var start = TimeProvider.System.GetTimestamp();
        var (page, longest) = (start, TimeSpan.Zero);
        await bot.Planner.ReviewAsync(
            PacedPlatform.Name,
            () =>
            {
                var took = TimeProvider.System.GetElapsedTime(page);
                (page, longest) = (TimeProvider.System.GetTimestamp(), took > longest ? took : longest);
            },
            CancellationToken.None);
        var elapsed = TimeProvider.System.GetElapsedTime(start);
        var (each, wait) = (elapsed.TotalMicroseconds / chats, longest.TotalMilliseconds);
        Write(output, $"| reviewing {chats:N0} chats at a start | {elapsed.TotalSeconds:0.0} s, {each:0} µs each; others wait {wait:0} ms at most |");
    }

    private static async Task PrintPlanningAsync(DailyBot bot, TextWriter output)
    {
        foreach (var due in (int[])[100, 1_000, 10_000])
        {
            await bot.SubscribeAsync(due, TimeProvider.System.GetUtcNow().AddMinutes(-1));
            var start = TimeProvider.System.GetTimestamp();
            await bot.Planner.PlanAsync(PacedPlatform.Name, CancellationToken.None);
            var elapsed = TimeProvider.System.GetElapsedTime(start);
            Write(output, $"| planning {due:N0} that are due, of {Many:N0} chats | {elapsed.TotalMilliseconds:0} ms, {elapsed.TotalMicroseconds / due:0} µs each |");
        }
    }

    private static async Task PrintDeliveryAsync(QuestionBank bank, TextWriter output)
    {
        var bare = new PacedPlatform(PerSecond);
        await Parallel.ForAsync(
            0,
            Round,
            new ParallelOptions { MaxDegreeOfParallelism = bare.Concurrency },
            async (_, cancellation) => await bare.TakeAsync(cancellation));

        var platform = new PacedPlatform(PerSecond);
        await using var bot = await DailyBot.StartAsync(bank, platform);
        await bot.SubscribeAsync(Round, TimeProvider.System.GetUtcNow().AddMinutes(-1));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var posts = bot.Posts;
        await posts.StartAsync(CancellationToken.None);
        long most = 0;
        while (bot.Database.Read(connection => connection.QueryFirst("SELECT count(*) FROM daily_post WHERE state = 'sent'", row => row.GetInt64(0))) < Round)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        await posts.StopAsync(CancellationToken.None);
        Write(output, $"| {Round:N0} posts to a platform that takes {PerSecond:N0} a second | {platform.Rate:0.0} a second |");
        Write(output, $"| a bare loop to the same platform | {bare.Rate:0.0} a second |");
        Write(output, $"| ratio | {platform.Rate / bare.Rate:0.000} |");
        Write(output, $"| memory held meanwhile, at most | {most / 1_000_000.0:0.0} MB |");
    }

    private static double Time(Action action)
    {
        var start = TimeProvider.System.GetTimestamp();
        action();
        return TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }

    private static void Write(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
