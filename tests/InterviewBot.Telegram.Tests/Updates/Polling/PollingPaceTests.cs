using InterviewBot.Telegram.Updates.Polling;

namespace InterviewBot.Telegram.Tests.Updates.Polling;

public sealed class PollingPaceTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(200);

    private readonly UpdateTracker _tracker = new();
    private readonly PollingPace _pace = new();

    [Fact]
    public void With_nothing_in_flight_it_is_time_to_ask() => Assert.True(_pace.IsTimeToAsk(_tracker, TimeSpan.Zero));

    [Fact]
    public void With_room_for_half_a_window_of_new_ones_it_is_time_to_ask_after_a_pause()
    {
        var updates = _tracker.Take(asked: null, Enumerable.Range(1, 51));
        Assert.False(_pace.IsTimeToAsk(_tracker, Soon));

        _tracker.Finish(updates[1]);
        Assert.False(_pace.IsTimeToAsk(_tracker, Soon));

        _tracker.Finish(updates[0]);
        Assert.False(_pace.IsTimeToAsk(_tracker, Soon / 2));
        Assert.True(_pace.IsTimeToAsk(_tracker, Soon));
    }

    [Fact]
    public void A_full_window_brings_nothing_new_until_its_first_is_done_however_long_one_waits()
    {
        var updates = _tracker.Take(asked: null, Enumerable.Range(1, 100));
        _tracker.Finish(updates[50]);
        Assert.False(_pace.IsTimeToAsk(_tracker, Late * 10));

        _tracker.Finish(updates[0]);
        Assert.False(_pace.IsTimeToAsk(_tracker, Soon));
        Assert.True(_pace.IsTimeToAsk(_tracker, Late));
    }

    [Fact]
    public void A_window_with_little_room_is_asked_for_when_it_has_lasted()
    {
        _tracker.Take(asked: null, Enumerable.Range(1, 99));

        Assert.False(_pace.IsTimeToAsk(_tracker, Soon));
        Assert.True(_pace.IsTimeToAsk(_tracker, Late));
    }

    [Fact]
    public void Looks_come_when_they_may_help()
        => Assert.Equal([Soon, Late - Soon, null], new[] { TimeSpan.Zero, Soon, Late }.Select(_pace.NextLook));

    [Fact]
    public void Pauses_grow_while_nothing_comes_and_are_short_again_when_something_does()
    {
        var pauses = new List<double>();
        foreach (var broughtNew in new[] { true, false, false, false, false, false, false, true })
        {
            _pace.Note(broughtNew);
            pauses.Add(_pace.Pause.TotalMilliseconds);
        }

        Assert.Equal([10, 20, 40, 80, 160, 200, 200, 10], pauses);
    }
}
