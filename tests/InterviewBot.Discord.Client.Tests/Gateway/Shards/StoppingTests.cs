using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Tests.Gateway.Scripted;

namespace InterviewBot.Discord.Client.Tests.Gateway.Shards;

public sealed class StoppingTests : GatewayTest
{
    [Fact]
    public async Task A_clean_stop_saves_how_far_it_is_and_then_closes_so_that_the_session_lives_on()
    {
        var gate = new TaskCompletionSource();
        var connection = await ConnectAsync();
        await Sessions.UntilStoredAsync(1);
        Sessions.Saving = () => gate.Task;
        connection.Dispatch(2);
        await Handler.UntilSeenAsync(1, 2);
        await StopAsync();
        Assert.False(connection.IsClosed);
        gate.SetResult();

        Assert.Equal(4000, await connection.ClosedByClient);
        Assert.Equal(2, Sessions.Stored[0].Sequence);
        Assert.Equal(new GatewayEnd.Stopped(), await Running);
        Assert.Equal(ShardState.Closed, Client.State.Shards.Single().State);
    }

    [Fact]
    public async Task What_is_completed_while_it_stops_is_saved_too()
    {
        Handler.Completes = false;
        var connection = await ConnectAsync();
        connection.Dispatch(2);
        connection.Dispatch(3);
        await Handler.UntilSeenAsync(1, 2, 3);
        await StopAsync();
        await Clock.WaitBeginsAsync(TimeSpan.FromSeconds(5));
        Assert.False(connection.IsClosed);
        Handler.Seen[2].Complete();
        Handler.Seen[1].Complete();

        await Running;
        Assert.Equal(3, Sessions.Stored[0].Sequence);
    }

    [Fact]
    public async Task What_is_not_completed_in_time_comes_again()
    {
        Handler.Completes = false;
        var connection = await ConnectAsync();
        connection.Dispatch(2);
        await Handler.UntilSeenAsync(1, 2);
        await StopAsync();
        await Clock.PassAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(4000, await connection.ClosedByClient);
        await Running;
        Assert.Equal(1, Sessions.Stored[0].Sequence);
    }

    [Fact]
    public async Task An_event_that_the_stop_cuts_short_is_not_waited_for_and_comes_again()
    {
        var connection = await ConnectAsync();
        Handler.Handling = (_, stop) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
        connection.Dispatch(2);
        connection.Dispatch(3);
        await Handler.UntilSeenAsync(1, 2);
        await StopAsync();

        await Running;
        Assert.Equal([1, 2], Handler.Sequences);
        Assert.Equal(1, Sessions.Stored[0].Sequence);
    }

    [Fact]
    public async Task A_handler_that_does_not_end_does_not_hold_the_stop_up_for_good()
    {
        var connection = await ConnectAsync();
        Handler.Handling = (_, _) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
        connection.Dispatch(2);
        await Handler.UntilSeenAsync(1, 2);
        await StopAsync();
        await Clock.PassAsync(TimeSpan.FromSeconds(5));
        await Clock.PassAsync(TimeSpan.FromSeconds(5), times: 3);

        await Running;
        Assert.Contains(Log.All, line => line.Contains("does not end", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_comes_after_the_stop_is_handed_on()
    {
        Handler.Completes = false;
        var connection = await ConnectAsync();
        connection.Dispatch(2);
        await Handler.UntilSeenAsync(1, 2);
        await StopAsync();
        connection.Dispatch(3);
        await Scripted.Signal.UntilPolledAsync(() => connection.IsTaken);
        Handler.Seen[1].Complete();
        await Running;

        Assert.Equal([1, 2], Handler.Sequences);
        Assert.Equal(2, Sessions.Stored[0].Sequence);
    }

    [Theory]
    [InlineData(ShardState.Connecting)]
    [InlineData(ShardState.Disconnected)]
    public async Task It_stops_wherever_it_waits(ShardState state)
    {
        Options = Options with { ReconnectDelays = null };
        Start();
        var connection = await Server.AcceptAsync();
        if (state is ShardState.Disconnected)
        {
            connection.Close(code: null);
            await Clock.WaitBeginsAsync(TimeSpan.FromSeconds(0.75));
        }

        await StopAsync();

        Assert.Equal(new GatewayEnd.Stopped(), await Running);
    }

    [Fact]
    public async Task The_next_run_resumes()
    {
        var connection = await ConnectAsync();
        connection.Dispatch(2);
        await Handler.UntilSeenAsync(1, 2);
        await StopAsync();
        await Running;
        using var stop = new CancellationTokenSource();
        var running = Client.RunAsync(Handler, stop.Token);

        await ResumeAsync(2);
        await stop.CancelAsync();
        Assert.Equal(new GatewayEnd.Stopped(), await running);
    }
}
