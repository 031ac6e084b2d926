using System.Diagnostics;
using System.Globalization;
using System.Text;
using InterviewBot.Testing;

namespace InterviewBot.Bank.Tests.Running;

/// <summary>A program that reads code from a file, where the machine has it. Each run has an empty folder of its own to work in.</summary>
/// <param name="command">What it is called.</param>
/// <param name="needed">What must be there, for the reason when it is not.</param>
/// <param name="probe">Arguments with which it ends with 0 when it serves.</param>
internal sealed class MachineProgram(string command, string needed, params string[] probe)
{
    // Finds programs wherever the machine keeps them.
    private const string Finder = "/usr/bin/env";

    public static readonly MachineProgram Bash = new(
        "bash",
        "bash with awk, sha256sum, tar, tsort, and Git 2.29 or later",
        "-c",
        "for tool in awk sha256sum tar tsort; do command -v $tool || exit; done; git init -q -b main --object-format=sha1 probe && rm -r probe");

    public static readonly MachineProgram Python = new(
        "python3", "python3 3.11 or later", "-c", "import sys; sys.exit(sys.version_info < (3, 11))");

    /// <summary>
    /// All that a program finds set besides <c>PATH</c> and its folders. A developer's own settings would change what is printed, and the
    /// variables that Git sets for its hooks would lead an example's Git into the developer's repository.
    /// </summary>
    private static readonly (string Name, string Value)[] Surroundings =
    [
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_TERMINAL_PROMPT", "0"),
        ("LC_ALL", "C.UTF-8"),
        ("TZ", "UTC"),
        ("PYTHONHASHSEED", "0"),
        ("PYTHONDONTWRITEBYTECODE", "1"),
        ("PYTHONUTF8", "1"),
    ];

    public async Task<CodeRun> RunAsync(string code, CancellationToken cancellationToken)
    {
        if (!File.Exists(Finder))
        {
            return new NotHere($"{Finder} is not on this machine.");
        }

        using var folder = new TemporaryFolder();
        var work = Directory.CreateDirectory(folder.File("work")).FullName;
        if ((await StartAsync(work, probe, cancellationToken)).ExitCode != 0)
        {
            return new NotHere($"{needed} is not on this machine.");
        }

        await File.WriteAllTextAsync(folder.File("code"), code + '\n', cancellationToken);
        var (exitCode, output, errors) = await StartAsync(work, [folder.File("code")], cancellationToken);
        return exitCode == 0
            ? new Printed(output)
            : new Failed(string.Create(CultureInfo.InvariantCulture, $"It ends with {exitCode}, having printed\n{output}{errors}"));
    }

    private async Task<(int ExitCode, string Output, string Errors)> StartAsync(
        string folder, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Finder, [command, .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        var path = start.Environment["PATH"];
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["HOME"] = start.Environment["TMPDIR"] = Path.GetDirectoryName(folder);
        foreach (var (name, value) in Surroundings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{Finder} does not start.");
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
