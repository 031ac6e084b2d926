using InterviewBot.Benchmarks.Growth;

namespace InterviewBot.Benchmarks.Comments;

/// <summary>
/// What the disk takes for the least that is durable: two pages at the end of a file. No commit is quicker, and a comment waits for two of
/// them, one for itself and one for what became of the answer.
/// </summary>
internal static class BareFlush
{
    private const int Flushes = 500;

    public static Timing Measure()
    {
        using var folder = new TemporaryFolder();
        using var file = File.OpenHandle(Path.Combine(folder.Path, "flushed"), FileMode.CreateNew, FileAccess.Write);
        var pages = new byte[8192];
        var times = new List<TimeSpan>(Flushes);
        for (var flush = 0; flush < Flushes; flush++)
        {
            RandomAccess.Write(file, pages, flush * (long)pages.Length);
            var start = TimeProvider.System.GetTimestamp();
            RandomAccess.FlushToDisk(file);
            times.Add(TimeProvider.System.GetElapsedTime(start));
        }

        return Timing.Of(times);
    }
}
