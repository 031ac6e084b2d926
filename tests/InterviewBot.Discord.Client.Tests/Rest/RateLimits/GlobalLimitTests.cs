using InterviewBot.Discord.Client.Rest;

namespace InterviewBot.Discord.Client.Tests.Rest.RateLimits;

public sealed class GlobalLimitTests : IDisposable
{
    private readonly RestUnderTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Fifty_go_out_in_a_second_and_the_fifty_first_when_it_is_over()
    {
        PinInManyChannels(130);

        Assert.Equal(50, Count);
        _test.PassSeconds(0.99);
        Assert.Equal(50, Count);
        _test.PassSeconds(0.01);
        Assert.Equal(100, Count);
        _test.PassSeconds(0.99);
        Assert.Equal(100, Count);
        _test.PassSeconds(0.01);
        Assert.Equal(130, Count);
    }

    [Fact]
    public void A_second_is_any_second_wherever_one_starts_to_count()
    {
        PinInManyChannels(20);
        _test.PassSeconds(0.6);
        PinInManyChannels(60);
        Assert.Equal(50, Count);

        _test.PassSeconds(0.4);
        Assert.Equal(70, Count);
        _test.PassSeconds(0.59);
        Assert.Equal(70, Count);
        _test.PassSeconds(0.01);

        Assert.Equal(80, Count);
    }

    [Fact]
    public void Channels_take_their_turns_in_the_order_of_the_calls()
    {
        PinInManyChannels(120);
        _test.PassSeconds(3);

        Assert.Equal(
            Enumerable.Range(1, 120).Select(channel => $"channels/{channel}/messages/pins/9001"),
            _test.Discord.Requests.Select(request => request.Path));
    }

    [Fact]
    public void Interactions_are_exempt()
    {
        PinInManyChannels(60);

        for (var interaction = 1u; interaction <= 200; interaction++)
        {
            _ = _test.RespondAsync(interaction, $"token{interaction}");
        }

        Assert.Equal(250, Count);
    }

    [Fact]
    public void A_follow_up_is_exempt_but_not_from_its_own_bucket()
    {
        PinInManyChannels(50);
        _test.Discord.Answers(_ => ScriptedDiscord.Body(200, """{"id":"1"}""").In("hooks", remaining: 0, resetAfter: 5));

        Followup("one");
        Followup("one");
        Followup("two");

        Assert.Equal(52, Count);
        _test.PassSeconds(5);
        Assert.Equal(53, Count);
    }

    [Fact]
    public void When_Discord_says_that_the_limit_over_all_is_hit_everything_rests_but_interactions()
    {
        _test.Discord.AnswersInTurn(() => ScriptedDiscord.Limited(7.5, "global"), ScriptedDiscord.Done);

        PinInManyChannels(3);
        _ = _test.RespondAsync();
        Assert.Equal(2, Count);
        _test.PassSeconds(7.49);
        Assert.Equal(2, Count);
        _test.PassSeconds(0.01);

        Assert.Equal(5, Count);
    }

    [Fact]
    public async Task Who_has_no_patience_for_that_is_told_how_long_it_takes()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.Limited(7.5, "global"));

        var first = await _test.PinAsync(patience: RestPatience.Interactive);
        _test.PassSeconds(1);
        var second = await _test.PinAsync(new(7002), RestPatience.Interactive);

        Assert.Equal(new RestFailure.RateLimited(TimeSpan.FromSeconds(7.5), RateLimitScope.Global), CallTests.Failure(first));
        Assert.Equal(new RestFailure.RateLimited(TimeSpan.FromSeconds(6.5), RateLimitScope.Global), CallTests.Failure(second));
        Assert.Equal(1, Count);
    }

    [Fact]
    public async Task Who_gives_up_in_line_was_surely_not_sent()
    {
        PinInManyChannels(500);

        var call = _test.PinAsync(new(501), RestPatience.Interactive);
        _test.PassSeconds(2);

        Assert.IsType<RestFailure.RateLimited>(CallTests.Failure(await call));
        _test.PassSeconds(20);
        Assert.Equal(500, Count);
    }

    [Fact]
    public void A_bot_that_is_allowed_more_may_be_told_so()
    {
        using var test = new RestUnderTest(requestsPerSecond: 100);
        for (var channel = 1u; channel <= 130; channel++)
        {
            _ = test.PinAsync(new(channel));
        }

        Assert.Equal(100, test.Discord.Requests.Count);
    }

    private int Count => _test.Discord.Requests.Count;

    private void PinInManyChannels(int count)
    {
        var from = (ulong)Count + 1;
        for (var channel = from; channel < from + (ulong)count; channel++)
        {
            _ = _test.PinAsync(new(channel));
        }
    }

    private void Followup(string token)
        => _ = _test.Start(client => client.Interactions.CreateFollowupAsync(
            new(1), token, new() { Content = "Hi" }, RestUnderTest.Patient, default));
}
