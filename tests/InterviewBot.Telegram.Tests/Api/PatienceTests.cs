using InterviewBot.Telegram.Api;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Tests.Api;

public sealed class PatienceTests : IDisposable
{
    private readonly ApiUnderTest _test = new();

    public PatienceTests()
    {
        _test.Server.Answering = async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            throw new InvalidOperationException("It never ends by itself.");
        };
    }

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task An_ordinary_call_is_given_up_after_20_seconds_and_may_be_done()
    {
        var call = _test.ActAsync();
        _test.Clock.Advance(TimeSpan.FromSeconds(19.9));
        Assert.False(call.IsCompleted);

        _test.Clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(new CallResult<bool>.Unknown("no answer within 20 s"), await call);
    }

    [Fact]
    public async Task A_long_poll_is_given_up_10_seconds_after_the_server_should_have_answered()
    {
        var call = _test.Api.CallAsync(new GetUpdatesRequest { Timeout = 50 }, default);
        _test.Clock.Advance(TimeSpan.FromSeconds(59.9));
        Assert.False(call.IsCompleted);

        _test.Clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.IsType<CallResult<Update[]>.Unknown>(await call);
    }

    [Theory]
    [InlineData(50, 60)]
    [InlineData(null, 10)]
    public void A_long_poll_of_our_own_tells_its_time_too(int? timeout, int patience)
        => Assert.Equal(TimeSpan.FromSeconds(patience), CallPatience.For(new OwnPoll { Timeout = timeout }));

    [Fact]
    public async Task Cancelling_a_call_is_no_result()
    {
        using var cancelling = new CancellationTokenSource();
        var call = _test.ActAsync(cancelling.Token);

        await cancelling.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancelling.Token, cancelled.CancellationToken);
    }

    [Fact]
    public async Task A_call_that_was_cancelled_before_is_not_made()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _test.ActAsync(new CancellationToken(canceled: true)));

        Assert.Empty(_test.Server.Calls);
    }

    private sealed class OwnPoll() : RequestBase<Update[]>("getUpdates"), ILongPollRequest
    {
        public int? Timeout { get; init; }
    }
}
