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

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void Where_few_are_under_way_it_is_time_to_ask_after_a_pause(int count, bool isTime)
    {
        _tracker.Take(asked: null, Enumerable.Range(1, count));

        Assert.False(_pace.IsTimeToAsk(_tracker, Soon / 2));
        Assert.Equal(isTime, _pace.IsTimeToAsk(_tracker, Soon));
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
    public void Half_a_window_that_is_done_waits_for_the_rest_as_long_as_asking_takes()
    {
        _pace.Note(broughtNew: true, asking: TimeSpan.FromMilliseconds(50));
        foreach (var update in _tracker.Take(asked: null, Enumerable.Range(1, 100)).Take(50))
        {
            Assert.False(_pace.IsTimeToAsk(_tracker, TimeSpan.FromMilliseconds(50)));
            _tracker.Finish(update);
        }

        Assert.False(_pace.IsTimeToAsk(_tracker, TimeSpan.FromMilliseconds(49)));
        Assert.True(_pace.IsTimeToAsk(_tracker, TimeSpan.FromMilliseconds(50)));
        _pace.Note(broughtNew: true, asking: TimeSpan.FromMilliseconds(2));
        Assert.True(_pace.IsTimeToAsk(_tracker, TimeSpan.FromMilliseconds(2)));
    }

    [Fact]
    public void Looks_come_when_they_may_help()
    {
        _pace.Note(broughtNew: true, asking: TimeSpan.FromMilliseconds(50));

        double?[] looks = [.. new[] { 0, 10, 50, 200 }.Select(waited => _pace.NextLook(TimeSpan.FromMilliseconds(waited))?.TotalMilliseconds)];

        Assert.Equal([10, 40, 150, null], looks);
    }

    [Fact]
    public void Pauses_grow_while_nothing_comes_and_are_short_again_when_something_does()
    {
        var pauses = new List<double>();
        foreach (var broughtNew in new[] { true, false, false, false, false, false, false, true })
        {
            _pace.Note(broughtNew, asking: TimeSpan.Zero);
            pauses.Add(_pace.Pause.TotalMilliseconds);
        }

        Assert.Equal([10, 20, 40, 80, 160, 200, 200, 10], pauses);
    }
}
