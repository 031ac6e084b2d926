using InterviewBot.Telegram.Sending;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Telegram.Tests.Sending;

public sealed class SendPacerTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly ChatGates _gates;
    private readonly SendPacer _pacer;

    public SendPacerTests()
    {
        _gates = new ChatGates(_clock);
        _pacer = new SendPacer(new TelegramOptions { Token = "1:x", MessagesPerSecond = 1 }, _gates, _clock);
    }

    public void Dispose() => _pacer.Dispose();

    [Fact]
    public async Task The_first_goes_at_once_and_the_next_when_its_time_has_come()
    {
        await _pacer.WaitTurnAsync(1, default);
        var next = _pacer.WaitTurnAsync(2, default);
        _clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(next.IsCompleted);

        _clock.Advance(TimeSpan.FromMilliseconds(1));

        await next;
    }

    [Fact]
    public async Task What_somebody_waits_for_goes_first()
    {
        _pacer.NoteInteractive(1);
        var post = _pacer.WaitTurnAsync(2, default);
        _clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(post.IsCompleted);

        _clock.Advance(TimeSpan.FromMilliseconds(1));

        await post;
    }

    [Fact]
    public async Task A_turn_that_nobody_wants_any_more_goes_to_the_next()
    {
        await _pacer.WaitTurnAsync(1, default);
        using var cancelling = new CancellationTokenSource();
        var second = _pacer.WaitTurnAsync(2, cancelling.Token);
        var third = _pacer.WaitTurnAsync(3, default);

        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await third;
    }

    [Fact]
    public async Task While_the_bot_as_a_whole_is_too_quick_all_rest_to_the_second()
    {
        _gates.Close(7, TimeSpan.FromSeconds(40_000));
        _gates.Close(8, TimeSpan.FromSeconds(30_000));
        var post = _pacer.WaitTurnAsync(1, default);
        _clock.Advance(TimeSpan.FromSeconds(29_999.999));
        Assert.False(post.IsCompleted);

        _clock.Advance(TimeSpan.FromMilliseconds(1));

        await post;
    }

    [Fact]
    public async Task A_rest_that_begins_while_posts_wait_holds_them_too()
    {
        await _pacer.WaitTurnAsync(1, default);
        var post = _pacer.WaitTurnAsync(2, default);
        _gates.Close(7, TimeSpan.FromSeconds(5));
        _gates.Close(8, TimeSpan.FromSeconds(5));
        _clock.Advance(TimeSpan.FromSeconds(4.999));
        Assert.False(post.IsCompleted);

        _clock.Advance(TimeSpan.FromMilliseconds(1));

        await post;
    }

    [Fact]
    public async Task A_rest_of_months_is_no_trouble_for_timers()
    {
        _gates.Close(7, TimeSpan.FromDays(100));
        _gates.Close(8, TimeSpan.FromDays(100));
        var post = _pacer.WaitTurnAsync(1, default);

        _clock.Advance(TimeSpan.FromDays(99));
        Assert.False(post.IsCompleted);
        _clock.Advance(TimeSpan.FromDays(1));

        await post;
    }

    [Fact]
    public async Task One_who_gave_up_before_does_not_wait()
        => await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _pacer.WaitTurnAsync(1, new CancellationToken(canceled: true)));
}
