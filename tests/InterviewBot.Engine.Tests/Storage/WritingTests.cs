using FsCheck.Xunit;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Tests.Storage;

public sealed class WritingTests : DatabaseTest
{
    [Fact]
    public async Task A_write_returns_what_its_work_returned_and_the_next_read_sees_it()
    {
        var database = await OpenAsync();

        var rows = await database.WriteAsync(connection => connection.Execute("INSERT INTO note VALUES ('a'), ('b')"));

        Assert.Equal(2, rows);
        Assert.Equal(["a", "b"], database.Read(Notes));
    }

    [Fact]
    public async Task A_caller_goes_on_only_when_its_group_is_committed()
    {
        var database = await OpenAsync();
        using var writer = await HeldWriter.HoldAsync(database);
        var first = database.WriteAsync(connection => Note(connection, "first"));
        var (seenInGroup, seenOutside, firstWasAnswered) = (0, -1, true);
        var second = database.WriteAsync(connection =>
        {
            seenInGroup = Notes(connection).Count();
            seenOutside = database.Read(Notes).Count();
            firstWasAnswered = first.IsCompleted;
        });

        await writer.ReleaseAsync();
        await first;

        Assert.Equal(["first"], database.Read(Notes));
        await second;
        Assert.Equal((1, 0, false), (seenInGroup, seenOutside, firstWasAnswered));
    }

    [Fact]
    public async Task A_write_that_throws_hurts_only_itself()
    {
        var database = await OpenAsync();
        using var writer = await HeldWriter.HoldAsync(database);
        var before = database.WriteAsync(connection => Note(connection, "before"));
        var wrong = database.WriteAsync(connection =>
        {
            Note(connection, "wrong");
            throw new FormatException("mine");
        });
        var refused = database.WriteAsync(connection => connection.Execute("INSERT INTO note VALUES (NULL)"));
        var after = database.WriteAsync(connection => Note(connection, "after"));

        await writer.ReleaseAsync();
        await Task.WhenAll(before, after);

        Assert.Equal("mine", (await Assert.ThrowsAsync<FormatException>(() => wrong)).Message);
        await Assert.ThrowsAsync<SqliteException>(() => refused);
        Assert.Equal(["before", "after"], database.Read(Notes));
        Assert.Null(database.LastWriteFailure);
    }

    [Property(MaxTest = 15)]
    public async Task Just_the_writes_that_did_not_throw_are_saved(bool[] throws)
    {
        var database = await OpenAsync();
        await database.WriteAsync(connection => connection.Execute("DELETE FROM note"));
        using var writer = await HeldWriter.HoldAsync(database);
        var writes = throws.Select((mustThrow, index) => database.WriteAsync(connection =>
        {
            Note(connection, $"{index}");
            return mustThrow ? throw new FormatException() : index;
        })).ToArray();

        await writer.ReleaseAsync();
        await Task.WhenAll(writes).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal(throws, writes.Select(write => write.IsFaulted));
        Assert.Equal(writes.Where(write => !write.IsFaulted).Select(write => $"{write.Result}"), database.Read(Notes));
    }

    [Fact]
    public async Task When_the_commit_fails_nothing_of_the_group_is_saved_and_every_caller_is_told()
    {
        var database = await OpenAsync();
        await database.WriteAsync(connection => connection.Execute(
            "CREATE TABLE child (chat INTEGER REFERENCES chat (id) DEFERRABLE INITIALLY DEFERRED)"));
        using var writer = await HeldWriter.HoldAsync(database);
        var innocent = database.WriteAsync(connection => Note(connection, "innocent"));
        var guilty = database.WriteAsync(connection => connection.Execute("INSERT INTO child VALUES (404)"));

        await writer.ReleaseAsync();

        await Assert.ThrowsAsync<NotSavedException>(() => innocent);
        await Assert.ThrowsAsync<NotSavedException>(() => guilty);
        Assert.Empty(database.Read(Notes));
        await database.WriteAsync(connection => Note(connection, "next"));
        Assert.Equal(["next"], database.Read(Notes));
    }

    [Theory]
    [InlineData("ROLLBACK")]
    [InlineData("COMMIT")]
    [InlineData("RELEASE item")]
    public async Task A_write_that_meddles_with_the_transaction_is_not_called_saved_and_the_next_one_works(string meddling)
    {
        var database = await OpenAsync();

        await Assert.ThrowsAsync<NotSavedException>(
            () => database.WriteAsync(connection => connection.Execute(meddling)));

        await database.WriteAsync(connection => Note(connection, "next"));
        Assert.Equal(["next"], database.Read(Notes));
    }

    [Fact]
    public async Task Many_writers_and_readers_at_once_lose_nothing_and_never_see_half_a_write()
    {
        var database = await OpenAsync();
        var writers = Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < 25; number++)
            {
                await database.WriteAsync(connection =>
                {
                    Note(connection, $"{writer}.{number} first half");
                    Note(connection, $"{writer}.{number} second half");
                });
            }
        }));
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            var last = 0;
            for (var time = 0; time < 100; time++)
            {
                var count = database.Read(Notes).Count();
                Assert.True(count % 2 == 0 && count >= last, $"{count} notes after {last}");
                last = count;
            }
        }));

        await Task.WhenAll([.. writers, .. readers]);

        Assert.Equal(16 * 25 * 2, database.Read(Notes).Distinct().Count());
    }
}
