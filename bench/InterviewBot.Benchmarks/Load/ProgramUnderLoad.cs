using System.Diagnostics;
using InterviewBot.Benchmarks.Growth;

namespace InterviewBot.Benchmarks.Load;

/// <summary>The process that answers: killed when this is disposed of.</summary>
internal sealed class ProgramUnderLoad : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    private ProgramUnderLoad(IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["Storage__Path"] = Path.Combine(_folder.Path, "bot.db");
        start.Environment["Content__Path"] = Path.GetFullPath("content");
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;

        // Its output is of no use here, but a full pipe would stop it.
        _process.BeginOutputReadLine();
    }

    public TimeSpan CpuTime => Refreshed().TotalProcessorTime;

    /// <summary>Resident now.</summary>
    public long MemoryBytes => Refreshed().WorkingSet64;

    /// <summary>The most that was resident at any time.</summary>
    public long PeakMemoryBytes => Refreshed().PeakWorkingSet64;

    /// <param name="program">The path of <c>InterviewBot.dll</c>; the working directory is where it finds its content.</param>
    /// <param name="settings">Environment variables that lead it to the server.</param>
    public static ProgramUnderLoad StartBot(string program, IReadOnlyDictionary<string, string> settings) => new([program], settings);

    /// <param name="arguments">Of this program, run once more.</param>
    public static ProgramUnderLoad StartBare(params IEnumerable<string> arguments)
        => new([typeof(ProgramUnderLoad).Assembly.Location, .. arguments], []);

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Dispose();
    }

    private Process Refreshed()
    {
        _process.Refresh();
        return _process;
    }
}
