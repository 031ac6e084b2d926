using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Tests.Daily;

/// <summary>What gets into the outbox, and when.</summary>
public sealed class PlanningTests : IDisposable
{
    private readonly DailyDatabase _daily = new();

    public void Dispose() => _daily.Dispose();

    [Fact]
    public void A_post_is_planned_a_little_ahead_and_claimed_at_its_time_never_before()
    {
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());

        _daily.Plan("2026-11-23 08:19:59");
        Assert.Empty(_daily.Posts());
        _daily.Plan("2026-11-23 08:20");
        Assert.Equal(["2026-11-23 planned 11-23 08:30"], _daily.Posts());
        Assert.Empty(_daily.Claim("2026-11-23 08:29:59.999"));
        Assert.Single(_daily.Claim("2026-11-23 08:30"));
    }

    [Fact]
    public void Back_within_the_grace_the_latest_alone_is_made_up_for_and_those_before_are_one_row()
    {
        _daily.Choose("2026-11-20 07:00", DailyDatabase.Schedule());

        _daily.Plan("2026-11-23 14:30");

        Assert.Equal(["2026-11-22 skipped 11-22 08:30 missed 3", "2026-11-23 planned 11-23 08:30"], _daily.Posts());
    }

    [Fact]
    public void Back_after_the_grace_it_is_one_row_for_all()
    {
        _daily.Choose("2026-11-20 07:00", DailyDatabase.Schedule(days: Days.Weekdays));

        _daily.Plan("2026-11-23 14:30:01");

        Assert.Equal(["2026-11-23 skipped 11-23 08:30 missed 2"], _daily.Posts());
        Assert.Equal(DailyDatabase.At("2026-11-24 08:30"), _daily.Stored().Next.At);
    }

    [Fact]
    public void What_was_planned_before_the_bot_went_down_is_as_late_as_the_rest()
    {
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());
        _daily.Plan("2026-11-23 08:25");

        _daily.Review("2026-11-23 14:30:01");
        _daily.Plan("2026-11-23 14:30:01");
        Assert.Empty(_daily.Claim("2026-11-23 14:30:01"));

        Assert.Equal(["2026-11-23 skipped 11-23 08:30 missed 1"], _daily.Posts());
    }

    [Fact]
    public void One_schedule_that_cannot_be_worked_out_stops_no_other_and_is_looked_at_each_day()
    {
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule(), chat: 2);
        _daily.Connection.Execute("UPDATE schedule SET zone = 'Mars/Olympus_Mons' WHERE chat_id = 1");

        _daily.Plan("2026-11-23 08:30");

        Assert.Empty(_daily.Posts());
        Assert.Equal(["2026-11-23 planned 11-23 08:30"], _daily.Posts(chat: 2));
        Assert.Equal((Trouble.Zone, true), (_daily.Stored().Trouble, _daily.Stored().IsOn));

        // The machine learns of it.
        _daily.Connection.Execute("UPDATE schedule SET zone = 'UTC' WHERE chat_id = 1");
        _daily.Plan("2026-11-24 08:30");
        Assert.Equal(["2026-11-23 skipped 11-23 08:30 missed 1", "2026-11-24 planned 11-24 08:30"], _daily.Posts());
        Assert.Null(_daily.Stored().Trouble);
    }

    [Fact]
    public void Names_that_this_version_does_not_know_in_one_row_stop_no_other()
    {
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule(), chat: 2);
        _daily.Connection.Execute("UPDATE schedule SET topics = 'NO topic,kubernetes', levels = 'archmage' WHERE chat_id = 1");

        _daily.Plan("2026-11-23 08:30");

        Assert.Equal([1, 2], _daily.Claim("2026-11-23 08:30").Select(post => post.Key.Chat).Order());
    }

    [Fact]
    public void A_clock_that_was_ahead_and_goes_back_neither_doubles_a_post_nor_leaves_one_out()
    {
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());
        _daily.Deliver(_daily.ClaimOne("2026-11-25 08:30"));

        _daily.Review("2026-11-23 07:30");
        foreach (var day in new[] { "23", "24", "25", "26" })
        {
            _daily.Plan($"2026-11-{day} 08:30");
            foreach (var post in _daily.Claim($"2026-11-{day} 08:30"))
            {
                _daily.Deliver(post);
            }
        }

        Assert.Equal(
            ["2026-11-23 sent 11-23 08:30", "2026-11-24 sent 11-24 08:30", "2026-11-25 sent 11-25 08:30", "2026-11-26 sent 11-26 08:30"],
            _daily.Posts());
    }

    [Theory]
    [InlineData("2026-11-24 20:00", "2026-11-22 skipped 11-22 08:30 missed 1")]
    [InlineData("2026-11-25 09:00", "2026-11-22 skipped 11-22 08:30 missed 1", "2026-11-25 planned 11-25 08:30")]
    [InlineData("2026-11-26 20:00", "2026-11-26 skipped 11-26 08:30 missed 3")]
    public void What_went_out_by_a_clock_that_was_ahead_is_not_told_of_as_missed(string at, params string[] expected)
    {
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());
        _daily.Deliver(_daily.ClaimOne("2026-11-23 08:30"));
        _daily.Deliver(_daily.ClaimOne("2026-11-24 08:30"));

        _daily.Review("2026-11-22 07:30");
        _daily.Plan(at);

        Assert.Equal(expected, _daily.Posts().Where(post => !post.Contains("sent", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_zone_whose_rules_changed_is_planned_by_the_new_ones_after_a_start()
    {
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());
        _daily.Plan("2026-11-23 08:25");

        // As if an update had brought other rules.
        _daily.Connection.Execute("UPDATE schedule SET zone = 'UTC-01:00'");
        _daily.Review("2026-11-23 08:26");
        _daily.Plan("2026-11-23 09:25");

        Assert.Equal(["2026-11-23 planned 11-23 09:30"], _daily.Posts());
    }

    [Fact]
    public void A_chat_that_is_lost_gets_nothing_planned_and_its_schedule_is_off()
    {
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());
        ChatStore.MarkLost(_daily.Connection, new ChatAddress(DailyDatabase.Platform, "one"), Strikes.ForCertain, _daily.Clock.Now);

        _daily.Plan("2026-11-23 08:30");

        Assert.Empty(_daily.Posts());
        Assert.Equal((Trouble.Gone, false), (_daily.Stored().Trouble, _daily.Stored().IsOn));
    }

    [Theory]
    [InlineData("SELECT min(next_at) FROM schedule WHERE platform = 'test' AND is_on = 1", "INDEX schedule_due (platform=?)")]
    [InlineData("SELECT min(not_before) FROM daily_post WHERE platform = 'test' AND state = 'planned'", "INDEX daily_post_ready (platform=?)")]
    [InlineData("SELECT min(lease_until) FROM daily_post WHERE platform = 'test' AND state = 'sending'", "INDEX daily_post_sending (platform=?)")]
    public void A_tick_is_one_step_in_an_index_however_many_chats_there_are(string sql, string plan)
        => Assert.Contains(plan, Assert.Single(_daily.Connection.QueryAll($"EXPLAIN QUERY PLAN {sql}", row => row.GetString(3))), StringComparison.Ordinal);
}
