using System.CommandLine;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Commands;

/// <summary><c>backup &lt;file&gt;</c>: a copy of the database, also while the bot runs.</summary>
internal static class BackupCommand
{
    public static Command Create(SettingOptions settings)
    {
        var file = new Argument<string>("file") { Description = "Where the copy goes; must not exist yet." };
        var command = new Command("backup", "Copy the database into a file, also while the bot runs.") { file };
        command.SetAction(parsed => settings.ReadOrTell(parsed) is { } valid
            ? BackupReport.Tell(DatabaseBackup.Create(valid.Settings.Storage.Path, parsed.GetRequiredValue(file)))
            : ExitCode.Configuration);
        return command;
    }
}
