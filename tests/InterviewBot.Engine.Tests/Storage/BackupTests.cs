using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Tests.Storage;

public sealed class BackupTests : DatabaseTest
{
    private string BackupPath => PathOf("backup.db");

    [Fact]
    public async Task A_backup_made_while_the_bot_writes_has_all_that_was_saved_before_it()
    {
        var database = await OpenAsync();
        await database.WriteAsync(connection => Note(connection, "before"));
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await database.WriteAsync(connection => Note(connection, "meanwhile"));
            }
        });

        var result = DatabaseBackup.Create(DatabasePath, BackupPath);
        await stop.CancelAsync();
        await writing;

        Assert.Equal(BackupPath, Assert.IsType<BackupResult.Created>(result).Path);
        Assert.Equal("before", (await OpenAsync(BackupPath)).Read(Notes).First());
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(BackupPath)!, "*.partial"));
    }

    [Fact]
    public async Task A_backup_replaces_no_file()
    {
        await OpenAsync();
        await File.WriteAllTextAsync(BackupPath, "mine");

        Refused(DatabaseBackup.Create(DatabasePath, BackupPath), "not overwritten");

        Assert.Equal("mine", await File.ReadAllTextAsync(BackupPath));
    }

    [Fact]
    public async Task What_a_backup_that_was_cut_short_left_is_in_nobodys_way()
    {
        await OpenAsync();
        var left = $"{BackupPath}.{Environment.ProcessId}.partial";
        await File.WriteAllTextAsync(left, "half");

        Assert.IsType<BackupResult.Created>(DatabaseBackup.Create(DatabasePath, BackupPath));
        Assert.False(File.Exists(left));
    }

    [Fact]
    public async Task The_half_made_files_of_another_process_are_left_alone()
    {
        await OpenAsync();
        var (copying, restoring) = (BackupPath + ".partial", DatabasePath + ".restoring");
        await File.WriteAllTextAsync(copying, "its backup");
        await File.WriteAllTextAsync(restoring, "its restore");

        Assert.IsType<BackupResult.Created>(DatabaseBackup.Create(DatabasePath, BackupPath));
        Assert.IsType<RestoreResult.Refused>(DatabaseBackup.Restore(BackupPath, DatabasePath, Time));

        Assert.Equal("its backup", await File.ReadAllTextAsync(copying));
        Assert.Equal("its restore", await File.ReadAllTextAsync(restoring));
    }

    [Fact]
    public async Task There_is_no_backup_of_what_is_no_sound_database()
    {
        Refused(DatabaseBackup.Create(DatabasePath, BackupPath), "no database");

        await File.WriteAllTextAsync(DatabasePath, "not a database");
        Refused(DatabaseBackup.Create(DatabasePath, BackupPath), "damaged or not a database");

        Assert.False(File.Exists(BackupPath));
    }

    [Fact]
    public async Task A_backup_into_a_missing_folder_is_refused()
    {
        await OpenAsync();

        Refused(DatabaseBackup.Create(DatabasePath, PathOf(Path.Combine("nowhere", "backup.db"))), "could not be made");
    }

    private static void Refused(BackupResult result, string words)
        => Assert.Contains(words, Assert.IsType<BackupResult.Refused>(result).Message, StringComparison.Ordinal);
}
