using System.CommandLine;
using InterviewBot.Configuration;
using InterviewBot.Content;

namespace InterviewBot.Commands;

/// <summary><c>check</c>: lints the question bank.</summary>
internal static class CheckCommand
{
    public static Command Create(SettingOptions settings)
    {
        var command = new Command("check", "Check the question bank; ends with 4 when it has errors.");
        command.SetAction(parsed => settings.ReadOrTell(parsed) is { } valid
            ? Check(ContentFolderPath.Resolve(valid.Settings.Content.Path), Console.Out)
            : ExitCode.Configuration);
        return command;
    }

    private static int Check(string folder, TextWriter output)
    {
        switch (BankLoader.Load(folder))
        {
            case Loaded loaded:
                Write(loaded.Warnings, output);
                BankSummary.Write(loaded.Bank, output);
                output.WriteLine(loaded.Warnings.IsEmpty ? "No problems." : $"No errors, {Counted(loaded.Warnings.Length, "warning")}.");
                return ExitCode.Done;
            case Broken broken:
                Write(broken.Problems, output);
                output.WriteLine($"{Counted(broken.Problems.Count(problem => problem.Severity is Severity.Error), "error")} in {folder}.");
                return ExitCode.Content;
            default:
                throw new InvalidOperationException("A bank is loaded or broken.");
        }
    }

    private static void Write(IEnumerable<ContentProblem> problems, TextWriter output)
    {
        foreach (var problem in problems)
        {
            output.WriteLine(problem);
        }
    }

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
