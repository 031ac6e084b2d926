using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;

namespace InterviewBot.Discord.Client.Tests.Rest.RateLimits;

/// <summary>What is learned of a bucket from its answers, and kept to.</summary>
public sealed class BucketTests : IDisposable
{
    private readonly RestUnderTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void One_request_learns_the_bucket_while_others_of_its_channel_wait_and_other_channels_do_not()
    {
        var first = AnswerWhenTold();

        Pins(3);
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

        Pins(5);
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
        Pins(1);
        Unpin(2);
        Assert.Equal(2, Paths.Length);

        // Both are known to be of one bucket now.
        _test.Discord.Answers(_ => ScriptedDiscord.Done().In("abc", remaining: 0, resetAfter: 5, reset: 1_800_000_005));
        _test.PassSeconds(5);
        Pins(1);
        Unpin(3);

        Assert.Equal(3, Paths.Length);
    }

    [Fact]
    public void Those_who_waited_while_another_route_learned_join_the_bucket_in_the_order_of_their_calls()
    {
        var second = AnswerWhenTold();
        var first = AnswerWhenTold();
        Pins(2);
        Unpin(10);
        Pins(1, from: 3);
        Unpin(11);
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
        Pins(1);
        _test.PassSeconds(10);

        var result = await _test.PinAsync(patience: RestPatience.Interactive);

        Assert.Equal(new RestFailure.RateLimited(TimeSpan.FromSeconds(20), RateLimitScope.User), CallTests.Failure(result));
        Assert.Single(Paths);
    }

    [Fact]
    public async Task Who_waits_in_line_gives_up_when_their_patience_ends_and_holds_up_nobody()
    {
        var first = AnswerWhenTold();
        Pins(1);
        var impatient = _test.PinAsync(patience: RestPatience.Interactive, message: new(2));
        Pins(1, from: 3);

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
        var first = AnswerWhenTold();
        Pins(1);
        var cancelled = _test.PinAsync(message: new(2), cancellationToken: cancelling.Token);
        Pins(1, from: 3);

        await cancelling.CancelAsync();
        first.SetResult(ScriptedDiscord.Done().In("abc", remaining: 4, resetAfter: 5));
        _test.Settle();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(["channels/7001/messages/pins/1", "channels/7001/messages/pins/3"], Paths);
    }

    [Fact]
    public void A_request_that_fails_without_telling_of_the_bucket_lets_the_next_one_learn_it()
    {
        var second = AnswerWhenTold();
        var first = AnswerWhenTold();
        Pins(3);

        first.SetResult(ScriptedDiscord.Page(404));
        _test.Settle();
        Assert.Equal(2, Paths.Length);
        second.SetResult(ScriptedDiscord.Done().In("abc", remaining: 4, resetAfter: 5));
        _test.Settle();

        Assert.Equal(3, Paths.Length);
    }

    [Fact]
    public void Those_who_wait_for_another_channels_sake_keep_their_places_when_the_first_has_learned_for_all()
    {
        var slow = AnswerWhenTold();
        Pins(2);
        _test.Discord.Answers(_ => ScriptedDiscord.Done().In("abc", remaining: 4, resetAfter: 5));
        _ = _test.PinAsync(channel: new(7002));
        Pins(1, from: 3);

        slow.SetResult(ScriptedDiscord.Done().In("abc", remaining: 4, resetAfter: 5));
        _test.Settle();

        Assert.Equal(["1", "9001", "2", "3"], Paths.Select(path => path.Split('/')[^1]));
    }

    [Fact]
    public void Those_who_wait_go_out_when_it_shows_on_another_channel_that_Discord_counts_nothing()
    {
        _ = AnswerWhenTold();
        Pins(2);
        _test.Discord.Answers(_ => ScriptedDiscord.Done());

        _ = _test.PinAsync(channel: new(7002));
        _test.Settle();

        Assert.Equal(3, Paths.Length);
    }

    [Fact]
    public void Where_Discord_counts_nothing_nobody_waits()
    {
        Pins(1);
        _test.Discord.Answering = (_, _) => new TaskCompletionSource<HttpResponseMessage>().Task;

        Pins(20);

        Assert.Equal(21, Paths.Length);
    }

    [Fact]
    public void A_route_that_was_not_counted_is_held_to_its_limit_once_it_is()
    {
        Pins(1);
        _test.Discord.AnswersInTurn(
            ScriptedDiscord.Done, () => ScriptedDiscord.Limited(3).In("abc", remaining: 0, resetAfter: 3));

        Pins(3);
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

        Delete(2);
        Delete(1);
        Delete(3);
        Assert.Equal(2, Paths.Length);
        _test.PassSeconds(60);
        Delete(4);

        Assert.Equal(4, Paths.Length);
    }

