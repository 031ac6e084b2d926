using InterviewBot.Discord.Client.Tests.Gateway.Scripted;

namespace InterviewBot.Discord.Client.Tests.Gateway.Sessions;

public sealed class SavingTests : GatewayTest
{
    [Fact]
    public async Task What_moves_while_a_save_is_under_way_is_saved_by_one_more()
    {
        var gate = new TaskCompletionSource();
        var connection = await ConnectAsync();
        await Sessions.UntilStoredAsync(1);
        var saves = 0;
        Sessions.Saving = () => Interlocked.Increment(ref saves) == 1 ? gate.Task : Task.CompletedTask;
        connection.Dispatch(2);
        await Signal.UntilAsync(() => Volatile.Read(ref saves) == 1);
        Handler.Completes = false;
        for (var sequence = 3; sequence <= 50; sequence++)
        {
            connection.Dispatch(sequence);
        }

        await Signal.UntilAsync(() => Handler.Seen.Count == 50);
        foreach (var dispatch in Handler.Seen.Skip(2))
        {
            dispatch.Complete();
        }

        gate.TrySetResult();
        await Sessions.UntilStoredAsync(50);

        Assert.Equal(2, saves);
    }

    [Fact]
    public async Task Nothing_is_saved_while_nothing_moves()
    {
        Handler.Completes = false;
        var connection = await ConnectAsync();
        await Sessions.UntilStoredAsync(1);
        var steps = Sessions.Steps.Count;
        connection.Dispatch(2);
        connection.Dispatch(3);
        await Handler.UntilSeenAsync(1, 2, 3);
        Handler.Seen[2].Complete();
        connection.Close(code: null);
        await ResumeAsync(3);

        Assert.Equal(steps, Sessions.Steps.Count);
        await StopAsync();
        await Clock.PassAsync(TimeSpan.FromSeconds(5));
        await Running;
        Assert.Equal(steps, Sessions.Steps.Count);
    }

    [Fact]
    public async Task A_save_that_fails_is_tried_again_and_told_once()
    {
        var failures = 2;
        Sessions.Saving = () => Interlocked.Decrement(ref failures) >= 0
            ? Task.FromException(new IOException("disk full"))
            : Task.CompletedTask;
        await ConnectAsync();
        await Clock.PassAsync(TimeSpan.FromSeconds(5));
        await Clock.PassAsync(TimeSpan.FromSeconds(5), times: 2);

        await Sessions.UntilStoredAsync(1);
        Assert.Single(Log.All, line => line.StartsWith("Error:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_session_is_stored_as_soon_as_it_has_begun()
    {
        var gate = new TaskCompletionSource();
        Handler.Handling = (_, _) => gate.Task;
        await ConnectAsync();

        // READY is not handled yet: replay would bring it again.
        await Sessions.UntilStoredAsync(0);
        gate.SetResult();
        await Sessions.UntilStoredAsync(1);
    }
}
