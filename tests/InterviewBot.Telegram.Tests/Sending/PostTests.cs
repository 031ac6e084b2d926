using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Tests.Api;
using InterviewBot.Telegram.Tests.Rendering;
using InterviewBot.Telegram.Updates;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Telegram.Tests.Sending;

/// <summary>What nobody asked for just now and takes several messages: scheduled posts.</summary>
public sealed class PostTests : IAsyncLifetime
{
    private static readonly Card TwoParts = Cards.With(
        string.Join("\n\n", Enumerable.Range(1, 300).Select(number => $"Paragraph {number} says a few words more than it needs to.")));

    private readonly PatientClock _clock = new(new DateTimeOffset(2026, 11, 22, 8, 30, 0, TimeSpan.Zero));
    private readonly ApiUnderTest _test;
    private readonly CancellationTokenSource _stop = new();

    /// <summary>What the server took, in its order.</summary>
    private readonly List<string> _ledger = [];

    /// <summary>What becomes of the second part, try by try; after that it is taken.</summary>
    private readonly Queue<Func<HttpResponseMessage>> _trouble = new();

    private TestBot? _engine;
    private TelegramAdapter? _adapter;
    private Task? _running;

    public PostTests() => _test = new ApiUnderTest(clock: _clock);

    private TelegramAdapter Adapter => _adapter ?? throw new InvalidOperationException("Not started yet.");

    public async ValueTask InitializeAsync()
    {
        _test.Server.Answers(Answer);
        _engine = await TestBot.StartAsync(configure: services => services
            .AddTelegram(new TelegramOptions { Token = ApiUnderTest.Token })
            .AddSingleton(_test.Api)
            .AddSingleton<TimeProvider>(_clock)
            .AddSingleton<IUpdateSource, NoUpdates>());
        _adapter = Assert.Single(_engine.Services.GetServices<IChatAdapter>().OfType<TelegramAdapter>());
        _running = _adapter.RunAsync(_engine.Services.GetRequiredService<IEventSink>(), _stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await (_running ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await (_engine?.DisposeAsync() ?? ValueTask.CompletedTask);
        _stop.Dispose();
        _test.Dispose();
    }

    [Fact]
    public async Task A_429_between_two_parts_is_waited_out_and_neither_goes_out_twice()
    {
        var told = TimeSpan.Zero;
        _trouble.Enqueue(() =>
        {
            told = Now();
            return ScriptedServer.No(429, "Too Many Requests: retry after 30", """{"retry_after":30}""");
        });

        var result = await _clock.PlayAsync(Adapter.SendAsync(TelegramIds.Chat(7), TwoParts, default));

        AssertEachOnce(result);
        Assert.True(Now() - told >= TimeSpan.FromSeconds(30));
        Assert.Equal(3, Sends());
    }

    [Fact]
    public async Task A_network_that_is_gone_between_two_parts_is_waited_for_and_neither_goes_out_twice()
    {
        for (var tries = 0; tries < 6; tries++)
        {
            _trouble.Enqueue(() => throw new HttpRequestException(HttpRequestError.ConnectionError));
        }

        AssertEachOnce(await _clock.PlayAsync(Adapter.SendAsync(TelegramIds.Chat(7), TwoParts, default)));
    }

    [Fact]
    public async Task Who_stops_it_between_two_parts_is_told_of_the_one_that_is_there()
    {
        using var cancelling = new CancellationTokenSource();
        _trouble.Enqueue(() =>
        {
            cancelling.CancelAfter(TimeSpan.Zero);
            return ScriptedServer.No(429, "Too Many Requests: retry after 40000", """{"retry_after":40000}""");
        });

        var result = await _clock.PlayAsync(Adapter.SendAsync(TelegramIds.Chat(7), TwoParts, cancelling.Token));

        Assert.Equal([TelegramIds.Message(7, 1)], Assert.IsType<SendResult.Delivered>(result).Messages);
    }

    [Fact]
    public async Task A_second_part_that_is_refused_leaves_the_first_delivered()
    {
        _trouble.Enqueue(() => ScriptedServer.No(400, "Bad Request: TOPIC_CLOSED"));

        var result = await _clock.PlayAsync(Adapter.SendAsync(TelegramIds.Chat(7), TwoParts, default));

        Assert.Equal([TelegramIds.Message(7, 1)], Assert.IsType<SendResult.Delivered>(result).Messages);
    }

    private void AssertEachOnce(SendResult result)
    {
        Assert.Equal(2, _ledger.Count);
        Assert.Contains("Paragraph 1 ", _ledger[0], StringComparison.Ordinal);
        Assert.Contains("Paragraph 300 ", _ledger[1], StringComparison.Ordinal);
        Assert.Equal([TelegramIds.Message(7, 1), TelegramIds.Message(7, 2)], Assert.IsType<SendResult.Delivered>(result).Messages);
    }

    private HttpResponseMessage Answer(ScriptedCall call)
    {
        switch (call.Method)
        {
            case "getMe":
                return ScriptedServer.Ok("""{"id":123456,"is_bot":true,"first_name":"Quiz","username":"quizbot"}""");
            case "sendRichMessage" when _ledger.Count == 1 && _trouble.TryDequeue(out var trouble):
                return trouble();
            case "sendRichMessage":
                _ledger.Add(call["rich_message"]!);
                return ScriptedServer.Ok($$"""{"message_id":{{_ledger.Count}},"date":1,"chat":{"id":7,"type":"private"} }""");
            default:
                return ScriptedServer.Ok("true");
        }
    }

    private int Sends() => _test.Server.Calls.Count(call => call.Method == "sendRichMessage");

    private TimeSpan Now() => _clock.GetElapsedTime(0);

    private sealed class NoUpdates : IUpdateSource
    {
        public Task RunAsync(IUpdateHandler handler, CancellationToken cancellationToken)
            => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }
}
