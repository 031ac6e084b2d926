using InterviewBot.Discord.Client.Rest;

namespace InterviewBot.Discord.Client.Tests.Rest.RateLimits;

public sealed class InvalidRequestGuardTests : IDisposable
{
    private readonly RestUnderTest _test = new(invalidRequestLimit: 3);

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task After_too_many_invalid_requests_nothing_is_sent_until_the_first_is_ten_minutes_old()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.No(403, DiscordErrorCode.MissingPermissions));
        await _test.PinAsync();
        _test.PassSeconds(60);
        await _test.PinAsync();
        await _test.RespondAsync();

        var suspended = new RestFailure.Suspended(_test.Clock.GetUtcNow() + TimeSpan.FromMinutes(9));
        Assert.Equal(suspended, CallTests.Failure(await _test.PinAsync()));
        Assert.Equal(suspended, CallTests.Failure(await _test.RespondAsync()));
        Assert.Equal(3, _test.Discord.Requests.Count);

        _test.Clock.Advance(TimeSpan.FromMinutes(9));
        await _test.PinAsync();

        Assert.Equal(4, _test.Discord.Requests.Count);
        Assert.IsType<RestFailure.Suspended>(CallTests.Failure(await _test.PinAsync()));
        Assert.Equal(4, _test.Discord.Requests.Count);
    }

    [Fact]
    public async Task It_is_logged_once()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.No(403, DiscordErrorCode.MissingPermissions));

        for (var call = 0; call < 10; call++)
        {
            await _test.PinAsync();
        }

        Assert.Equal(
            "Error: Within 10 minutes Discord answered 3 requests with 401, 403 or 429: nothing is sent for 00:10:00, or it would ban this address",
            Assert.Single(_test.Logs.All));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(400)]
    [InlineData(204)]
    public async Task Other_answers_do_not_count(int status)
    {
        _test.Discord.Answers(_ => ScriptedDiscord.Body(status, "{}"));

        for (var call = 0; call < 10; call++)
        {
            await _test.PinAsync();
        }

        Assert.Equal(10, _test.Discord.Requests.Count);
    }

    [Theory]
    [InlineData("user", 3)]
    [InlineData("shared", 5)]
    public void A_limit_of_the_bots_own_counts_and_a_shared_one_does_not(string scope, int sent)
    {
        _test.Discord.Answers(_ => ScriptedDiscord.Limited(1, scope));

        _ = _test.PinAsync(patience: new RestPatience(TimeSpan.FromSeconds(4.5), TimeSpan.FromSeconds(1)));
        _test.PassSeconds(10);

        Assert.Equal(sent, _test.Discord.Requests.Count);
    }

    [Fact]
    public async Task A_refused_token_stops_all_that_would_use_it_also_what_waits_in_line_and_nothing_else()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        _test.Discord.Answering = (_, _) => answer.Task;
        var first = _test.PinAsync();
        var waiting = _test.PinAsync();

        answer.SetResult(ScriptedDiscord.No(401, DiscordErrorCode.General, "401: Unauthorized"));
        _test.Settle();
        _test.Discord.Answers(_ => ScriptedDiscord.Done());

        Assert.IsType<RestFailure.Rejected>(CallTests.Failure(await first));
        var next = _test.Clock.GetUtcNow() + TimeSpan.FromMinutes(1);
        Assert.Equal(new RestFailure.Suspended(next), CallTests.Failure(await waiting));
        Assert.Equal(new RestFailure.Suspended(next), CallTests.Failure(await _test.PinAsync(new(7002))));
        Assert.IsType<RestResult<NoContent>.Succeeded>(await _test.RespondAsync());
        Assert.Equal(2, _test.Discord.Requests.Count);
        Assert.Equal("Error: Discord refused the bot's token (401): nothing more is asked with it for 00:01:00", Assert.Single(_test.Logs.All));
    }

    [Fact]
    public async Task A_refused_token_is_tried_again_after_a_minute_as_the_refusal_may_have_been_anothers()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.No(401, DiscordErrorCode.General, "401: Unauthorized"));
        await _test.PinAsync();
        _test.Discord.Answers(_ => ScriptedDiscord.Done());

        _test.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.IsType<RestResult<NoContent>.Succeeded>(await _test.PinAsync());
    }

    [Fact]
    public async Task An_interactions_expired_token_does_not_stop_the_bots()
    {
        _test.Discord.AnswersInTurn(() => ScriptedDiscord.No(401, DiscordErrorCode.InvalidWebhookToken), ScriptedDiscord.Done);

        await _test.RespondAsync();

        Assert.IsType<RestResult<NoContent>.Succeeded>(await _test.PinAsync());
    }
}
