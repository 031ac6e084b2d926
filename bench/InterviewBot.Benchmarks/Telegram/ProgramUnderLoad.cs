using System.Diagnostics;
using InterviewBot.Benchmarks.Growth;
using InterviewBot.Testing.Telegram;

namespace InterviewBot.Benchmarks.Telegram;

/// <summary>The process that answers: killed when this is disposed of.</summary>
internal sealed class ProgramUnderLoad : IDisposable
{
    /// <summary>As the first argument of this program: be a bare program.</summary>
    public const string BareMode = "bare-telegram";

    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    private ProgramUnderLoad(string name, IEnumerable<string> arguments, LoopbackTelegram telegram)
    {
        Name = name;
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["Telegram__Token"] = telegram.Token;
        start.Environment["Telegram__ApiUrl"] = telegram.ApiUrl;
        start.Environment["Storage__Path"] = Path.Combine(_folder.Path, "bot.db");
        start.Environment["Content__Path"] = Path.GetFullPath("content");
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        _process = Process.Start(start)!;

        // Its output is of no use here, but a full pipe would stop it.
        _process.BeginOutputReadLine();
    }

    public string Name { get; }

    public TimeSpan CpuTime => Refreshed().TotalProcessorTime;

    /// <summary>Resident now.</summary>
    public long MemoryBytes => Refreshed().WorkingSet64;

    /// <summary>The most that was resident at any time.</summary>
    public long PeakMemoryBytes => Refreshed().PeakWorkingSet64;

    /// <param name="program">The path of <c>InterviewBot.dll</c>; the working directory is where it finds its content.</param>
    /// <param name="telegram">The server.</param>
    public static ProgramUnderLoad StartBot(string program, LoopbackTelegram telegram) => new("bot", [program], telegram);

    public static ProgramUnderLoad StartBare(BareKind kind, LoopbackTelegram telegram)
        => new("bare", [typeof(BareProgram).Assembly.Location, BareMode, $"{kind}", telegram.ApiUrl, telegram.Token], telegram);

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
