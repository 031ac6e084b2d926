using System.CommandLine;
using System.Text;
using InterviewBot.Configuration;
using InterviewBot.Engine.Commenting.Transfer;

namespace InterviewBot.Commands;

/// <summary><c>export comments &lt;file&gt;</c>: all comments as JSON lines or CSV, also while the bot runs.</summary>
internal static class ExportCommand
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Create(SettingOptions settings)
    {
        var file = new Argument<string>("file") { Description = "Where they go; what is there is replaced." };
        var format = TransferFormats.Option();
        var comments = new Command("comments", "All comments with what is needed to import them again, also while the bot runs.") { file, format };
        comments.SetAction(async (parsed, _) => settings.ReadOrTell(parsed) is { } valid
            ? await RunAsync(valid, parsed.GetRequiredValue(file), parsed.GetValue(format))
            : ExitCode.Configuration);
        return new Command("export", "Write what people wrote into a file.") { comments };
    }

    private static async Task<int> RunAsync(SettingsReading.Valid configured, string file, string? format)
    {
        await using var database = await OpenDatabase.OrTellAsync(configured, mayBeNew: false);
        if (database is null)
        {
            return ExitCode.Storage;
        }

        // Put in its place when it is whole: what was there before is as good as the disk allows.
        var unfinished = file + ".part";
        try
        {
            int count;
            await using (var output = new StreamWriter(unfinished, append: false, Encoding))
            {
                count = CommentExport.Write(database, TransferFormats.Of(format, file), output);
                await output.FlushAsync();
                ((FileStream)output.BaseStream).Flush(flushToDisk: true);
            }

            File.Move(unfinished, file, overwrite: true);
            Console.WriteLine($"Exported {count} comments to {file}.");
            return ExitCode.Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The comments could not be exported: {failure.Message}");
            return ExitCode.Storage;
        }
    }
}
