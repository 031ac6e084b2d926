using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Tests.Storage;

public sealed class ReadingTests : DatabaseTest
{
    [Fact]
    public async Task A_read_cannot_write()
    {
        var database = await OpenAsync();

        Assert.Throws<SqliteException>(() => database.Read(connection => connection.Execute("INSERT INTO note VALUES ('no')")));

        Assert.Empty(database.Read(Notes));
    }

    [Fact]
    public async Task A_read_sees_one_moment_however_much_is_written_meanwhile()
    {
        var database = await OpenAsync();
        using var other = OpenStranger(DatabasePath);

        var (before, after) = database.Read(connection =>
        {
            var first = Notes(connection).Count();
            Note(other, "meanwhile");
            return (first, Notes(connection).Count());
        });

        Assert.Equal((0, 0), (before, after));
        Assert.Equal(["meanwhile"], database.Read(Notes));
    }

    [Fact]
    public async Task Reads_run_at_the_same_time_as_each_other_and_as_a_write()
    {
        var database = await OpenAsync();
        using var meeting = new Barrier(participantCount: 13);
        bool Meet(SqliteConnection connection) => meeting.SignalAndWait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        // Threads of their own: waiting for each other must not take the pool's.
        var readers = Enumerable.Range(0, 12).Select(_ => Task.Factory.StartNew(
            () => database.Read(Meet), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        var writer = database.WriteAsync(Meet, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(false, await Task.WhenAll([.. readers, writer]));
    }

    [Fact]
    public async Task A_query_that_throws_leaves_the_next_one_alone()
    {
        var database = await OpenAsync();

        Assert.Throws<FormatException>(() => database.Read<int>(connection =>
        {
            Notes(connection);
            throw new FormatException();
        }));
        await database.WriteAsync(connection => Note(connection, "later"));

        Assert.Equal(["later"], database.Read(Notes));
    }

    [Fact]
    public async Task A_closed_database_is_not_read()
    {
        var database = await OpenAsync();
        database.Read(Notes);
        await database.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => database.Read(Notes));
    }
}
