using System.Diagnostics;
using System.Globalization;
using InterviewBot.Benchmarks.Growth;

namespace InterviewBot.Benchmarks.Starting;

/// <summary>
/// How long a built program takes from its start to its first prompt, and how much memory it holds then, beside the same program only
/// telling its version: what the runtime itself takes.
/// </summary>
internal static class StartTable
{
    private const int Runs = 15;
    private const string FirstLine = "/about";

    /// <param name="program">The path of <c>InterviewBot.dll</c>; the working directory is where it finds its content.</param>
    /// <param name="output">Where the table goes.</param>
    public static void Print(string program, TextWriter output)
    {
        using var folder = new TemporaryFolder();
        var (bare, prompts, memory) = (new List<TimeSpan>(), new List<TimeSpan>(), new List<long>());

        // The first run makes the database and warms the disk's cache; it does not count.
        for (var run = 0; run <= Runs; run++)
        {
            var version = Run(program, ["--version"], out _);
            var prompt = Run(program, ["--Storage:Path", Path.Combine(folder.Path, "bot.db")], out var held);
            if (run > 0)
            {
                bare.Add(version);
                prompts.Add(prompt);
                memory.Add(held);
            }
        }

        var (version50, prompt50) = (Median(bare), Median(prompts));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first prompt      {prompt50.TotalMilliseconds,6:0} ms (median of {Runs})"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"--version alone   {version50.TotalMilliseconds,6:0} ms"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio             {prompt50 / version50,6:0.0}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"resident memory   {Median(memory) / 1024.0 / 1024.0,6:0.0} MB at the first prompt"));
    }

    /// <summary>Starts the program and waits for its first line; in a pipe that is the prompt with the line it was given.</summary>
    private static TimeSpan Run(string program, string[] arguments, out long residentBytes)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["Content__Path"] = Path.GetFullPath("content");
        var began = TimeProvider.System.GetTimestamp();
        using var process = Process.Start(start)!;
        process.StandardInput.WriteLine(FirstLine);
        process.StandardInput.Flush();
        process.StandardOutput.ReadLine();
        var elapsed = TimeProvider.System.GetElapsedTime(began);
        residentBytes = ResidentBytes(process);

        process.StandardInput.Close();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return elapsed;
    }

    /// <summary>Zero when the process has ended already.</summary>
    private static long ResidentBytes(Process process)
    {
        try
        {
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private static T Median<T>(List<T> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
