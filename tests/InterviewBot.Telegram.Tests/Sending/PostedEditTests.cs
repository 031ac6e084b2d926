using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Tests.Api;
using InterviewBot.Telegram.Tests.Rendering;
using InterviewBot.Telegram.Updates;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Telegram.Tests.Sending;

/// <summary>Changing what a message shows, although nobody pressed anything: the number of comments on a post.</summary>
public sealed class PostedEditTests : IAsyncLifetime
{
    private readonly PatientClock _clock = new(new DateTimeOffset(2026, 11, 22, 8, 30, 0, TimeSpan.Zero));
    private readonly ApiUnderTest _test;
    private readonly CancellationTokenSource _stop = new();

    /// <summary>What becomes of edits, one by one; after that they are made.</summary>
    private readonly Queue<HttpResponseMessage> _trouble = new();

    private TestBot? _engine;
    private TelegramAdapter? _adapter;
    private Task _running = Task.CompletedTask;

    public PostedEditTests() => _test = new ApiUnderTest(clock: _clock);

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
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await (_engine?.DisposeAsync() ?? ValueTask.CompletedTask);
        _stop.Dispose();
        _test.Dispose();
    }

    [Fact]
    public async Task While_the_bot_starts_it_is_put_off()
    {
        Assert.IsType<SendResult.RetryAfter>(await EditAsync(TelegramIds.Message(7, 1), "1"));
        Assert.Equal(0, Edits());
    }

    [Fact]
    public async Task It_keeps_to_the_pace_of_its_chat_without_waiting_in_line()
    {
        await StartAsync();

        Assert.IsType<SendResult.Delivered>(await EditAsync(TelegramIds.Message(7, 1), "1"));
        var put = Assert.IsType<SendResult.RetryAfter>(await EditAsync(TelegramIds.Message(7, 2), "1"));

        Assert.Equal(TimeSpan.FromSeconds(1), put.Wait);
        Assert.IsType<SendResult.Delivered>(await EditAsync(TelegramIds.Message(8, 2), "1"));
        Assert.Equal(2, Edits());
    }

    [Fact]
    public async Task A_429_is_told_to_whoever_comes_again()
    {
        await StartAsync();
        _trouble.Enqueue(ScriptedServer.No(429, "Too Many Requests: retry after 30", """{"retry_after":30}"""));

        Assert.Equal(TimeSpan.FromSeconds(30), Assert.IsType<SendResult.RetryAfter>(await EditAsync(TelegramIds.Message(7, 1), "1")).Wait);
    }

    [Theory]
    [InlineData("e5@1795000000")]
    [InlineData("-200/5")]
    public async Task What_one_person_saw_alone_or_stood_elsewhere_is_not_asked_for(string message)
    {
        await StartAsync();

        Assert.IsType<SendResult.Rejected>(await EditAsync(new MessageRef(TelegramIds.Chat(7), message), "1"));
        Assert.Equal(0, Edits());
    }

    [Fact]
    public async Task What_shows_it_already_is_done()
    {
        await StartAsync();
        _trouble.Enqueue(ScriptedServer.No(400, "Bad Request: message is not modified"));

        Assert.IsType<SendResult.Delivered>(await EditAsync(TelegramIds.Message(7, 1), "1"));
    }

    [Fact]
    public async Task What_is_not_taken_as_a_rich_message_is_shown_in_the_classic_view()
    {
        await StartAsync();
        _trouble.Enqueue(ScriptedServer.No(400, "Bad Request: rich message is not supported here"));

        Assert.IsType<SendResult.Delivered>(await EditAsync(TelegramIds.Message(7, 1), "the number"));
        Assert.Contains("the number", _test.Server.Calls.Last(call => call.Method == "editMessageText")["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_gone_is_refused()
    {
        await StartAsync();
        _trouble.Enqueue(ScriptedServer.No(400, "Bad Request: message to edit not found"));
        _trouble.Enqueue(ScriptedServer.No(400, "Bad Request: message to edit not found"));

        Assert.IsType<SendResult.Rejected>(await EditAsync(TelegramIds.Message(7, 1), "1"));
    }

    [Theory]
    [InlineData("-1001234567890", "42", "https://t.me/c/1234567890/42")]
    [InlineData("-1001234567890", "e5@1795000000", null)]
    [InlineData("-1001234567890", "-200/42", null)]
    [InlineData("-200", "42", null)]
    [InlineData("7", "42", null)]
    public void A_message_of_a_supergroup_can_be_opened(string chat, string message, string? link)
        => Assert.Equal(link, Adapter.LinkTo(new MessageRef(new ChatAddress(TelegramIds.Platform, chat), message))?.AbsoluteUri);

    private async Task StartAsync()
    {
        _running = Adapter.RunAsync(_engine!.Services.GetRequiredService<IEventSink>(), _stop.Token);

        // Sending waits until it is known who the bot is.
        await _clock.PlayAsync(Adapter.SendAsync(TelegramIds.Chat(99), Cards.With("hello"), default));
        _clock.Advance(TimeSpan.FromMinutes(2));
    }

    /// <summary>The clock stands meanwhile: nothing here waits for it.</summary>
    private Task<SendResult> EditAsync(MessageRef message, string body) => Adapter.EditAsync(message, Cards.With(body), default);

    private int Edits() => _test.Server.Calls.Count(call => call.Method == "editMessageText");

    private HttpResponseMessage Answer(ScriptedCall call) => call.Method switch
    {
        "getMe" => ScriptedServer.Ok("""{"id":123456,"is_bot":true,"first_name":"Quiz","username":"quizbot"}"""),
        "editMessageText" when _trouble.TryDequeue(out var trouble) => trouble,
        "sendRichMessage" or "editMessageText" => ScriptedServer.Ok("""{"message_id":1,"date":1,"chat":{"id":7,"type":"private"} }"""),
        _ => ScriptedServer.Ok("true"),
    };

    private sealed class NoUpdates : IUpdateSource
    {
        public Task RunAsync(IUpdateHandler handler, CancellationToken cancellationToken)
            => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }
}
