using InterviewBot.Engine.Adapters;
using InterviewBot.Telegram.Menus;
using InterviewBot.Telegram.Tests.Api;
using InterviewBot.Telegram.Updates;
using InterviewBot.Testing;

namespace InterviewBot.Telegram.Tests.Menus;

public sealed class IdentityReaderTests : IDisposable
{
    private const string Me = """
        {"id":123456,"is_bot":true,"first_name":"Bot","username":"interview_bot","can_read_all_group_messages":true,"supports_inline_queries":true}
        """;

    private readonly ApiUnderTest _test = new();
    private readonly LogLines _log = new();
    private readonly IdentityReader _reader;

    public IdentityReaderTests()
        => _reader = new IdentityReader(_test.Api, new Backoff(new Random(1)), _test.Clock, _log.For<IdentityReader>());

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task The_bot_learns_who_it_is()
    {
        _test.Server.Answers(_ => ScriptedServer.Ok(Me));

        Assert.Equal(
            new BotIdentity(123456, "interview_bot", SupportsInlineQueries: true, ReadsAllGroupMessages: true),
            await _reader.ReadAsync(default));
        Assert.Empty(_log.All);
    }

    [Fact]
    public async Task An_owner_is_told_what_group_privacy_keeps_from_the_bot()
    {
        _test.Server.Answers(_ => ScriptedServer.Ok(Me.Replace("messages\":true", "messages\":false", StringComparison.Ordinal)));

        Assert.False((await _reader.ReadAsync(default)).ReadsAllGroupMessages);
        Assert.StartsWith("Information: Telegram: group privacy is on.", Assert.Single(_log.All), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outage_is_waited_out_and_told_once()
    {
        var tries = 0;
        _test.Server.Answers(_ => ++tries switch
        {
            <= 5 => throw new HttpRequestException(HttpRequestError.NameResolutionError),
            <= 10 => ScriptedServer.Body(502, "<html/>"),
            _ => ScriptedServer.Ok(Me),
        });

        var reading = _reader.ReadAsync(default);
        var minutes = 0;
        for (; !reading.IsCompleted; minutes++)
        {
            _test.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        await reading;
        Assert.True(minutes >= 10);
        Assert.Equal(
            [
                "Warning: Telegram cannot be reached; trying on until it can. NotSent { Reason = no connection: NameResolutionError }",
                "Information: Telegram can be reached again.",
            ],
            _log.All);
    }

    [Fact]
    public async Task A_429_is_obeyed_to_the_second()
    {
        _test.Server.AnswersInTurn(
            () => ScriptedServer.No(429, "Too Many Requests", """{"retry_after":40000}"""), () => ScriptedServer.Ok(Me));

        var reading = _reader.ReadAsync(default);
        _test.Clock.Advance(TimeSpan.FromSeconds(39_999));
        Assert.Single(_test.Server.Calls);
        _test.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(123456, (await reading).Id);
    }

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(404, "Not Found")]
    public async Task A_wrong_token_is_told_by_a_sentence_without_it(int code, string description)
    {
        _test.Server.Answers(_ => ScriptedServer.No(code, description));

        var failure = await Assert.ThrowsAsync<TokenRefusedException>(() => _reader.ReadAsync(default));

        Assert.Contains("Telegram:Token", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(ApiUnderTest.Token, failure.ToString(), StringComparison.Ordinal);
    }
}
