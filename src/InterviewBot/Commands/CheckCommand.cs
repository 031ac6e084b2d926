using System.CommandLine;
using InterviewBot.Configuration;
using InterviewBot.Content;

namespace InterviewBot.Commands;

/// <summary><c>check</c>: lints the question bank.</summary>
internal static class CheckCommand
{
    public static Command Create(SettingOptions settings)
    {
        var strict = new Option<bool>("--strict")
        {
            Description = "Give advice, too, and end with 4 when there is anything to mend.",
        };
        var command = new Command("check", "Check the question bank; ends with 4 when it has errors.") { strict };
        command.SetAction(parsed => settings.ReadOrTell(parsed) is { } valid
            ? Check(
                ContentFolderPath.Resolve(valid.Settings.Content.Path),
                parsed.GetValue(strict) ? Scrutiny.Strict : Scrutiny.Usual,
                Console.Out)
            : ExitCode.Configuration);
        return command;
    }

    private static int Check(string folder, Scrutiny scrutiny, TextWriter output)
    {
        switch (BankLoader.Load(folder, scrutiny))
        {
            case Loaded loaded:
                Write(loaded.Warnings, output);
                BankSummary.Write(loaded.Bank, output);
                output.WriteLine();
                output.WriteLine(loaded.Warnings.IsEmpty ? "No problems." : $"No errors, {Counted(loaded.Warnings)}.");
                return scrutiny is Scrutiny.Strict && !loaded.Warnings.IsEmpty ? ExitCode.Content : ExitCode.Done;
            case Broken broken:
                Write(broken.Problems, output);
                output.WriteLine($"{Counted(broken.Problems)} in {folder}.");
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

    private static string Counted(IEnumerable<ContentProblem> problems)
        => string.Join(", ", problems.CountBy(problem => problem.Severity)
            .OrderByDescending(entry => entry.Key)
            .Select(entry => Counted(entry.Value, entry.Key)));

    private static string Counted(int count, Severity severity) => severity switch
    {
        Severity.Error => count == 1 ? "1 error" : $"{count} errors",
        Severity.Warning => count == 1 ? "1 warning" : $"{count} warnings",
        Severity.Advice => count == 1 ? "1 piece of advice" : $"{count} pieces of advice",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}
