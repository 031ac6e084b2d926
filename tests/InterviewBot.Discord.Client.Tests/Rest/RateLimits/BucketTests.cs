namespace InterviewBot.Discord.Client.Tests.Rest.RateLimits;

/// <summary>What is learned of a bucket from its answers, and kept to.</summary>
public sealed class BucketTests : IDisposable
{
    private readonly RestUnderTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void One_request_learns_the_bucket_while_others_of_its_channel_wait_and_other_channels_do_not()
    {
        var first = _test.Discord.AnswersWhenTold();

        _test.Pins(3);
        _ = _test.PinAsync(channel: new(7002));
        Assert.Equal(["channels/7001/messages/pins/1", "channels/7002/messages/pins/9001"], Paths);

        first.SetResult(ScriptedDiscord.Done().In("abc", remaining: 4, resetAfter: 5));
        _test.Settle();

        Assert.Equal(["channels/7001/messages/pins/2", "channels/7001/messages/pins/3"], Paths.Skip(2));
    }

    [Fact]
    public void What_remains_goes_out_at_once_and_the_rest_when_the_bucket_is_reset()
    {
        _test.Discord.Answers(request => ScriptedDiscord.Done().In(
            "abc", remaining: Math.Max(0, 3 - _test.Discord.Requests.Count), resetAfter: 5 - request.At.TotalSeconds));

        _test.Pins(5);
        Assert.Equal(3, Paths.Length);

        _test.PassSeconds(4.99);
        Assert.Equal(3, Paths.Length);
        _test.PassSeconds(0.01);

        Assert.Equal("channels/7001/messages/pins/4", Paths[3]);
    }

    [Fact]
    public void A_bucket_is_shared_by_all_its_routes()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.Done().In("abc", remaining: 0, resetAfter: 5));
        _test.Pins(1);
        _ = _test.UnpinAsync(2);
        Assert.Equal(2, Paths.Length);

        // Both are known to be of one bucket now.
        _test.Discord.Answers(_ => ScriptedDiscord.Done().In("abc", remaining: 0, resetAfter: 5, reset: 1_800_000_005));
        _test.PassSeconds(5);
        _test.Pins(1);
        _ = _test.UnpinAsync(3);

        Assert.Equal(3, Paths.Length);
    }

    [Fact]
    public void A_request_that_fails_without_telling_of_the_bucket_lets_the_next_one_learn_it()
    {
        var second = _test.Discord.AnswersWhenTold();
        var first = _test.Discord.AnswersWhenTold();
        _test.Pins(3);

        first.SetResult(ScriptedDiscord.Page(404));
        _test.Settle();
        Assert.Equal(2, Paths.Length);
        second.SetResult(ScriptedDiscord.Done().In("abc", remaining: 4, resetAfter: 5));
        _test.Settle();

        Assert.Equal(3, Paths.Length);
    }

    [Fact]
    public void Where_Discord_counts_nothing_nobody_waits()
    {
        _test.Pins(1);
        _test.Discord.Answering = (_, _) => new TaskCompletionSource<HttpResponseMessage>().Task;

        _test.Pins(20);

        Assert.Equal(21, Paths.Length);
    }

    [Fact]
    public void A_route_that_was_not_counted_is_held_to_its_limit_once_it_is()
    {
        _test.Pins(1);
        _test.Discord.AnswersInTurn(
            ScriptedDiscord.Done, () => ScriptedDiscord.Limited(3).In("abc", remaining: 0, resetAfter: 3));

        _test.Pins(3);
        Assert.Equal(2, Paths.Length);
        _test.PassSeconds(2.99);
        Assert.Equal(2, Paths.Length);
    }

    [Fact]
    public void Old_messages_are_deleted_by_another_bucket_than_young_ones()
    {
        // The route is the same, and Discord tells by the answer which of both counted.
        _test.Discord.Answers(request => request.Path.EndsWith("/1", StringComparison.Ordinal)
            ? ScriptedDiscord.Done().In("old", remaining: 0, resetAfter: 60)
            : ScriptedDiscord.Done().In("young", remaining: 4, resetAfter: 5));

        _ = _test.DeleteAsync(2);
        _ = _test.DeleteAsync(1);
        _ = _test.DeleteAsync(3);
        Assert.Equal(2, Paths.Length);
        _test.PassSeconds(60);
        _ = _test.DeleteAsync(4);

        Assert.Equal(4, Paths.Length);
    }

    [Fact]
    public void A_late_answer_of_an_earlier_window_does_not_open_the_bucket_again()
    {
        var newer = _test.Discord.AnswersWhenTold();
        var late = _test.Discord.AnswersWhenTold();
        var first = _test.Discord.AnswersWhenTold();
        _test.Pins(4);
        first.SetResult(ScriptedDiscord.Done().In("abc", remaining: 2, resetAfter: 1, limit: 3));
        _test.Settle();
        Assert.Equal(3, Paths.Length);

        newer.SetResult(ScriptedDiscord.Done().In("abc", remaining: 0, resetAfter: 10, reset: 1_800_000_010, limit: 3));
        _test.Settle();
        late.SetResult(ScriptedDiscord.Done().In("abc", remaining: 1, resetAfter: 0.5, limit: 3));
        _test.Settle();

        Assert.Equal(3, Paths.Length);
    }

    [Fact]
    public void A_window_that_Discord_opened_before_it_was_due_here_is_used()
    {
        var newer = _test.Discord.AnswersWhenTold();
        var first = _test.Discord.AnswersWhenTold();
        _test.Pins(4);
        first.SetResult(ScriptedDiscord.Done().In("abc", remaining: 1, resetAfter: 1, limit: 2));
        _test.Settle();
        Assert.Equal(2, Paths.Length);
        _test.Discord.Answers(_ => ScriptedDiscord.Done().In("abc", remaining: 0, resetAfter: 5, reset: 1_800_000_005, limit: 2));

        newer.SetResult(ScriptedDiscord.Done().In("abc", remaining: 1, resetAfter: 5, reset: 1_800_000_005, limit: 2));
        _test.Settle();

        Assert.Equal(3, Paths.Length);
    }

    private string[] Paths => [.. _test.Discord.Requests.Select(request => request.Path)];
}
