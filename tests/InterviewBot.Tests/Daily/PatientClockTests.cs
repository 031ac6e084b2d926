using InterviewBot.Testing;

namespace InterviewBot.Tests.Daily;

/// <summary>The clock that waits for what has a deadline.</summary>
public sealed class PatientClockTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PatientClock _clock = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task It_stands_before_a_deadline_until_what_has_it_is_done_and_goes_all_the_way_then()
    {
        var call = new CancellationTokenSource(Minute / 2, _clock);
        var passing = _clock.PassAsync(Minute);
        Assert.False(passing.IsCompleted);
        Assert.InRange(_clock.GetUtcNow(), DateTimeOffset.UnixEpoch.AddSeconds(20), DateTimeOffset.UnixEpoch.AddSeconds(29.9));

        call.Dispose();
        await passing;

        Assert.False(call.IsCancellationRequested);
        Assert.Equal(DateTimeOffset.UnixEpoch + Minute, _clock.GetUtcNow());
    }

    [Fact]
    public async Task A_deadline_that_is_put_off_or_that_passed_holds_it_no_longer()
    {
        using var passed = new CancellationTokenSource(Minute, _clock);
        _clock.Advance(Minute);
        using var call = new CancellationTokenSource(Minute, _clock);
        call.CancelAfter(Timeout.InfiniteTimeSpan);

        await _clock.PassAsync(5 * Minute);

        Assert.True(passed.IsCancellationRequested);
        Assert.False(call.IsCancellationRequested);
    }

    [Fact]
    public async Task Other_waits_hold_it_not_at_all()
    {
        var wait = Task.Delay(Minute, _clock, TestContext.Current.CancellationToken);

        await _clock.PassAsync(Minute);

        await wait;
    }
}
