namespace InterviewBot.Telegram.Tests.Updates.Polling;

public sealed class StoppingTests : PollingTest
{
    [Fact]
    public async Task What_is_in_flight_is_finished_and_confirmed_with_the_last_request()
    {
        Handler.Handling = Gates.WaitAsync;
        Server.Arrives(5, 6);
        Start();
        await StartedAsync(5, 6);
        await StopAsync();
        Assert.False(Running.IsCompleted);

        Gates.Open(5);
        Gates.Open(6);
        await Running;

        Assert.Equal(new Poll(7, 1, 0), Server.Polls[^1] with { AllowedUpdates = null });
        Assert.Empty(Server.Pending);
    }

    [Fact]
    public async Task After_a_stop_nothing_new_is_begun()
    {
        Handler.Handling = Gates.WaitAsync;
        Server.Arrives(5);
        Start();
        await StartedAsync(5);
        await StopAsync();
        Server.Arrives(6);
        Gates.Open(5);
        await Running;

        Assert.Equal([5], Handler.Started);
        Assert.Equal([6], Server.Pending);
    }

    [Fact]
    public async Task What_does_not_end_in_time_is_cancelled_and_stays_unconfirmed()
    {
        Handler.Handling = Gates.WaitAsync;
        Server.Arrives(5, 6, 7);
        Start();
        await StartedAsync(5, 6, 7);
        Gates.Open(5);
        Gates.Open(7);
        await Signal.UntilAsync(() => Handler.Done.Count == 2);
        await StopAsync();
        await AbortAsync();
        await Running;

        Assert.Equal([6, 7], Server.Pending);
    }

    [Fact]
    public async Task What_cannot_even_be_cancelled_is_left_behind_after_a_second()
    {
        Handler.Handling = (id, _) => Gates.WaitAsync(id, CancellationToken.None);
        Server.Arrives(5);
        Start();
        await StartedAsync(5);
        await StopAsync();
        await AbortAsync();
        await WaitBeginsAsync(TimeSpan.FromSeconds(1));
        Assert.False(Running.IsCompleted);

        Clock.Advance(TimeSpan.FromSeconds(1));
        await Running;
        Assert.Equal([5], Server.Pending);
    }

    [Fact]
    public async Task With_nothing_to_confirm_nobody_is_asked()
    {
        Start();
        await Signal.UntilAsync(() => Server.Polls.Count == 1);
        await StopAsync();
        await Running;

        Assert.Single(Server.Polls);
    }

    [Fact]
    public async Task A_last_request_without_an_answer_holds_the_end_up_for_a_second_at_most()
    {
        Handler.Handling = Gates.WaitAsync;
        Server.Arrives(5);
        Start();
        await StartedAsync(5);
        await StopAsync();
        Server.Hangs = true;
        Gates.Open(5);
        await WaitBeginsAsync(TimeSpan.FromSeconds(1), times: 2);
        Assert.False(Running.IsCompleted);

        Clock.Advance(TimeSpan.FromSeconds(1));
        await Running;
    }

    [Fact]
    public async Task It_stops_in_the_midst_of_an_outage()
    {
        Server.Trouble = (_, _) => UpdateServer.No(502, "Bad Gateway");
        Start();
        await Signal.UntilAsync(() => Log.All.Count > 0);
        await StopAsync();
        await Running;
    }
}
