using System.CommandLine;
using System.Text;
using InterviewBot.Configuration;
using InterviewBot.Engine.Commenting.Transfer;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Commands;

/// <summary><c>import &lt;file&gt;</c>: takes an export in, all of it or nothing; what is there already stays as it is.</summary>
internal static class ImportCommand
{
    /// <summary>What is not UTF-8 is refused rather than read as something else.</summary>
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Command Create(SettingOptions settings)
    {
        var file = new Argument<string>("file") { Description = "What export wrote." };
        var format = TransferFormats.Option();
        var command = new Command("import", "Take exported comments in, all or none; twice is the same as once.") { file, format };
        command.SetAction(async (parsed, _) => settings.ReadOrTell(parsed) is { } valid
            ? await RunAsync(valid, parsed.GetRequiredValue(file), parsed.GetValue(format))
            : ExitCode.Configuration);
        return command;
    }

    private static async Task<int> RunAsync(SettingsReading.Valid configured, string file, string? format)
    {
        await using var database = await OpenDatabase.OrTellAsync(configured, mayBeNew: true);
        if (database is null)
        {
            return ExitCode.Storage;
        }

        try
        {
            var result = await CommentImport.RunAsync(
                database, TransferFormats.Of(format, file), () => new StreamReader(file, Strict), TimeProvider.System.GetUtcNow());
            switch (result)
            {
                case ImportResult.Done(var added, var known, var deleted):
                    Console.WriteLine($"Imported {added} comments; {known} were there already{(deleted > 0 ? $", {deleted} were deleted here" : "")}.");
                    return ExitCode.Done;
                case ImportResult.Refused(var line, var problem):
                    await Console.Error.WriteLineAsync($"{file}({line}): {problem} Nothing was imported.");
                    return ExitCode.Content;
                default:
                    throw new InvalidOperationException("An import is done or refused.");
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSavedException)
        {
            await Console.Error.WriteLineAsync($"Nothing was imported: {failure.Message}");
            return ExitCode.Storage;
        }
    }
}
