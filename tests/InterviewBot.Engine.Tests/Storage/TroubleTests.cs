using FsCheck;
using FsCheck.Xunit;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Tests.Storage;

/// <summary>A disk that is full is played by SQLite's limit on the file's pages: the same SQLITE_FULL comes of it.</summary>
public sealed class TroubleTests : DatabaseTest
{
    private const string Unlimited = "PRAGMA max_page_count = 4294967294";
    private static readonly string Large = new('x', 100_000);

    [Fact]
    public async Task On_a_full_disk_nothing_is_acknowledged_until_there_is_room_again()
    {
        var database = await OpenAsync();
        await FillAsync(database, roomForPages: 4);

        var error = await Assert.ThrowsAsync<NotSavedException>(() => database.WriteAsync(connection => Note(connection, Large)));

        Assert.Contains("the disk is full", error.Message, StringComparison.Ordinal);
        Assert.Equal(new WriteFailure(Time.GetUtcNow(), error.Message), database.LastWriteFailure);
        Assert.Empty(database.Read(Notes));

        await database.WriteAsync(connection => Note(connection, "small"));
        Assert.Null(database.LastWriteFailure);
        await Assert.ThrowsAsync<NotSavedException>(() => database.WriteAsync(connection => Note(connection, Large)));

        await database.WriteAsync(connection => connection.QueryFirst(Unlimited, row => row.GetInt64(0)));
        await database.WriteAsync(connection => Note(connection, Large));
        Assert.Equal(["small", Large], database.Read(Notes));
    }

    [Property(MaxTest = 15)]
    public async Task On_a_full_disk_what_was_acknowledged_is_what_is_there(NonEmptyArray<PositiveInt> sizes, PositiveInt room)
    {
        var database = await OpenAsync();
        await database.WriteAsync(connection => connection.QueryFirst(Unlimited, row => row.GetInt64(0)));
        await database.WriteAsync(connection => connection.Execute("DELETE FROM note"));
        await FillAsync(database, room.Get);
        using var writer = await HeldWriter.HoldAsync(database);
        var writes = sizes.Get.Select(async (size, index) =>
        {
            var text = $"{index}:{new string('x', size.Get * 2000)}";
            try
            {
                await database.WriteAsync(connection => Note(connection, text));
                return text;
            }
            catch (NotSavedException)
            {
                return null;
            }
        }).ToArray();

        await writer.ReleaseAsync();
        var acknowledged = (await Task.WhenAll(writes)).OfType<string>();

        Assert.Equal(acknowledged, database.Read(Notes));
    }

    [Fact]
    public async Task A_write_that_hides_the_error_of_a_full_disk_is_still_not_called_saved()
    {
        var database = await OpenAsync();
        await FillAsync(database, roomForPages: 4);
        using var writer = await HeldWriter.HoldAsync(database);
        var earlier = database.WriteAsync(connection => Note(connection, "earlier"));
        var hiding = database.WriteAsync(connection =>
        {
            Assert.Throws<SqliteException>(() => Note(connection, Large));
        });
        var later = database.WriteAsync(connection => Note(connection, "later"));

        await writer.ReleaseAsync();

        await Assert.ThrowsAsync<NotSavedException>(() => earlier);
        await Assert.ThrowsAsync<NotSavedException>(() => hiding);
        await Assert.ThrowsAsync<NotSavedException>(() => later);
        Assert.Empty(database.Read(Notes));
    }

    [Fact]
    public async Task A_connection_that_turned_read_only_saves_nothing_and_is_replaced_by_one_that_works()
    {
        var database = await OpenAsync();
        await database.WriteAsync(connection => connection.Execute("PRAGMA query_only = ON"));

        var error = await Assert.ThrowsAsync<NotSavedException>(() => database.WriteAsync(connection => Note(connection, "lost")));

        Assert.Contains("read-only", error.Message, StringComparison.Ordinal);
        Assert.NotNull(database.LastWriteFailure);
        await database.WriteAsync(connection => Note(connection, "kept"));
        Assert.Equal(["kept"], database.Read(Notes));
        Assert.Null(database.LastWriteFailure);
    }

    private static Task FillAsync(Database database, int roomForPages)
        => database.WriteAsync(connection =>
        {
            var pages = connection.QueryFirst("PRAGMA page_count", row => row.GetInt64(0));
            connection.QueryFirst($"PRAGMA max_page_count = {pages + roomForPages}", row => row.GetInt64(0));
        });
}
