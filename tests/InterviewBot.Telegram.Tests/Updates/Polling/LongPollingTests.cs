namespace InterviewBot.Telegram.Tests.Updates.Polling;

public sealed class LongPollingTests : PollingTest
{
    [Fact]
    public async Task Updates_are_handled_in_order_and_then_confirmed()
    {
        Server.Arrives(5, 6, 7);
        Start();
        await ConfirmedAsync();

        Assert.Equal([5, 6, 7], Handler.Done);
        Assert.Equal([null, 8], Server.Polls.Select(poll => poll.Offset));
    }

    [Fact]
    public async Task With_nothing_in_flight_the_server_is_asked_to_wait_and_else_not()
    {
        Handler.Handling = Gates.WaitAsync;
        Start();
        await Signal.UntilAsync(() => Server.Polls.Count == 1);
        Server.Arrives(5);
        await WaitBeginsAsync(ShortestPause);
        Clock.Advance(ShortestPause);
        await Signal.UntilAsync(() => Server.Polls.Count == 2);
        Gates.Open(5);
        await ConfirmedAsync();

        Assert.Equal([50, 0, 50], Server.Polls.Select(poll => poll.Timeout));
        Assert.All(Server.Polls, poll => Assert.Equal(100, poll.Limit));
    }

    [Fact]
    public async Task A_slow_update_holds_nobody_up_and_is_not_confirmed_before_it_is_done()
    {
        Handler.Handling = (id, cancellationToken) => id == 5 ? Gates.WaitAsync(id, cancellationToken) : Task.CompletedTask;
        Server.Arrives(5, 6);
        Start();
        await Signal.UntilAsync(() => Handler.Done.Count == 1);
        Server.Arrives(7);
        await WaitBeginsAsync(ShortestPause);
        Clock.Advance(ShortestPause);
        await Signal.UntilAsync(() => Handler.Done.Count == 2);

        Assert.Equal([6, 7], Handler.Done);
        Assert.Equal([5, 6, 7], Server.Pending);

        Gates.Open(5);
        await ConfirmedAsync();
        Assert.Equal([5, 6, 7], Handler.Started);
    }

    [Fact]
    public async Task As_many_as_one_request_gives_are_in_flight_at_once_and_more_is_not_asked_for_before_one_is_done()
    {
        Handler.Handling = Gates.WaitAsync;
        Server.Arrives([.. Enumerable.Range(1, 150)]);
        Start();
        await Signal.UntilAsync(() => Handler.Started.Count == 100);
        await WaitBeginsAsync(ShortestPause);
        Clock.Advance(TimeSpan.FromSeconds(1));

        for (var id = 1; id <= 150; id++)
        {
            Gates.Open(id);
        }

        await ConfirmedAsync();
        Assert.Equal(Enumerable.Range(1, 150), Handler.Started);

        // Whatever time passed, the second request came when the first window was partly done.
        Assert.True(Server.Polls[1].Offset > 1, $"It was asked again with {Server.Polls[1].Offset}.");
    }

    [Fact]
    public async Task While_something_is_stuck_asking_becomes_rarer()
    {
        Handler.Handling = Gates.WaitAsync;
        Server.Arrives(5);
        Start();
        foreach (var milliseconds in new[] { 10, 20, 40, 80, 160, 200, 200 })
        {
            var pause = TimeSpan.FromMilliseconds(milliseconds);
            var polls = Server.Polls.Count;
            await WaitBeginsAsync(pause, WaitsOf(pause) + (Clock.Waits is [.., var last] && last == pause ? 0 : 1));
            Clock.Advance(pause);
            await Signal.UntilAsync(() => Server.Polls.Count > polls);
        }

        Assert.Equal([5], Handler.Started);
    }

    [Fact]
    public async Task Ids_that_start_anew_are_accepted()
    {
        Server.Arrives(1000);
        Start();
        await ConfirmedAsync();
        Server.Arrives(3);
        await ConfirmedAsync();
        Server.Arrives(4, 5);
        await ConfirmedAsync();

        Assert.Equal([1000, 3, 4, 5], Handler.Done);
    }

    [Fact]
    public async Task After_a_day_without_updates_nothing_is_confirmed_by_mistake()
    {
        Server.Arrives(1000);
        Start();
        await ConfirmedAsync();

        // The request that is held open is given up, and made again.
        Clock.Advance(TimeSpan.FromHours(25));
        await Signal.UntilAsync(() => Log.All.Any(line => line.Contains("cannot be reached", StringComparison.Ordinal)));
        var polls = Server.Polls.Count;
        Clock.Advance(TimeSpan.FromSeconds(2));
        await Signal.UntilAsync(() => Server.Polls.Count == polls + 1);
        Assert.Equal(1001, Server.Polls[^1].Offset);

        Server.EndPoll();
        await Signal.UntilAsync(() => Server.Polls.Count == polls + 2);
        Assert.Null(Server.Polls[^1].Offset);

        Server.Arrives(1000);
        await ConfirmedAsync();
        Assert.Equal([1000, 1000], Handler.Done);
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_does_not_hide_the_others()
    {
        Server.Arrives(5);
        Server.ArrivesRaw(6, """{"update_id":6,"message":{"message_id":"six"}}""");
        Server.Arrives(7);
        Start();
        await ConfirmedAsync();

        Assert.Equal([5, 7], Handler.Done);
        var (_, cause, payload) = Assert.Single(WhatIsSetAside);
        Assert.StartsWith("JsonException: ", cause, StringComparison.Ordinal);
        Assert.Equal("""{"update_id":6,"message":{"message_id":"six"}}""", payload);
    }

    [Fact]
    public async Task Something_without_an_id_does_not_hide_the_others_and_is_not_asked_for_without_pause()
    {
        Server.Noise = """{"no":"update"}""";
        Server.Arrives(5);
        Start();
        await ConfirmedAsync();
        await Signal.UntilAsync(() => Log.All.Any(line => line.Contains("that is none", StringComparison.Ordinal)));
        var polls = Server.Polls.Count;

        Server.Arrives(6);
        Clock.Advance(TimeSpan.FromSeconds(2));
        await ConfirmedAsync();
        Assert.Equal([5, 6], Handler.Done);
        Assert.InRange(Server.Polls.Count, polls + 1, polls + 2);
    }

    [Fact]
    public async Task A_request_asks_for_what_the_bot_uses_and_no_more()
    {
        Start();
        await Signal.UntilAsync(() => Server.Polls.Count == 1);

        Assert.Equal(
            """["message","edited_message","channel_post","edited_channel_post","callback_query","inline_query","my_chat_member"]""",
            Server.Polls[0].AllowedUpdates);
    }
}
