using InterviewBot.Discord.Client.Rest;

namespace InterviewBot.Discord.Client.Tests.Rest.RateLimits;

/// <summary>Who waits for a bucket, how long, and in what order they go.</summary>
public sealed class BucketLineTests : IDisposable
{
    private readonly RestUnderTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Those_who_waited_while_another_route_learned_join_the_bucket_in_the_order_of_their_calls()
    {
        var second = _test.Discord.AnswersWhenTold();
        var first = _test.Discord.AnswersWhenTold();
        _test.Pins(2);
        _ = _test.UnpinAsync(10);
        _test.Pins(1, from: 3);
        _ = _test.UnpinAsync(11);
        _test.Discord.Answers(_ => ScriptedDiscord.Done().In("abc", remaining: 0, resetAfter: 1, reset: 1_800_000_000 + _test.Discord.Requests.Count));

        first.SetResult(ScriptedDiscord.Done().In("abc", remaining: 0, resetAfter: 1));
        second.SetResult(ScriptedDiscord.Done().In("abc", remaining: 0, resetAfter: 1));
        _test.PassSeconds(5);

        Assert.Equal(["1", "10", "2", "3", "11"], Paths.Select(path => path.Split('/')[^1]));
    }

    [Fact]
    public async Task Who_would_have_to_wait_longer_than_their_patience_is_told_so_at_once()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.Done().In("abc", remaining: 0, resetAfter: 30));
        _test.Pins(1);
        _test.PassSeconds(10);

        var result = await _test.PinAsync(patience: RestPatience.Interactive);

        Assert.Equal(new RestFailure.RateLimited(TimeSpan.FromSeconds(20), RateLimitScope.User), CallTests.Failure(result));
        Assert.Single(Paths);
    }

    [Fact]
    public async Task Who_waits_in_line_gives_up_when_their_patience_ends_and_holds_up_nobody()
    {
        var first = _test.Discord.AnswersWhenTold();
        _test.Pins(1);
        var impatient = _test.PinAsync(patience: RestPatience.Interactive, message: new(2));
        _test.Pins(1, from: 3);

        _test.PassSeconds(2);
        Assert.IsType<RestFailure.RateLimited>(CallTests.Failure(await impatient));
        first.SetResult(ScriptedDiscord.Done().In("abc", remaining: 4, resetAfter: 5));
        _test.Settle();

        Assert.Equal(["channels/7001/messages/pins/1", "channels/7001/messages/pins/3"], Paths);
    }

    [Fact]
    public async Task Who_is_cancelled_in_line_holds_up_nobody()
    {
        using var cancelling = new CancellationTokenSource();
        var first = _test.Discord.AnswersWhenTold();
        _test.Pins(1);
        var cancelled = _test.PinAsync(message: new(2), cancellationToken: cancelling.Token);
        _test.Pins(1, from: 3);

        await cancelling.CancelAsync();
        first.SetResult(ScriptedDiscord.Done().In("abc", remaining: 4, resetAfter: 5));
        _test.Settle();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(["channels/7001/messages/pins/1", "channels/7001/messages/pins/3"], Paths);
    }

    [Fact]
    public void Those_who_wait_for_another_channels_sake_keep_their_places_when_the_first_has_learned_for_all()
    {
        var slow = _test.Discord.AnswersWhenTold();
        _test.Pins(2);
        _test.Discord.Answers(_ => ScriptedDiscord.Done().In("abc", remaining: 4, resetAfter: 5));
        _ = _test.PinAsync(channel: new(7002));
        _test.Pins(1, from: 3);

        slow.SetResult(ScriptedDiscord.Done().In("abc", remaining: 4, resetAfter: 5));
        _test.Settle();

        Assert.Equal(["1", "9001", "2", "3"], Paths.Select(path => path.Split('/')[^1]));
    }

    [Fact]
    public void Those_who_wait_go_out_when_it_shows_on_another_channel_that_Discord_counts_nothing()
    {
        _ = _test.Discord.AnswersWhenTold();
        _test.Pins(2);
        _test.Discord.Answers(_ => ScriptedDiscord.Done());

        _ = _test.PinAsync(channel: new(7002));
        _test.Settle();

        Assert.Equal(3, Paths.Length);
    }

    private string[] Paths => [.. _test.Discord.Requests.Select(request => request.Path)];
}
