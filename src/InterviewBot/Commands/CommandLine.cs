using System.CommandLine;

namespace InterviewBot.Commands;

/// <summary>The program's commands: <c>run</c> is what happens without one.</summary>
internal static class CommandLine
{
    public static Task<int> InvokeAsync(string[] arguments)
    {
        var settings = new SettingOptions();
        var root = new RootCommand("InterviewBot serves interview questions where developers already talk.")
        {
            RunCommand.Create(settings),
            CheckCommand.Create(settings),
            BackupCommand.Create(settings),
            RestoreCommand.Create(settings),
            ExportCommand.Create(settings),
            ImportCommand.Create(settings),
            HealthCommand.Create(settings),
        };
        settings.AddTo(root);
        root.SetAction((parsed, cancellationToken) => RunCommand.RunAsync(settings, parsed, cancellationToken));

        var parsed = root.Parse(SettingOptions.Separate(arguments));
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Console.Error.WriteLine(error.Message);
            }

            Console.Error.WriteLine("See --help.");
            return Task.FromResult(ExitCode.Usage);
        }

        // The host listens for SIGTERM and Ctrl-C by itself and ends cleanly.
        return parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }
}
