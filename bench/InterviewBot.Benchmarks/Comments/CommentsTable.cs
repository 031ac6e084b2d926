using InterviewBot.Benchmarks.Load;

namespace InterviewBot.Benchmarks.Comments;

/// <summary>What it costs to record comments durably, and to read a page of them where there are few and where there are many.</summary>
internal static class CommentsTable
{
    /// <summary>As the program is set (<c>InterviewBot.csproj</c>): SQLite blocks the thread it runs on while the disk writes.</summary>
    private const int Threads = 4;

    /// <param name="times">How long each part of the recording takes.</param>
    /// <param name="output">Where the tables go.</param>
    public static async Task PrintAsync(LoadTimes times, TextWriter output)
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, Threads), completions);
        await RecordingRun.PrintAsync(times, output);
        await ReadingRun.PrintAsync(output);
    }
}
