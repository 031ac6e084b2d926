using FsCheck;
using FsCheck.Xunit;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewBot.Engine.Tests.Storage;

public sealed class OpeningTests : DatabaseTest
{
    [Fact]
    public async Task A_missing_folder_and_file_are_made()
    {
        var path = PathOf(Path.Combine("new", "folder", "bot.db"));

        await OpenAsync(path);

        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task A_commit_outlives_a_loss_of_power_and_references_are_kept()
    {
        var database = await OpenAsync();

        var settings = await database.WriteAsync(connection => new[] { "journal_mode", "synchronous", "foreign_keys", "application_id" }
            .Select(pragma => connection.QueryFirst($"PRAGMA {pragma}", row => row.GetString(0)))
            .ToArray());

        Assert.Equal(["wal", "2", "1", "1229090676"], settings);
    }

    [Fact]
    public async Task What_was_written_is_there_the_next_time_in_one_file()
    {
        var database = await OpenAsync();
        await database.WriteAsync(connection => Note(connection, "kept"));
        database.Read(Notes);
        await database.DisposeAsync();

        Assert.Equal(["bot.db", "bot.db.lock"], Directory.GetFiles(PathOf("")).Select(Path.GetFileName).Order());
        Assert.Equal(["kept"], (await OpenAsync()).Read(Notes));
    }

    [Fact]
    public async Task Two_bots_may_share_a_database()
    {
        var (one, other) = (await OpenAsync(), await OpenAsync());

        await one.WriteAsync(connection => Note(connection, "from one"));
        await other.WriteAsync(connection => Note(connection, "from the other"));

        Assert.Equal(["from one", "from the other"], one.Read(Notes));
        Assert.Equal(["from one", "from the other"], other.Read(Notes));
    }

    [Fact]
    public async Task Bots_that_start_at_once_on_a_new_file_all_open_it()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TryOpenAsync()));

        foreach (var result in results)
        {
            await Assert.IsType<OpenResult.Opened>(result).Database.DisposeAsync();
        }
    }

    [Property(MaxTest = 30)]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone(byte first, NonEmptyArray<byte> rest)
    {
        // At least two bytes: SQLite takes a file of one for an empty one.
        byte[] garbage = [first, .. rest.Get];
        await File.WriteAllBytesAsync(DatabasePath, garbage);

        await RefusedAsync(OpenRefusal.Damaged, "InterviewBot restore <file>");

        Assert.Equal(garbage, await File.ReadAllBytesAsync(DatabasePath));
    }

    [Fact]
    public async Task A_damaged_database_is_refused_with_the_command_that_restores_a_backup()
    {
        var database = await OpenAsync();
        await database.DisposeAsync();
        await using (var file = File.Open(DatabasePath, FileMode.Open))
        {
            // Every page but the first, which holds the header and the schema.
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0x5A, (int)file.Length - 4096).ToArray());
        }

        await RefusedAsync(OpenRefusal.Damaged, "InterviewBot restore <file>");
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_alone()
    {
        using (var stranger = OpenStranger(DatabasePath))
        {
            stranger.Execute("CREATE TABLE invoice (id INTEGER PRIMARY KEY)");
        }

        var before = await File.ReadAllBytesAsync(DatabasePath);

        await RefusedAsync(OpenRefusal.NotOurs, "another program");

        Assert.Equal(before, await File.ReadAllBytesAsync(DatabasePath));
    }

    [Fact]
    public async Task A_database_of_a_later_version_is_refused()
    {
        var database = await OpenAsync();
        await database.WriteAsync(connection => connection.Execute("PRAGMA user_version = 99"));
        await database.DisposeAsync();

        await RefusedAsync(OpenRefusal.NewerThanProgram, "version 99");
    }

    [Fact]
    public async Task A_library_that_can_lose_commits_is_refused()
    {
        var setup = DatabaseSetup.OfProgram() with { LibraryVersion = new Version(3, 51, 2) };

        var result = await Database.OpenAsync(DatabasePath, setup, Time, NullLogger<Database>.Instance);

        var refused = Assert.IsType<OpenResult.Refused>(result);
        Assert.Equal(OpenRefusal.LibraryTooOld, refused.Reason);
        Assert.Contains("3.51.3", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(DatabasePath));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused()
    {
        await File.WriteAllTextAsync(PathOf("file"), "in the way");

        await RefusedAsync(OpenRefusal.Unreachable, "cannot be made", PathOf(Path.Combine("file", "bot.db")));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_refused()
    {
        Directory.CreateDirectory(DatabasePath);

        await RefusedAsync(OpenRefusal.Unreachable, "cannot be opened");
    }

    [Fact]
    public async Task A_file_that_may_only_be_read_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The test sets Unix permissions.");
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Permissions do not bind root.");
        await (await OpenAsync()).DisposeAsync();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(DatabasePath, UnixFileMode.UserRead);
        }

        await RefusedAsync(OpenRefusal.Unreachable, "read-only");
    }

    [Fact]
    public async Task A_database_that_is_being_restored_is_refused()
    {
        using var restore = DatabaseLock.TryOwn(DatabasePath);

        await RefusedAsync(OpenRefusal.BeingRestored, "Start again", letsGo: false);
    }

    private async Task RefusedAsync(OpenRefusal reason, string words, string? path = null, bool letsGo = true)
    {
        var refused = Assert.IsType<OpenResult.Refused>(await TryOpenAsync(path));

        Assert.Equal(reason, refused.Reason);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        if (letsGo && path is null)
        {
            using var free = DatabaseLock.TryOwn(DatabasePath);
            Assert.NotNull(free);
        }
    }
}
