using System.Net;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;

namespace InterviewBot.Discord.Client.Tests.Rest;

/// <summary>What a call says to Discord, and what it makes of the answer.</summary>
public sealed class CallTests : IDisposable
{
    private readonly RestUnderTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task What_Discord_did_comes_back_as_its_value()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.Body(200, """{"id":"11","username":"bot","new_field":[1,{"a":null}]}"""));

        var result = await _test.Start(client => client.Users.GetCurrentAsync(RestUnderTest.Patient, default));

        Assert.Equal("bot", Assert.IsType<RestResult<User>.Succeeded>(result).Value.Username);
        var request = Assert.Single(_test.Discord.Requests);
        Assert.Equal("https://discord.test/api/v10/users/@me", request.Address.AbsoluteUri);
        Assert.Equal($"Bot {RestUnderTest.Token}", request.Headers["Authorization"]);
        Assert.Equal("DiscordBot (https://example.org/bot, 1.2.3)", request.Headers["User-Agent"]);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/gateway/bot")]
    [InlineData("http://127.0.0.1:8080/", "http://127.0.0.1:8080/gateway/bot")]
    [InlineData("https://proxy.example/discord/api/v10/", "https://proxy.example/discord/api/v10/gateway/bot")]
    public async Task Another_server_is_asked_at_its_address_with_all_of_its_path(string address, string asked)
    {
        using var test = new RestUnderTest(address: address);
        test.Discord.Answers(_ => ScriptedDiscord.Body(
            200, """{"url":"ws://127.0.0.1:9/g","shards":2,"session_start_limit":{"total":1000,"remaining":7,"reset_after":60000,"max_concurrency":3}}"""));

        var result = await test.Start(client => client.Gateway.GetBotAsync(RestUnderTest.Patient, default));

        Assert.Equal(new Uri("ws://127.0.0.1:9/g"), Assert.IsType<RestResult<GatewayBot>.Succeeded>(result).Value.Url);
        Assert.Equal(asked, Assert.Single(test.Discord.Requests).Address.AbsoluteUri);
    }

    [Fact]
    public async Task A_refusal_tells_its_code_its_words_and_every_field_by_its_path()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.Body(
            400,
            """
            {"code": 50035, "message": "Invalid Form Body", "errors": {
              "_errors": [{"code": "TOO_LARGE", "message": "Too large"}],
              "components": {"0": {"components": {"11": {"label": {"_errors": [
                {"code": "BASE_TYPE_BAD_LENGTH", "message": "Must be 80 or fewer in length."},
                {"code": "BASE_TYPE_REQUIRED", "message": "This field is required"}]}}}}},
              "content": {"_errors": [{"code": "X", "message": "y"}]}}}
            """));

        var failure = Failure(await _test.SendAsync());

        var rejected = Assert.IsType<RestFailure.Rejected>(failure);
        Assert.Equal((HttpStatusCode.BadRequest, DiscordErrorCode.InvalidFormBody, "Invalid Form Body"), (rejected.Status, rejected.Code, rejected.Message));
        Assert.Equal(
            [
                new RestFieldError("", "TOO_LARGE", "Too large"),
                new RestFieldError("components.0.components.11.label", "BASE_TYPE_BAD_LENGTH", "Must be 80 or fewer in length."),
                new RestFieldError("components.0.components.11.label", "BASE_TYPE_REQUIRED", "This field is required"),
                new RestFieldError("content", "X", "y"),
            ],
            rejected.Errors);
        Assert.Single(_test.Discord.Requests);
    }

    [Theory]
    [InlineData(403, "<html>error code: 1015</html>")]
    [InlineData(404, "")]
    [InlineData(400, "[1]")]
    [InlineData(405, "{\"message\": {\"a\": 1}, \"code\": \"x\", \"errors\": [7]}")]
    [InlineData(302, "")]
    public async Task A_refusal_that_is_not_Discords_own_has_no_code(int status, string body)
    {
        _test.Discord.Answers(_ => ScriptedDiscord.Body(status, body, "text/html"));

        var rejected = Assert.IsType<RestFailure.Rejected>(Failure(await _test.PinAsync()));

        Assert.Equal((status, 0), ((int)rejected.Status, rejected.Code));
        Assert.Empty(rejected.Errors);
        Assert.DoesNotContain("html", rejected.ToString(), StringComparison.Ordinal);
        Assert.Single(_test.Discord.Requests);
    }

    [Theory]
    [InlineData("""{"id": "12", "cha""")]
    [InlineData("<html></html>")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Done_with_an_answer_that_cannot_be_read_is_uncertain_and_not_asked_again(string body)
    {
        _test.Discord.Answers(_ => ScriptedDiscord.Body(200, body));

        var result = await _test.SendAsync(new MessageBody { Nonce = "1", EnforceNonce = true });

        Assert.Equal(new RestFailure.Uncertain("HTTP 200 with an answer that cannot be read"), Failure(result));
        Assert.Single(_test.Discord.Requests);
    }

    [Fact]
    public async Task Cancelling_a_call_is_no_result()
    {
        using var cancelling = new CancellationTokenSource();
        _test.Discord.Answering = async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _test.Clock, cancellationToken);
            return ScriptedDiscord.Done();
        };
        var call = _test.PinAsync(cancellationToken: cancelling.Token);

        await cancelling.CancelAsync();
        _test.Settle();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancelling.Token, cancelled.CancellationToken);
    }

    [Fact]
    public async Task A_call_that_was_cancelled_before_asks_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _test.PinAsync(cancellationToken: new CancellationToken(canceled: true)));

        Assert.Empty(_test.Discord.Requests);
    }

    [Fact]
    public async Task A_request_that_cannot_be_written_is_a_bug_and_thrown()
    {
        _test.Discord.Answers(_ => throw new NotSupportedException("no such type"));

        await Assert.ThrowsAsync<NotSupportedException>(() => _test.PinAsync());
    }

    internal static RestFailure Failure<T>(RestResult<T> result) => Assert.IsType<RestResult<T>.Failed>(result).Failure;
}
