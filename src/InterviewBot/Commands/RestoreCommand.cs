using System.CommandLine;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Commands;

/// <summary><c>restore &lt;file&gt;</c>: puts a backup in the database's place and keeps what was there aside.</summary>
internal static class RestoreCommand
{
    public static Command Create(SettingOptions settings)
    {
        var file = new Argument<string>("file") { Description = "A backup." };
        var command = new Command("restore", "Put a backup in the database's place, which is kept aside; the bot must not run.") { file };
        command.SetAction(parsed => settings.ReadOrTell(parsed) is { } valid
            ? BackupReport.Tell(DatabaseBackup.Restore(parsed.GetRequiredValue(file), valid.Settings.Storage.Path, TimeProvider.System))
            : ExitCode.Configuration);
        return command;
    }
}