    [Fact]
    public void A_late_answer_of_an_earlier_window_does_not_open_the_bucket_again()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.Done().In("abc", remaining: 2, resetAfter: 1, limit: 3));
        Pins(1);
        var late = AnswerWhenTold();
        Pins(1);
        _test.Discord.Answers(_ => ScriptedDiscord.Done().In("abc", remaining: 0, resetAfter: 10, reset: 1_800_000_010, limit: 3));
        _test.PassSeconds(1.5);
        Pins(1);

        late.SetResult(ScriptedDiscord.Done().In("abc", remaining: 1, resetAfter: 0.5, limit: 3));
        _test.Settle();
        Pins(1);

        Assert.Equal(3, Paths.Length);
    }

    [Fact]
    public void A_window_that_Discord_opened_before_it_was_due_here_is_used()
    {
        // Both answers of the first window are slow; the third counted in the next one already.
        _test.Discord.Answers(_ => ScriptedDiscord.Done().In("abc", remaining: 1, resetAfter: 1, limit: 2));
        Pins(1);
        _test.Discord.Answers(_ => ScriptedDiscord.Done().In("abc", remaining: 1, resetAfter: 5, reset: 1_800_000_005, limit: 2));
        _test.PassSeconds(0.5);

        Pins(2);

        Assert.Equal(3, Paths.Length);
    }

    [Fact]
    public void Nothing_is_kept_in_memory_of_buckets_that_are_neither_busy_nor_exhausted()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.Done().In("callbacks", remaining: 4, resetAfter: 1));

        for (var interaction = 1u; interaction <= 1000; interaction++)
        {
            _ = _test.RespondAsync(interaction, $"token{interaction}");
        }

        Assert.Equal(1000, Paths.Length);
        Assert.Equal(0, _test.Client.BucketCount);
    }

    [Fact]
    public void What_is_exhausted_is_kept_in_memory_no_longer_than_it_is()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.Done().In("callbacks", remaining: 0, resetAfter: 1));

        for (var interaction = 1u; interaction <= 1000; interaction++)
        {
            _ = _test.RespondAsync(interaction, $"token{interaction}");
            _test.Clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal(1000, Paths.Length);
        Assert.InRange(_test.Client.BucketCount, 1, 11);
    }

    [Fact]
    public void What_was_waited_for_and_given_up_is_not_kept_in_memory()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.Done().In("abc", remaining: 0, resetAfter: 1));
        Pins(1);
        _ = _test.PinAsync(patience: new RestPatience(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(1)), message: new(2));
        _test.PassSeconds(3);

        _ = _test.PinAsync(channel: new(7002));

        Assert.Equal(1, _test.Client.BucketCount);
    }

    [Fact]
    public async Task Calls_from_many_threads_all_go_out_and_leave_nothing_behind()
    {
        _test.Discord.Answering = async (request, _) =>
        {
            await Task.Yield();
            return ScriptedDiscord.Done().In("abc", remaining: 900, resetAfter: 5, limit: 1000);
        };

        var results = await Task.WhenAll(Enumerable.Range(1, 4).Select(thread => Task.Run(() => Task.WhenAll(
            Enumerable.Range(1, 500).Select(call => _test.Client.Interactions.DeleteOriginalAsync(
                new(1), $"token{call % 50}", RestUnderTest.Patient, default))))));

        Assert.All(results.SelectMany(done => done), result => Assert.IsType<RestResult<NoContent>.Succeeded>(result));
        Assert.Equal(2000, _test.Discord.Requests.Count);
        Assert.Equal(0, _test.Client.BucketCount);
    }

    private string[] Paths => [.. _test.Discord.Requests.Select(request => request.Path)];

    private void Pins(int count, ulong from = 1)
    {
        for (var message = from; message < from + (ulong)count; message++)
        {
            _ = _test.PinAsync(message: new Snowflake(message));
        }
    }

    private void Unpin(ulong message)
        => _ = _test.Start(client => client.Messages.UnpinAsync(RestUnderTest.Channel, new(message), null, RestUnderTest.Patient, default));

    private void Delete(ulong message)
        => _ = _test.Start(client => client.Messages.DeleteAsync(RestUnderTest.Channel, new(message), null, RestUnderTest.Patient, default));

    /// <summary>The next request is answered by the test; those after it as was said before.</summary>
    private TaskCompletionSource<HttpResponseMessage> AnswerWhenTold()
    {
        var told = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        var others = _test.Discord.Answering;
        var isTaken = false;
        _test.Discord.Answering = (request, cancellationToken) =>
        {
            if (isTaken)
            {
                return others(request, cancellationToken);
            }

            isTaken = true;
            return told.Task;
        };
        return told;
    }
}
