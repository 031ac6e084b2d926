using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Tests.Storage;

public sealed class RestoreTests : DatabaseTest
{
    private string BackupPath => PathOf("backup.db");

    [Fact]
    public async Task A_restored_backup_takes_the_place_of_the_database_and_the_old_file_is_kept()
    {
        await MakeBackupAsync("in the backup");
        await using (var database = await OpenAsync())
        {
            await database.WriteAsync(connection => Note(connection, "since then"));
        }

        var result = DatabaseBackup.Restore(BackupPath, DatabasePath, Time);

        var kept = Assert.IsType<RestoreResult.Restored>(result).ReplacedFile;
        Assert.Equal(DatabasePath + ".replaced-20261123T083000Z", kept);
        Assert.Equal(["in the backup"], (await OpenAsync()).Read(Notes));
        Assert.Equal(["in the backup", "since then"], (await OpenAsync(kept)).Read(Notes));
    }

    [Fact]
    public async Task A_database_that_a_crash_left_with_its_log_is_kept_with_its_log()
    {
        await MakeBackupAsync("in the backup");
        var crashed = PathOf("crashed.db");
        var database = await OpenAsync();
        await database.WriteAsync(connection => Note(connection, "only in the log"));
        File.Copy(DatabasePath, crashed);
        File.Copy(DatabasePath + "-wal", crashed + "-wal");

        var result = DatabaseBackup.Restore(BackupPath, crashed, Time);

        var kept = Assert.IsType<RestoreResult.Restored>(result).ReplacedFile!;
        Assert.Equal(["in the backup"], (await OpenAsync(crashed)).Read(Notes));
        Assert.Equal(["in the backup", "only in the log"], (await OpenAsync(kept)).Read(Notes));
    }

    [Fact]
    public async Task A_file_that_a_restore_kept_can_be_restored_itself()
    {
        await MakeBackupAsync("in the backup");
        await using (var database = await OpenAsync())
        {
            await database.WriteAsync(connection => Note(connection, "since then"));
        }

        var first = Assert.IsType<RestoreResult.Restored>(DatabaseBackup.Restore(BackupPath, DatabasePath, Time));
        var second = Assert.IsType<RestoreResult.Restored>(DatabaseBackup.Restore(first.ReplacedFile!, DatabasePath, Time));

        Assert.Equal(["in the backup", "since then"], (await OpenAsync()).Read(Notes));
        Assert.Equal(["in the backup"], (await OpenAsync(second.ReplacedFile)).Read(Notes));
    }

    [Fact]
    public async Task Two_restores_within_a_second_keep_what_each_replaced()
    {
        await MakeBackupAsync("in the backup");
        await using (var database = await OpenAsync())
        {
            await database.WriteAsync(connection => Note(connection, "since then"));
        }

        var first = Assert.IsType<RestoreResult.Restored>(DatabaseBackup.Restore(BackupPath, DatabasePath, Time));
        var second = Assert.IsType<RestoreResult.Restored>(DatabaseBackup.Restore(BackupPath, DatabasePath, Time));

        Assert.Equal(["in the backup", "since then"], (await OpenAsync(first.ReplacedFile)).Read(Notes));
        Assert.Equal(["in the backup"], (await OpenAsync(second.ReplacedFile)).Read(Notes));
    }

    [Fact]
    public async Task A_backup_is_restored_where_nothing_was_before()
    {
        await MakeBackupAsync("in the backup");
        var path = PathOf(Path.Combine("new", "bot.db"));

        var result = DatabaseBackup.Restore(BackupPath, path, Time);

        Assert.Null(Assert.IsType<RestoreResult.Restored>(result).ReplacedFile);
        Assert.Equal(["in the backup"], (await OpenAsync(path)).Read(Notes));
    }

    [Fact]
    public async Task Nothing_is_restored_while_a_bot_is_running()
    {
        await MakeBackupAsync("in the backup");
        var database = await OpenAsync();

        Refused(DatabaseBackup.Restore(BackupPath, DatabasePath, Time), "in use");

        await database.DisposeAsync();
        Assert.IsType<RestoreResult.Restored>(DatabaseBackup.Restore(BackupPath, DatabasePath, Time));
    }

    [Theory]
    [InlineData(null, "no backup")]
    [InlineData("", "is empty")]
    [InlineData("not a database, but long enough to be looked at closely", "damaged or not a database")]
    public async Task A_file_that_is_no_backup_is_refused_and_the_database_is_unchanged(string? content, string words)
    {
        await MakeBackupAsync("kept");
        File.Delete(BackupPath);
        if (content is not null)
        {
            await File.WriteAllTextAsync(BackupPath, content);
        }

        await RefusedAndUnchangedAsync(words);
    }

    [Fact]
    public async Task A_backup_of_a_later_version_is_refused_and_the_database_is_unchanged()
    {
        await MakeBackupAsync("kept");
        using (var backup = OpenStranger(BackupPath))
        {
            backup.Execute("PRAGMA user_version = 99");
        }

        await RefusedAndUnchangedAsync("version 99");
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_ours_is_unchanged()
    {
        await MakeBackupAsync("kept");
        File.Delete(BackupPath);
        using (var stranger = OpenStranger(BackupPath))
        {
            stranger.Execute("CREATE TABLE invoice (id INTEGER PRIMARY KEY)");
        }

        await RefusedAndUnchangedAsync("another program");
    }

    private static void Refused(RestoreResult result, string words)
        => Assert.Contains(words, Assert.IsType<RestoreResult.Refused>(result).Message, StringComparison.Ordinal);

    private async Task RefusedAndUnchangedAsync(string words)
    {
        Refused(DatabaseBackup.Restore(BackupPath, DatabasePath, Time), words);

        Assert.Equal(["kept"], (await OpenAsync()).Read(Notes));
        Assert.DoesNotContain(Directory.GetFiles(PathOf("")), file => file.Contains(".re", StringComparison.Ordinal));
    }

    private async Task MakeBackupAsync(string note)
    {
        await using var database = await OpenAsync();
        await database.WriteAsync(connection => Note(connection, note));
        Assert.IsType<BackupResult.Created>(DatabaseBackup.Create(DatabasePath, BackupPath));
    }
}
