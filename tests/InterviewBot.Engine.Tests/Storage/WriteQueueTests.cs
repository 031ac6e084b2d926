namespace InterviewBot.Engine.Tests.Storage;

public sealed class WriteQueueTests : DatabaseTest
{
    [Fact]
    public async Task Cancelling_helps_while_the_queue_is_full_and_no_more_once_queued()
    {
        var database = await OpenAsync();
        using var writer = await HeldWriter.HoldAsync(database);
        using var cancellation = new CancellationTokenSource();
        var queued = new List<Task>();
        Task last;
        do
        {
            last = database.WriteAsync(connection => Note(connection, "queued"), CancellationToken.None);
            queued.Add(last);
        }
        while (queued.Count < 1024);

        var waiting = database.WriteAsync(connection => Note(connection, "waiting"), cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await writer.ReleaseAsync();
        await Task.WhenAll(queued);
        Assert.Equal(1024, database.Read(Notes).Count(text => text == "queued"));
        Assert.DoesNotContain("waiting", database.Read(Notes));
    }

    [Fact]
    public async Task A_write_that_is_queued_is_run_although_it_is_cancelled()
    {
        var database = await OpenAsync();
        using var writer = await HeldWriter.HoldAsync(database);
        using var cancellation = new CancellationTokenSource();
        var write = database.WriteAsync(connection => Note(connection, "queued"), cancellation.Token);

        await cancellation.CancelAsync();
        await writer.ReleaseAsync();
        await write;

        Assert.Equal(["queued"], database.Read(Notes));
    }

    [Fact]
    public async Task Closing_saves_what_is_queued_and_then_takes_no_more()
    {
        var database = await OpenAsync();
        using var writer = await HeldWriter.HoldAsync(database);
        var queued = Enumerable.Range(0, 10).Select(n => database.WriteAsync(connection => Note(connection, $"{n}"))).ToArray();

        var closing = database.DisposeAsync();
        var late = database.WriteAsync(connection => Note(connection, "late"));
        await writer.ReleaseAsync();
        await Task.WhenAll(queued);
        await closing;

        await Assert.ThrowsAsync<ObjectDisposedException>(() => late);
        Assert.Equal(Enumerable.Range(0, 10).Select(n => $"{n}"), (await OpenAsync()).Read(Notes));
    }
}
