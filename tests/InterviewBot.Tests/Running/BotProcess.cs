using System.Diagnostics;
using InterviewBot.Configuration;
using InterviewBot.Testing;

namespace InterviewBot.Tests.Running;

/// <summary>The real program as a process of its own.</summary>
internal sealed class BotProcess : IDisposable
{
    /// <summary>
    /// What is started: the published program, which starts in half the time, where this names it; else the one that the tests are built with.
    /// </summary>
    private static readonly string Program = Environment.GetEnvironmentVariable("PUBLISHED_PROGRAM") is { Length: > 0 } published
        ? published
        : Path.Combine(AppContext.BaseDirectory, "InterviewBot.dll");

    private readonly Process _process;
    private readonly WrittenLines _errors;

    private BotProcess(Process process)
    {
        _process = process;
        _errors = new WrittenLines(process.StandardError);
    }

    public int Id => _process.Id;

    /// <param name="folder">Its working directory, with the database in it.</param>
    /// <param name="arguments">Of the command line.</param>
    public static BotProcess Start(TemporaryFolder folder, params string[] arguments) => Start(folder, [], arguments);

    /// <param name="folder">Its working directory, with the database in it.</param>
    /// <param name="environment">Settings beside the usual ones.</param>
    /// <param name="arguments">Of the command line.</param>
    public static BotProcess Start(TemporaryFolder folder, (string Name, string Value)[] environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = folder.FullName,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["Storage__Path"] = folder.File("bot.db");
        start.Environment["Content__Path"] = Repository.PathOf("tests", "InterviewBot.Tests", "Bank");
        // Of a crowd in a test, few say much in a short time.
        start.Environment["Comments__Burst"] = "1000";
        start.Environment["Comments__PerMinute"] = "1000";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new BotProcess(Process.Start(start)!);
    }

    /// <summary>Runs to the end with this input; gives what was printed, what was complained of, and the exit code.</summary>
    public static Task<(string Output, string Errors, int ExitCode)> RunAsync(TemporaryFolder folder, string input, params string[] arguments)
        => RunAsync(folder, input, [], arguments);

    public static async Task<(string Output, string Errors, int ExitCode)> RunAsync(
        TemporaryFolder folder, string input, (string Name, string Value)[] environment, string[] arguments)
    {
        using var bot = Start(folder, environment, arguments);
        await bot.SayAsync(input);
        bot._process.StandardInput.Close();
        var output = await bot._process.StandardOutput.ReadToEndAsync();
        await bot._process.WaitForExitAsync();
        return (output, await bot._errors.All, bot._process.ExitCode);
    }

    public async Task SayAsync(string line)
    {
        await _process.StandardInput.WriteAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Reads up to and with the line that contains the text.</summary>
    public async Task<string> ReadUntilAsync(string text)
    {
        var read = new List<string>();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            read.Add(line);
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return string.Join('\n', read);
            }
        }

        throw new InvalidOperationException($"The bot ended without '{text}':\n{string.Join('\n', read)}\n{await _errors.All}");
    }

    /// <summary>Waits until a line of standard error, where the log goes, contains the text.</summary>
    public Task LogsAsync(string text) => _errors.UntilAsync(text);

    /// <summary>Waits until it has ended by itself; gives all that was written to standard output and error, and the exit code.</summary>
    public async Task<(string Output, string Errors, int ExitCode)> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return (await _process.StandardOutput.ReadToEndAsync(), await _errors.All, _process.ExitCode);
    }

    /// <summary>Ends it without a warning, as a loss of power does.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
    }

    /// <summary>Asks the process to end, as a service manager does; gives its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return _process.ExitCode;
    }

    /// <summary>Whoever runs the tests may have settings of their own.</summary>
    private static bool IsSetting(string variable)
        => ConfigurationKey.All.Select(key => key.Name.Split(':')[0]).Append("Logging")
            .Any(section => variable.StartsWith(section + "__", StringComparison.OrdinalIgnoreCase));

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
