using InterviewBot.Engine.Adapters;
using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Sending;
using InterviewBot.Telegram.Tests.Api;
using InterviewBot.Testing;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Tests.Sending;

public sealed class SenderTests : IDisposable
{
    private const string Message = """{"message_id":1,"date":0,"chat":{"id":7,"type":"private"},"text":"x"}""";

    private readonly PatientClock _clock = new(new DateTimeOffset(2026, 11, 22, 8, 30, 0, TimeSpan.Zero));
    private readonly ApiUnderTest _test;
    private readonly ChatGates _gates;
    private readonly Sender _sender;
    private readonly List<TimeSpan> _tries = [];

    public SenderTests()
    {
        _test = new ApiUnderTest(clock: _clock);
        _gates = new ChatGates(_clock);
        _sender = new Sender(_test.Api, _gates, new Backoff(new Random(1)), _clock);
    }

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task What_surely_did_not_get_out_is_tried_again_after_growing_delays()
    {
        FailsToConnect(times: 3);

        Assert.IsType<CallResult<Message>.Done>(await _clock.PlayAsync(SendAsync()));

        Assert.Equal(4, _tries.Count);
        Assert.InRange(_tries[1] - _tries[0], TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.6));
        Assert.InRange(_tries[2] - _tries[1], TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1.1));
        Assert.InRange(_tries[3] - _tries[2], TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2.1));
    }

    [Fact]
    public async Task It_is_told_when_no_try_gets_out()
    {
        FailsToConnect(times: 100);

        Assert.IsType<CallResult<Message>.NotSent>(await _clock.PlayAsync(SendAsync()));
        Assert.Equal(4, _tries.Count);
    }

    [Theory]
    [InlineData(502, "<html/>")]
    [InlineData(400, """{"ok":false,"error_code":400,"description":"Bad Request: TOPIC_CLOSED"}""")]
    [InlineData(403, """{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}""")]
    public async Task Everything_else_is_told_at_once(int code, string answer)
    {
        _test.Server.Answers(_ => ScriptedServer.Body(code, answer, "application/json"));

        Assert.IsNotType<CallResult<Message>.Done>(await SendAsync());
        Assert.Single(_test.Server.Calls);
    }

    [Fact]
    public async Task After_a_429_the_chat_is_not_called_until_its_time_is_over()
    {
        _test.Server.AnswersInTurn(
            () => ScriptedServer.No(429, "Too Many Requests: retry after 40000", """{"retry_after":40000}"""),
            () => ScriptedServer.Ok(Message));
        Assert.Equal(new CallResult<Message>.RetryAfter(TimeSpan.FromSeconds(40_000)), await SendAsync());

        _clock.Advance(TimeSpan.FromSeconds(39_999));
        Assert.Equal(new CallResult<Message>.RetryAfter(TimeSpan.FromSeconds(1)), await SendAsync());
        Assert.Single(_test.Server.Calls);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<CallResult<Message>.Done>(await SendAsync());
    }

    [Fact]
    public async Task Waiting_for_the_next_try_ends_when_it_is_cancelled()
    {
        FailsToConnect(times: 100);
        using var cancelling = new CancellationTokenSource();
        var sending = SendAsync(cancelling.Token);

        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    private void FailsToConnect(int times)
    {
        var start = _clock.GetTimestamp();
        _test.Server.Answers(_ =>
        {
            _tries.Add(_clock.GetElapsedTime(start));
            return _tries.Count > times
                ? ScriptedServer.Ok(Message)
                : throw new HttpRequestException(HttpRequestError.ConnectionError);
        });
    }

    private Task<CallResult<Message>> SendAsync(CancellationToken cancellationToken = default)
        => _sender.SendAsync(7, new SendMessageRequest { ChatId = 7, Text = "x" }, cancellationToken);
}
