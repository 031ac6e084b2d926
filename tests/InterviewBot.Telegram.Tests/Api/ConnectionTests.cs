using InterviewBot.Telegram.Api;

namespace InterviewBot.Telegram.Tests.Api;

/// <summary>The real transport on real sockets, against what networks do.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task Where_nobody_listens_it_is_surely_not_sent()
    {
        using var test = new ApiUnderTest(BotApiTransport.Create(), $"http://127.0.0.1:{await RawServer.DeafPortAsync()}");

        Assert.Equal(new CallResult<bool>.NotSent("no connection: ConnectionError, ConnectionRefused"), await test.ActAsync());
    }

    [Fact]
    public async Task Without_a_secure_connection_it_is_surely_not_sent()
    {
        await using var server = new RawServer(socket => RawServer.WriteAsync(socket, "HTTP/1.1 400 Bad Request\r\n\r\n"));
        using var test = new ApiUnderTest(BotApiTransport.Create(), $"https://127.0.0.1:{server.Port}");

        Assert.IsType<CallResult<bool>.NotSent>(await test.ActAsync());
    }

    [Fact]
    public async Task A_connection_cut_after_the_request_leaves_it_unknown_and_is_not_tried_again()
    {
        await using var server = new RawServer(async socket =>
        {
            await RawServer.ReadRequestAsync(socket);
            RawServer.Reset(socket);
        });
        using var test = new ApiUnderTest(BotApiTransport.Create(), server.Address);

        Assert.IsType<CallResult<bool>.Unknown>(await test.ActAsync());
        Assert.Equal(1, server.Accepted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 25\r\n\r\n{\"ok\":true,")]
    public async Task A_connection_closed_amid_the_answer_leaves_it_unknown(string answer)
    {
        await using var server = new RawServer(async socket =>
        {
            await RawServer.ReadRequestAsync(socket);
            await RawServer.WriteAsync(socket, answer);
        });
        using var test = new ApiUnderTest(BotApiTransport.Create(), server.Address);

        Assert.IsType<CallResult<bool>.Unknown>(await test.ActAsync());
        Assert.Equal(1, server.Accepted);
    }

    [Fact]
    public async Task A_kept_connection_that_breaks_under_the_second_call_is_not_tried_again()
    {
        await using var server = new RawServer(async socket =>
        {
            await RawServer.ReadRequestAsync(socket);
            await RawServer.WriteAsync(
                socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 25\r\n\r\n{\"ok\":true,\"result\":true}");
            await RawServer.ReadRequestAsync(socket);
            RawServer.Reset(socket);
        });
        using var test = new ApiUnderTest(BotApiTransport.Create(), server.Address);

        Assert.IsType<CallResult<bool>.Done>(await test.ActAsync());
        Assert.IsType<CallResult<bool>.Unknown>(await test.ActAsync());
        Assert.Equal(1, server.Accepted);
    }

    [Fact]
    public async Task A_request_tells_its_length_as_not_every_server_takes_chunks()
    {
        var request = "";
        await using var server = new RawServer(async socket => request = await RawServer.ReadRequestAsync(socket));
        using var test = new ApiUnderTest(BotApiTransport.Create(), server.Address);

        await test.ActAsync();

        Assert.Contains("\r\nContent-Length: 31\r\n", request, StringComparison.Ordinal);
        Assert.DoesNotContain("chunked", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirection_is_not_followed_so_that_nobody_else_gets_the_token()
    {
        await using var elsewhere = new RawServer(_ => Task.CompletedTask);
        await using var server = new RawServer(async socket =>
        {
            await RawServer.ReadRequestAsync(socket);
            await RawServer.WriteAsync(
                socket, $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {elsewhere.Address}/x\r\nContent-Length: 0\r\n\r\n");
        });
        using var test = new ApiUnderTest(BotApiTransport.Create(), server.Address);

        Assert.IsType<CallResult<bool>.Unknown>(await test.ActAsync());
        Assert.Equal(0, elsewhere.Accepted);
    }
}
