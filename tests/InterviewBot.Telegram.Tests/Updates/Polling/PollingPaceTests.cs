using InterviewBot.Telegram.Updates.Polling;

namespace InterviewBot.Telegram.Tests.Updates.Polling;

public sealed class PollingPaceTests
{
    private readonly UpdateTracker _tracker = new();

    [Fact]
    public void With_nothing_in_flight_it_is_time_to_ask() => Assert.True(PollingPace.IsTimeToAsk(_tracker));

    [Fact]
    public void It_is_time_to_ask_when_half_can_be_confirmed()
    {
        var updates = _tracker.Take(asked: null, [1, 2, 3, 4]);
        Assert.False(PollingPace.IsTimeToAsk(_tracker));

        _tracker.Finish(updates[1]);
        _tracker.Finish(updates[2]);
        Assert.False(PollingPace.IsTimeToAsk(_tracker));

        _tracker.Finish(updates[0]);
        Assert.True(PollingPace.IsTimeToAsk(_tracker));
    }

    [Fact]
    public void A_full_window_brings_nothing_new_until_its_first_is_done()
    {
        var updates = _tracker.Take(asked: null, Enumerable.Range(1, 100));
        _tracker.Finish(updates[50]);
        Assert.False(PollingPace.MayBringNew(_tracker));

        _tracker.Finish(updates[0]);
        Assert.True(PollingPace.MayBringNew(_tracker));
    }

    [Fact]
    public void A_window_with_room_may_bring_something_new()
    {
        _tracker.Take(asked: null, Enumerable.Range(1, 99));

        Assert.True(PollingPace.MayBringNew(_tracker));
    }

    [Fact]
    public void Pauses_grow_while_nothing_comes_and_are_short_again_when_something_does()
    {
        var pace = new PollingPace();
        var pauses = new List<double>();
        foreach (var broughtNew in new[] { true, false, false, false, false, false, false, true })
        {
            pace.Note(broughtNew);
            pauses.Add(pace.Pause.TotalMilliseconds);
        }

        Assert.Equal([10, 20, 40, 80, 160, 200, 200, 10], pauses);
    }
}
