using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;

namespace InterviewBot.Engine.Tests.Daily;

/// <summary>What becomes of posts when a chat changes its mind.</summary>
public sealed class ScheduleChangesTests : IDisposable
{
    private readonly DailyDatabase _daily = new();

    public void Dispose() => _daily.Dispose();

    [Theory]
    [InlineData("2026-11-23 08:29:59", "2026-11-23 08:30")]
    [InlineData("2026-11-23 08:30:00", "2026-11-24 08:30")]
    [InlineData("2026-11-23 09:00:00", "2026-11-24 08:30")]
    public void Turned_on_it_begins_with_the_next_time(string now, string next)
        => Assert.Equal(DailyDatabase.At(next), _daily.Choose(now, DailyDatabase.Schedule())!.Value.At);

    [Fact]
    public void A_zone_that_the_machine_does_not_know_changes_nothing()
    {
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());
        var before = _daily.Stored();

        Assert.Null(_daily.Choose("2026-11-23 07:01", DailyDatabase.Schedule(zone: "Mars/Olympus_Mons")));
        Assert.Equal(before, _daily.Stored());
    }

    [Fact]
    public void What_was_due_goes_out_and_what_was_planned_ahead_is_planned_anew()
    {
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());
        _daily.Plan("2026-11-23 08:25");
        Assert.Equal(["2026-11-23 planned 11-23 08:30"], _daily.Posts());

        _daily.Choose("2026-11-23 08:29", DailyDatabase.Schedule("09:00"));
        Assert.Empty(_daily.Posts());
        _daily.Plan("2026-11-23 09:00");
        _daily.Choose("2026-11-23 09:00", DailyDatabase.Schedule("10:00"));
        _daily.Plan("2026-11-24 10:00");

        Assert.Equal(["2026-11-23 planned 11-23 09:00", "2026-11-24 planned 11-24 10:00"], _daily.Posts());
    }

    [Fact]
    public void A_post_that_was_to_come_and_whose_new_time_has_passed_comes_at_once()
    {
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule("20:00"));

        var next = _daily.Choose("2026-11-23 12:00", DailyDatabase.Schedule("09:00"));

        Assert.Equal(new Occurrence(new DateOnly(2026, 11, 23), DailyDatabase.At("2026-11-23 12:00")), next);
    }

    [Fact]
    public void A_date_that_had_its_post_gets_no_second_whatever_the_zone_says()
    {
        // It is the 24th in Auckland already when it is the 23rd in Honolulu still.
        _daily.Choose("2026-11-23 18:00", DailyDatabase.Schedule("08:30", "Pacific/Auckland"));
        _daily.Deliver(_daily.ClaimOne("2026-11-23 19:30"));

        var next = _daily.Choose("2026-11-23 19:31", DailyDatabase.Schedule("20:00", "Pacific/Honolulu"));
        _daily.Plan("2026-11-26 05:55");

        Assert.Equal(new DateOnly(2026, 11, 25), next!.Value.Date);
        Assert.Equal(["2026-11-24 sent 11-23 19:30", "2026-11-25 planned 11-26 06:00"], _daily.Posts()[..2]);
    }

    [Fact]
    public void Moving_over_the_date_line_leaves_out_no_date_that_comes()
    {
        _daily.Choose("2026-11-23 10:00", DailyDatabase.Schedule("08:30", "Pacific/Honolulu"));
        _daily.Deliver(_daily.ClaimOne("2026-11-23 18:30"));

        // In Auckland it is 08:31 on the 24th.
        var next = _daily.Choose("2026-11-23 19:31", DailyDatabase.Schedule("08:30", "Pacific/Auckland"));

        Assert.Equal(new Occurrence(new DateOnly(2026, 11, 24), DailyDatabase.At("2026-11-23 19:31")), next);
    }

    [Fact]
    public void Turned_off_nothing_that_waits_goes_out_and_turned_on_the_same_day_there_is_no_second()
    {
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());
        _daily.Deliver(_daily.ClaimOne("2026-11-23 08:30"));
        _daily.Plan("2026-11-24 08:25");

        Assert.True(_daily.Changes.TurnOff(_daily.Connection, 1));
        Assert.False(_daily.Changes.TurnOff(_daily.Connection, 1));
        Assert.Equal(["2026-11-23 sent 11-23 08:30"], _daily.Posts());

        // Chosen for later on the day that had its post.
        Assert.Equal(DailyDatabase.At("2026-11-24 20:00"), _daily.Choose("2026-11-23 12:00", DailyDatabase.Schedule("20:00"))!.Value.At);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_skipped_by_a_clock_that_was_ahead_is_posted_when_it_is_turned_on_again(bool isTurnedOffAhead)
    {
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());
        _daily.Plan("2026-11-26 20:00");
        Assert.Equal(["2026-11-26 skipped 11-26 08:30 missed 4"], _daily.Posts());

        _daily.Clock.Now = DailyDatabase.At(isTurnedOffAhead ? "2026-11-26 20:01" : "2026-11-23 07:30");
        _daily.Changes.TurnOff(_daily.Connection, 1);
        _daily.Choose("2026-11-23 07:31", DailyDatabase.Schedule());
        foreach (var date in (string[])["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"])
        {
            _daily.Deliver(_daily.ClaimOne($"{date} 08:30"));
        }

        Assert.Equal("2026-11-26 sent 11-26 08:30", _daily.Posts()[^1]);
    }

    [Fact]
    public void Turned_off_what_was_skipped_by_a_clock_that_was_ahead_is_not_told_of()
    {
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());
        _daily.Plan("2026-11-26 20:00");

        _daily.Clock.Now = DailyDatabase.At("2026-11-23 07:30");
        _daily.Changes.TurnOff(_daily.Connection, 1);

        Assert.Empty(_daily.Posts());
    }

    [Fact]
    public void What_is_to_come_again_as_the_clock_was_set_back_goes_out_at_once_where_its_new_time_has_passed()
    {
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());
        _daily.Plan("2026-11-26 20:00");

        Assert.Equal(DailyDatabase.At("2026-11-23 08:00"), _daily.Choose("2026-11-23 08:00", DailyDatabase.Schedule("07:30"))!.Value.At);
    }

    [Fact]
    public void Wanted_now_it_is_todays_and_none_comes_later_that_day()
    {
        _daily.Choose("2026-11-23 06:00", DailyDatabase.Schedule());
        _daily.Clock.Now = DailyDatabase.At("2026-11-23 07:00");

        Assert.Equal(NowResult.Coming, _daily.Changes.PostNow(_daily.Connection, 1));
        Assert.Equal(NowResult.Coming, _daily.Changes.PostNow(_daily.Connection, 1));
        _daily.Deliver(Assert.Single(_daily.Claim("2026-11-23 07:00")));
        Assert.Equal(NowResult.AlreadyPosted, _daily.Changes.PostNow(_daily.Connection, 1));
        _daily.Plan("2026-11-23 08:30");

        Assert.Equal(["2026-11-23 sent 11-23 07:00"], _daily.Posts());
        Assert.Equal(DailyDatabase.At("2026-11-24 08:30"), _daily.Stored().Next.At);
    }

    [Fact]
    public void Wanted_now_what_is_planned_ahead_goes_out_before_its_time()
    {
        _daily.Choose("2026-11-23 06:00", DailyDatabase.Schedule());
        _daily.Plan("2026-11-23 08:25");

        Assert.Equal(NowResult.Coming, _daily.Changes.PostNow(_daily.Connection, 1));

        Assert.Equal(["2026-11-23 planned 11-23 08:25"], _daily.Posts());
        Assert.Single(_daily.Claim("2026-11-23 08:25"));
    }

    [Fact]
    public void Wanted_now_after_days_without_the_bot_what_was_missed_is_told_once()
    {
        _daily.Choose("2026-11-20 06:00", DailyDatabase.Schedule());
        _daily.Clock.Now = DailyDatabase.At("2026-11-23 07:00");

        Assert.Equal(NowResult.Coming, _daily.Changes.PostNow(_daily.Connection, 1));

        Assert.Equal(["2026-11-22 skipped 11-22 08:30 missed 3", "2026-11-23 planned 11-23 07:00"], _daily.Posts());
    }

    [Fact]
    public void Wanted_now_where_nobody_chose_anything_there_is_none()
        => Assert.Equal(NowResult.NoSchedule, _daily.Changes.PostNow(_daily.Connection, 2));

    [Fact]
    public void Wanted_now_a_post_whose_fate_is_unknown_is_sent_again_with_its_question()
    {
        _daily.Choose("2026-11-23 06:00", DailyDatabase.Schedule());
        var first = _daily.ClaimOne("2026-11-23 08:30");
        _daily.Settle(first, new SendResult.Uncertain("The line went dead."));
        Assert.Equal(["2026-11-23 uncertain 11-23 08:30"], _daily.Posts());
        Assert.Equal(1, OutboxStore.CountUncertain(_daily.Connection));

        Assert.Equal(NowResult.Again, _daily.Changes.PostNow(_daily.Connection, 1));
        var second = Assert.Single(_daily.Claim("2026-11-23 09:00"));

        Assert.Equal((first.Key, first.Question), (second.Key, second.Question));
        Assert.True(second.MayBeThere);
    }
}
