using System.Text;
using InterviewBot.Telegram.Updates.Webhooks;

namespace InterviewBot.Telegram.Tests.Updates.Webhooks;

public sealed class WebhookReceiverTests : UpdatesTest
{
    private const string Secret = "Correct-Horse_Battery-1";
    private const string Update = """{"update_id":5}""";

    private readonly CancellationTokenSource _ended = new();
    private WebhookReceiver? _receiver;

    [Fact]
    public async Task An_update_is_answered_when_it_is_handled()
    {
        var gates = new Gates();
        Handler.Handling = gates.WaitAsync;
        var answer = ReceiveAsync(Update);
        Assert.False(answer.IsCompleted);

        gates.Open(5);

        Assert.Equal(WebhookAnswer.Ok, await answer);
        Assert.Equal([5], Handler.Done);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("correct-horse_battery-1")]
    [InlineData("Correct-Horse_Battery-")]
    [InlineData("Correct-Horse_Battery-12")]
    public async Task Without_the_secret_nothing_is_even_read(string? secret)
    {
        using var body = new UnreadableStream();

        Assert.Equal(WebhookAnswer.Unauthorized, await Receiver.ReceiveAsync(secret, body, CancellationToken.None));
        Assert.Empty(Handler.Started);
    }

    [Fact]
    public async Task A_body_is_read_no_further_than_its_limit()
    {
        using var body = new EndlessStream();

        Assert.Equal(WebhookAnswer.TooLarge, await Receiver.ReceiveAsync(Secret, body, CancellationToken.None));
        Assert.InRange(body.Given, WebhookReceiver.MaxBodyLength, WebhookReceiver.MaxBodyLength + 100_000);
    }

    [Theory]
    [InlineData(0, WebhookAnswer.Ok)]
    [InlineData(1, WebhookAnswer.TooLarge)]
    public async Task A_megabyte_is_just_accepted(int more, WebhookAnswer expected)
    {
        var padding = new string(' ', WebhookReceiver.MaxBodyLength - Update.Length + more);

        Assert.Equal(expected, await ReceiveAsync(Update + padding));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{\"update_id\":")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task What_is_no_update_is_refused(string body) => Assert.Equal(WebhookAnswer.BadRequest, await ReceiveAsync(body));

    [Fact]
    public async Task An_update_that_fails_is_to_come_again_and_set_aside_at_the_third_delivery()
    {
        Handler.Handling = (_, _) => throw new InvalidOperationException("a bug");

        Assert.Equal(WebhookAnswer.TryAgain, await ReceiveAsync(Update));
        Assert.Equal(WebhookAnswer.TryAgain, await ReceiveAsync(Update));
        Assert.Empty(WhatIsSetAside);
        Assert.Equal(WebhookAnswer.Ok, await ReceiveAsync(Update));
        Assert.Equal("InvalidOperationException: a bug", Assert.Single(WhatIsSetAside).Cause);
    }

    [Fact]
    public async Task Failures_are_counted_for_each_update()
    {
        Handler.Handling = (_, _) => throw new InvalidOperationException("a bug");
        await ReceiveAsync(Update);
        await ReceiveAsync(Update);

        Assert.Equal(WebhookAnswer.TryAgain, await ReceiveAsync("""{"update_id":6}"""));
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_is_set_aside_at_once()
    {
        Assert.Equal(WebhookAnswer.Ok, await ReceiveAsync("""{"update_id":5,"message":{"message_id":"five"}}"""));

        Assert.Equal("""{"update_id":5,"message":{"message_id":"five"}}""", Assert.Single(WhatIsSetAside).Payload);
    }

    [Fact]
    public async Task While_the_disk_is_full_a_poison_update_is_to_come_again()
    {
        var large = $$$"""{"update_id":5,"message":{"message_id":"{{{new string('x', 200_000)}}}"}}""";
        await FillDiskAsync(isFull: true);
        Assert.Equal(WebhookAnswer.TryAgain, await ReceiveAsync(large));

        await FillDiskAsync(isFull: false);
        Assert.Equal(WebhookAnswer.Ok, await ReceiveAsync(large));
        Assert.Single(WhatIsSetAside);
    }

    [Fact]
    public async Task Deliveries_that_the_bots_end_cuts_short_count_for_nothing()
    {
        Handler.Handling = (_, token) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        var answers = Enumerable.Range(0, 4).Select(_ => ReceiveAsync(Update)).ToList();
        await _ended.CancelAsync();

        foreach (var answer in answers)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        }

        Assert.Empty(WhatIsSetAside);
    }

    [Fact]
    public async Task What_was_read_is_handled_to_its_end_when_Telegram_hangs_up()
    {
        var gates = new Gates();
        Handler.Handling = gates.WaitAsync;
        using var connection = new CancellationTokenSource();
        var answer = ReceiveAsync(Update, connection.Token);
        await connection.CancelAsync();

        gates.Open(5);

        Assert.Equal(WebhookAnswer.Ok, await answer);
        Assert.Equal([5], Handler.Done);
    }

    [Fact]
    public void Answers_are_http_statuses()
        => Assert.Equal(
            [200, 400, 401, 413, 500],
            Enum.GetValues<WebhookAnswer>().Select(answer => (int)answer));

    [Fact]
    public void Failures_are_remembered_of_a_fixed_number_of_updates()
    {
        var failed = new FailedDeliveries(capacity: 2);
        Assert.Equal([1, 2, 1, 1, 1], new[] { "a", "a", "b", "c", "a" }.Select(id => failed.Add(new("telegram", id))));
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _ended.Dispose();
        await base.DisposeAsync();
    }

    private WebhookReceiver Receiver => _receiver ??= new WebhookReceiver(
        new TelegramWebhookOptions(new Uri("https://bot.example.org/telegram"), Secret), Handler, SetAside, Log.For<WebhookReceiver>(), _ended.Token);

    private async Task<WebhookAnswer> ReceiveAsync(string body, CancellationToken cancellationToken = default)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return await Receiver.ReceiveAsync(Secret, stream, cancellationToken);
    }

    private sealed class UnreadableStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => throw new InvalidOperationException("The body was read.");
    }

    private sealed class EndlessStream : MemoryStream
    {
        public int Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
