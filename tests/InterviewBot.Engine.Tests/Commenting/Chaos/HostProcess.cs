using System.Diagnostics;
using InterviewBot.ScriptedHost;

namespace InterviewBot.Engine.Tests.Commenting.Chaos;

/// <summary>The engine in a process of its own. It stands by until it is told to open the database.</summary>
internal sealed class HostProcess : IDisposable
{
    /// <summary>Long enough for a slow machine: it passes only when the engine is stuck.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _complaints;

    private HostProcess(Process process)
    {
        _process = process;
        _complaints = process.StandardError.ReadToEndAsync();
    }

    /// <param name="database">The path of its database.</param>
    public static HostProcess Start(string database)
    {
        var program = Path.ChangeExtension(typeof(Deed).Assembly.Location, ".dll");
        return new HostProcess(Process.Start(new ProcessStartInfo("dotnet", [program, database])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
    }

    public Task OpenAsync() => WriteAsync(Program.Open);

    public Task DoAsync(Deed deed) => WriteAsync(deed.ToLine());

    /// <summary>The next acknowledgement; null when the process has ended and there is no more.</summary>
    /// <exception cref="TimeoutException">It neither ends nor acknowledges what it was told.</exception>
    public async Task<Acknowledged?> ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience, TimeProvider.System) is { } line)
        {
            if (Acknowledged.TryParse(line) is { } acknowledged)
            {
                return acknowledged;
            }

            // Else it is open now, or death cut the line off: nobody was told by it.
        }

        return null;
    }

    /// <summary>By SIGKILL, which no process hears of.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits until it has ended; it must not have complained of anything.</summary>
    public async Task EndAsync()
    {
        await _process.WaitForExitAsync();
        Assert.Equal("", await _complaints);
    }

    /// <summary>Tells it that there is no more to do; it ends when it is done.</summary>
    public void Close() => _process.StandardInput.Close();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task WriteAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }
}
