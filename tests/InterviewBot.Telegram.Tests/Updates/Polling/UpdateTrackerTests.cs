using InterviewBot.Telegram.Updates.Polling;

namespace InterviewBot.Telegram.Tests.Updates.Polling;

public sealed class UpdateTrackerTests
{
    private readonly UpdateTracker _tracker = new();

    [Fact]
    public void Nothing_is_confirmed_before_it_and_all_before_it_are_done()
    {
        var updates = _tracker.Take(asked: null, [5, 6, 7]);
        Assert.Equal(5, _tracker.Offset);

        _tracker.Finish(updates[1]);
        Assert.Equal((5, 0), (_tracker.Offset, _tracker.Confirmable));

        _tracker.Finish(updates[0]);
        Assert.Equal((7, 2), (_tracker.Offset, _tracker.Confirmable));

        _tracker.Finish(updates[2]);
        Assert.Equal((8, 3, 0), (_tracker.Offset, _tracker.Confirmable, _tracker.InFlight));
    }

    [Fact]
    public void What_is_in_flight_or_done_and_comes_again_is_not_started_again()
    {
        var updates = _tracker.Take(asked: null, [5, 6]);
        _tracker.Finish(updates[1]);

        Assert.Equal([7], _tracker.Take(asked: 5, [5, 6, 7]).Select(update => update.Id));
    }

    [Fact]
    public void What_the_server_was_told_is_forgotten()
    {
        _tracker.Finish(_tracker.Take(asked: null, [5])[0]);

        Assert.Empty(_tracker.Take(asked: 6, []));
        Assert.Equal((0, 6), (_tracker.Unconfirmed, _tracker.Offset));
    }

    [Fact]
    public void Ids_that_start_anew_are_taken_and_confirmed_from_there()
    {
        _tracker.Finish(_tracker.Take(asked: null, [1000])[0]);

        var anew = _tracker.Take(asked: 1001, [3]);
        Assert.Equal([3], anew.Select(update => update.Id));
        Assert.Equal(3, _tracker.Offset);

        _tracker.Finish(anew[0]);
        Assert.Equal(4, _tracker.Offset);
    }

    [Fact]
    public void While_an_old_update_still_runs_none_of_the_new_ones_is_confirmed_unseen()
    {
        _tracker.Take(asked: null, [1000]);
        _tracker.Finish(_tracker.Take(asked: 1000, [3])[0]);

        Assert.Equal((4, 0), (_tracker.Offset, _tracker.InFlight));
    }

    [Fact]
    public void An_old_update_that_ends_late_does_not_end_the_new_one_with_its_id()
    {
        var old = _tracker.Take(asked: null, [999, 1000]);
        _tracker.Finish(old[0]);
        var anew = _tracker.Take(asked: 1000, [999]);
        Assert.Single(anew);

        _tracker.Finish(old[0]);
        _tracker.Finish(old[1]);
        Assert.Equal((999, 1), (_tracker.Offset, _tracker.InFlight));
    }

    [Fact]
    public void An_update_that_ends_twice_counts_once()
    {
        var updates = _tracker.Take(asked: null, [5, 6]);
        _tracker.Finish(updates[0]);
        _tracker.Finish(updates[0]);

        Assert.Equal(1, _tracker.InFlight);
    }

    [Fact]
    public void What_is_unconfirmed_is_never_forgotten()
    {
        var updates = _tracker.Take(asked: null, [5]);
        _tracker.Forget();
        Assert.Equal(5, _tracker.Offset);

        _tracker.Finish(updates[0]);
        _tracker.Forget();
        Assert.Equal(6, _tracker.Offset);

        _tracker.Take(asked: 6, []);
        _tracker.Forget();
        Assert.Null(_tracker.Offset);
    }
}
