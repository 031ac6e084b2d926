using InterviewBot.Discord.Client.Tests.Gateway.Scripted;

namespace InterviewBot.Discord.Client.Tests.Gateway.Shards;

public sealed class ReconnectTests : GatewayTest
{
    public ReconnectTests() => Options = Options with { ReconnectDelays = null };

    [Fact]
    public async Task Failures_in_a_row_are_answered_by_growing_waits_up_to_a_minute()
    {
        Server.Refusal = _ => "no route to host";
        Start();
        foreach (var wait in new[] { 0.75, 1.5, 3, 6, 12, 24, 45, 45 })
        {
            await Clock.WaitBeginsAsync(TimeSpan.FromSeconds(wait), wait == 45 ? Clock.CountWaits(TimeSpan.FromSeconds(45)) : 1);
            var attempts = Server.Attempts;
            Clock.Advance(TimeSpan.FromSeconds(wait));
            await Scripted.Signal.UntilPolledAsync(() => Server.Attempts == attempts + 1);
        }
    }

    [Fact]
    public async Task After_a_connection_that_was_in_good_use_there_is_no_wait()
    {
        var connection = await ConnectAsync();
        await Clock.PassAsync(TimeSpan.FromSeconds(20), times: 3);
        await connection.HearAsync(op: 1);
        connection.Acknowledge();
        await Scripted.Signal.UntilPolledAsync(() => Client.State.Shards.Single().HeartbeatLatency is not null);
        connection.Say("""{"op":7,"d":null}""");

        await ResumeAsync(1);
    }

    [Fact]
    public async Task Sessions_that_break_as_soon_as_they_begin_are_not_begun_in_a_hurry()
    {
        var connection = await ConnectAsync();
        connection.Close(code: null);
        await Clock.PassAsync(TimeSpan.FromSeconds(0.75));
        (await ResumeAsync(1)).Resumed(2);
        await Sessions.UntilStoredAsync(2);
    }

    [Fact]
    public async Task A_resumed_session_that_brings_something_new_is_in_good_use()
    {
        Sessions.Put(Stored);
        Start();
        (await ResumeAsync(41, "stored-session")).Close(code: null);
        await Clock.PassAsync(TimeSpan.FromSeconds(0.75));
        var second = await ResumeAsync(41, "stored-session");
        second.Dispatch(42);
        second.Close(code: null);

        await ResumeAsync(42, "stored-session");
    }

    [Fact]
    public async Task Resuming_alone_is_not()
    {
        Sessions.Put(Stored);
        Start();
        var connection = await ResumeAsync(41, "stored-session");
        connection.Resumed(42);
        connection.Close(code: null);
        await Clock.PassAsync(TimeSpan.FromSeconds(0.75));
        connection = await ResumeAsync(42, "stored-session");
        connection.Resumed(43);
        connection.Close(code: null);
        await Clock.PassAsync(TimeSpan.FromSeconds(1.5));

        await ResumeAsync(43, "stored-session");
    }

    [Fact]
    public async Task A_server_that_takes_the_connection_and_no_more_is_left_after_a_while()
    {
        var never = new TaskCompletionSource();
        Server.Opening = cancellationToken => never.Task.WaitAsync(cancellationToken);
        Start();
        await Clock.PassAsync(TimeSpan.FromSeconds(20));
        await Clock.WaitBeginsAsync(TimeSpan.FromSeconds(0.75));
        Server.Opening = _ => Task.CompletedTask;
        Clock.Advance(TimeSpan.FromSeconds(0.75));

        await Server.AcceptAsync();
    }
}
