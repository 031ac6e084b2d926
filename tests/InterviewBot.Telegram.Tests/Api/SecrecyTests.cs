using InterviewBot.Telegram.Api;
using InterviewBot.Testing;

namespace InterviewBot.Telegram.Tests.Api;

public sealed class SecrecyTests
{
    private const string Canary = "CanaryThatMustNeverBeSeen";

    [Fact]
    public async Task Nothing_that_watches_the_network_hears_the_token()
    {
        using var eavesdropper = new Eavesdropper();
        var requests = new List<string>();
        await using var server = new RawServer(async socket =>
        {
            requests.Add(await RawServer.ReadRequestAsync(socket));
            await RawServer.WriteAsync(
                socket,
                requests.Count == 1
                    ? "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 25\r\nConnection: close\r\n\r\n{\"ok\":true,\"result\":true}"
                    : "HTTP/1.1 200 OK\r\nContent-Le");
        });
        using var test = new ApiUnderTest(BotApiTransport.Create(), server.Address);
        using var deaf = new ApiUnderTest(BotApiTransport.Create(), $"http://127.0.0.1:{await RawServer.DeafPortAsync()}");

        Assert.IsType<CallResult<bool>.Done>(await test.ActAsync());
        Assert.IsType<CallResult<bool>.Unknown>(await test.ActAsync());
        Assert.IsType<CallResult<bool>.NotSent>(await deaf.ActAsync());

        Assert.All(requests, request => Assert.Contains(ApiUnderTest.Token, request, StringComparison.Ordinal));
        Assert.Contains(eavesdropper.Heard, words => words.Contains("System.Net.Http RequestStart", StringComparison.Ordinal));
        Assert.Contains(eavesdropper.Heard, words => words.Contains("http.client.request.duration", StringComparison.Ordinal));
        Assert.Contains(eavesdropper.Heard, words => words.Contains("interviewbot.telegram.calls", StringComparison.Ordinal));
        Assert.DoesNotContain(eavesdropper.Heard, words => words.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_server_that_repeats_the_address_does_not_bring_the_token_into_a_result(int code)
    {
        using var test = new ApiUnderTest();
        var escaped = Uri.EscapeDataString(ApiUnderTest.Token);
        test.Server.Answers(_ => ScriptedServer.No(code, $"No such page: /bot{ApiUnderTest.Token}/x, /bot{escaped}/x"));

        var result = await test.ActAsync();

        Assert.DoesNotContain(Canary, result.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_thrown_does_not_hold_the_token()
    {
        using var test = new ApiUnderTest();
        test.Server.Answers(call => throw new NotSupportedException($"Cannot write to {call.Address.Host}."));

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => test.ActAsync());
        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => test.ActAsync(new CancellationToken(canceled: true)));

        Assert.DoesNotContain(Canary, thrown.ToString() + cancelled, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("1:abc", "abc", "abc")]
    [InlineData("1:abc", "at /bot1:abc/", "at /bot<token>/")]
    [InlineData("12:0123456789abcdef", "at /bot12%3A0123456789ABCDEF/", "at /bot12%3A<token>/")]
    public void The_secret_part_is_taken_out_of_words_of_others(string token, string words, string clean)
        => Assert.Equal(clean, new TokenRedaction(token).Clean(words));

    [Fact]
    public void Options_printed_by_mistake_tell_nothing()
        => Assert.DoesNotContain(Canary, new TelegramOptions { Token = ApiUnderTest.Token }.ToString(), StringComparison.Ordinal);
}
