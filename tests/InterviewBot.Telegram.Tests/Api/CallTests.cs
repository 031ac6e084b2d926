using System.Globalization;
using System.Net.Sockets;
using InterviewBot.Telegram.Api;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Tests.Api;

public sealed class CallTests : IDisposable
{
    private readonly ApiUnderTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task What_the_server_did_comes_back_as_its_value()
    {
        _test.Server.Answers(_ => ScriptedServer.Ok("""{"id":123456,"is_bot":true,"first_name":"Bot","username":"bot"}"""));

        var result = await _test.Api.CallAsync(new GetMeRequest(), default);

        Assert.Equal("bot", Assert.IsType<CallResult<User>.Done>(result).Value.Username);
        Assert.Equal(new Uri($"https://api.telegram.org/bot{ApiUnderTest.Token}/getMe"), Assert.Single(_test.Server.Calls).Address);
    }

    [Theory]
    [InlineData("http://localhost:8081", "http://localhost:8081/bot")]
    [InlineData("https://proxy.example/telegram", "https://proxy.example/telegram/bot")]
    public async Task Another_server_is_asked_at_its_address_with_all_of_its_path(string address, string start)
    {
        using var test = new ApiUnderTest(address: address);

        await test.ActAsync();

        Assert.Equal($"{start}{ApiUnderTest.Token}/sendChatAction", Assert.Single(test.Server.Calls).Address.AbsoluteUri);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(61)]
    [InlineData(40_000)]
    public async Task A_429_tells_the_wait_to_the_second_and_is_not_waited_out(int seconds)
    {
        _test.Server.Answers(_ => ScriptedServer.No(429, $"Too Many Requests: retry after {seconds}", $$"""{"retry_after":{{seconds}}}"""));

        var result = await _test.ActAsync();

        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.IsType<CallResult<bool>.RetryAfter>(result).Wait);
        Assert.Single(_test.Server.Calls);
    }

    [Theory]
    [InlineData(500, """{"ok":false,"error_code":500,"description":"Internal Server Error"}""", "application/json")]
    [InlineData(502, "<html><body>Bad Gateway</body></html>", "text/html")]
    [InlineData(504, "", "text/plain")]
    [InlineData(429, "<html>slow down</html>", "text/html")]
    [InlineData(200, """{"ok":true,"result":tr""", "application/json")]
    [InlineData(200, """{"result":true}""", "application/json")]
    [InlineData(302, "", "text/plain")]
    public async Task What_cannot_be_read_as_yes_or_no_may_be_done_or_not(int code, string content, string type)
    {
        _test.Server.Answers(_ => ScriptedServer.Body(code, content, type));

        var result = await _test.ActAsync();

        Assert.Contains(code.ToString(CultureInfo.InvariantCulture), Assert.IsType<CallResult<bool>.Unknown>(result).Reason, StringComparison.Ordinal);
        Assert.Single(_test.Server.Calls);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    [InlineData(HttpRequestError.ProxyTunnelError)]
    public async Task Without_a_connection_it_is_surely_not_sent(HttpRequestError error)
    {
        _test.Server.Answers(_ => throw new HttpRequestException(error, "no", new SocketException((int)SocketError.HostNotFound)));

        Assert.Equal(
            new CallResult<bool>.NotSent($"no connection: {error}, HostNotFound"), await _test.ActAsync());
    }

    [Theory]
    [InlineData(HttpRequestError.ResponseEnded)]
    [InlineData(HttpRequestError.InvalidResponse)]
    [InlineData(HttpRequestError.Unknown)]
    public async Task A_connection_that_broke_later_leaves_it_unknown(HttpRequestError error)
    {
        _test.Server.Answers(_ => throw new HttpRequestException(error, "no", new IOException("reset")));

        Assert.Equal(new CallResult<bool>.Unknown($"the connection broke: {error}"), await _test.ActAsync());
    }

    [Fact]
    public async Task A_connection_that_is_not_made_in_time_is_surely_not_sent()
    {
        // As SocketsHttpHandler tells its ConnectTimeout.
        _test.Server.Answers(_ => throw new TaskCanceledException("slow", new TimeoutException()));

        Assert.IsType<CallResult<bool>.NotSent>(await _test.ActAsync());
    }

    [Fact]
    public async Task A_request_that_cannot_be_written_is_a_bug_and_thrown()
    {
        _test.Server.Answers(_ => throw new NotSupportedException("no such type"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => _test.ActAsync());
    }
}
