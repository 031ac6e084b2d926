using System.Net.Sockets;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;

namespace InterviewBot.Discord.Client.Tests.Rest;

/// <summary>What is tried again, and what is not.</summary>
public sealed class RepeatTests : IDisposable
{
    private static readonly MessageBody WithNonce = new() { Content = "Hi", Nonce = "q-17", EnforceNonce = true };

    private readonly RestUnderTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task What_a_second_time_changes_nothing_is_tried_again_after_a_while_that_grows()
    {
        _test.Discord.AnswersInTurn(Broken, () => ScriptedDiscord.Page(502), () => ScriptedDiscord.No(500, 0), ScriptedDiscord.Done);

        var call = _test.PinAsync();
        _test.PassSeconds(5);

        Assert.IsType<RestResult<NoContent>.Succeeded>(await call);
        var at = _test.Discord.Requests.Select(request => request.At.TotalSeconds).ToArray();
        Assert.Equal(4, at.Length);
        Assert.InRange(at[1] - at[0], 0.125, 0.26);
        Assert.InRange(at[2] - at[1], 0.25, 0.51);
        Assert.InRange(at[3] - at[2], 0.5, 1.01);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("POST with a nonce")]
    [InlineData("POST of a private channel")]
    public void Each_of_these_is_tried_again_when_nobody_knows_whether_it_was_done(string kind)
    {
        _test.Discord.Answers(_ => Broken());

        Task call = kind switch
        {
            "GET" => _test.Start(client => client.Channels.GetAsync(RestUnderTest.Channel, RestUnderTest.Patient, default)),
            "PUT" => _test.PinAsync(),
            "PATCH" => _test.Start(client => client.Messages.EditAsync(
                RestUnderTest.Channel, RestUnderTest.Message, WithNonce, RestUnderTest.Patient, default)),
            "DELETE" => _test.Start(client => client.Messages.DeleteAsync(
                RestUnderTest.Channel, RestUnderTest.Message, null, RestUnderTest.Patient, default)),
            "POST with a nonce" => _test.SendAsync(WithNonce),
            _ => _test.Start(client => client.Users.CreateDmAsync(new(3), RestUnderTest.Patient, default)),
        };
        _test.PassSeconds(1);

        Assert.False(call.IsCompleted);
        Assert.InRange(_test.Discord.Requests.Count, 2, 4);
    }

    [Theory]
    [InlineData("a message without a nonce")]
    [InlineData("a message whose nonce is not enforced")]
    [InlineData("a follow-up")]
    public async Task Each_of_these_would_be_there_twice_and_is_left_uncertain_at_once(string kind)
    {
        _test.Discord.Answers(_ => Broken());

        var result = await (kind switch
        {
            "a message without a nonce" => _test.SendAsync(),
            "a message whose nonce is not enforced" => _test.SendAsync(WithNonce with { EnforceNonce = null }),
            _ => _test.Start(client => client.Interactions.CreateFollowupAsync(
                new(1), RestUnderTest.InteractionToken, WithNonce, RestUnderTest.Patient, default)),
        });

        Assert.Equal(new RestFailure.Uncertain("the connection broke: ResponseEnded"), CallTests.Failure(result));
        Assert.Single(_test.Discord.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_server_that_failed_may_have_done_it(int status)
    {
        _test.Discord.Answers(_ => ScriptedDiscord.Page(status));

        Assert.Equal(new RestFailure.Uncertain($"HTTP {status}"), CallTests.Failure(await _test.SendAsync()));
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    [InlineData(HttpRequestError.ProxyTunnelError)]
    public async Task What_surely_was_not_sent_is_tried_again_whatever_it_is(HttpRequestError error)
    {
        _test.Discord.AnswersInTurn(
            () => throw new HttpRequestException(error, "no", new SocketException((int)SocketError.HostNotFound)),
            () => ScriptedDiscord.Body(200, """{"id":"12"}"""));

        var call = _test.SendAsync();
        _test.PassSeconds(0.3);

        Assert.Equal(new Snowflake(12), Assert.IsType<RestResult<MessageOutline>.Succeeded>(await call).Value.Id);
        Assert.Equal(2, _test.Discord.Requests.Count);
    }

    [Fact]
    public async Task When_patience_ends_without_a_connection_it_was_surely_not_sent()
    {
        _test.Discord.Answers(_ => throw new HttpRequestException(
            HttpRequestError.ConnectionError, "no", new SocketException((int)SocketError.ConnectionRefused)));

        var call = _test.SendAsync(patience: RestPatience.Interactive);
        _test.PassSeconds(2);

        Assert.Equal(new RestFailure.NotSent("no connection: ConnectionError, ConnectionRefused"), CallTests.Failure(await call));
        Assert.InRange(_test.Discord.Requests.Count, 3, 6);
    }

    [Fact]
    public async Task A_connection_that_is_not_made_in_time_is_surely_not_sent()
    {
        // As SocketsHttpHandler tells its ConnectTimeout.
        _test.Discord.Answers(_ => throw new TaskCanceledException("slow", new TimeoutException()));

        var call = _test.SendAsync(patience: RestPatience.Interactive);
        _test.PassSeconds(2);

        Assert.Equal(new RestFailure.NotSent("no connection in time"), CallTests.Failure(await call));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_waited_for_as_long_as_patience_says()
    {
        _test.Discord.Answering = async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _test.Clock, cancellationToken);
            return ScriptedDiscord.Done();
        };
        var call = _test.SendAsync(patience: new RestPatience(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(5)));
        _test.PassSeconds(4.99);
        Assert.False(call.IsCompleted);

        _test.PassSeconds(0.01);

        Assert.Equal(new RestFailure.Uncertain("no answer within 5 s"), CallTests.Failure(await call));
    }

    internal static HttpResponseMessage Broken()
        => throw new HttpRequestException(HttpRequestError.ResponseEnded, "no", new IOException("reset"));
}
