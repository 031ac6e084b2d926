using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Daily.Delivery;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Tests.Daily.Delivery;

/// <summary>What a platform says of a post, and what comes of that.</summary>
public sealed class SettlementTests : IDisposable
{
    private readonly DailyDatabase _daily = new();

    public SettlementTests() => _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());

    public void Dispose() => _daily.Dispose();

    [Fact]
    public void What_the_platform_puts_off_waits_that_long_also_over_a_restart_and_is_the_same()
    {
        var first = _daily.ClaimOne("2026-11-23 08:30");
        _daily.Settle(first, new SendResult.RetryAfter(TimeSpan.FromHours(9)));

        _daily.Review("2026-11-23 12:00");
        Assert.Empty(_daily.Claim("2026-11-23 17:29:59"));
        var second = Assert.Single(_daily.Claim("2026-11-23 17:30"));

        Assert.Equal((first.Key, first.Question, false, 1), (second.Key, second.Question, second.MayBeThere, second.Attempt));
    }

    [Fact]
    public void Put_off_past_the_next_ones_time_it_is_skipped_for_that_one()
    {
        var first = _daily.ClaimOne("2026-11-23 08:30");
        _daily.Settle(first, new SendResult.RetryAfter(TimeSpan.FromHours(30)));
        _daily.Deliver(_daily.ClaimOne("2026-11-24 08:30"));

        Assert.Empty(_daily.Claim("2026-11-24 14:30"));

        Assert.Equal(["2026-11-23 skipped 11-23 08:30 missed 1", "2026-11-24 sent 11-24 08:30"], _daily.Posts());
    }

    [Fact]
    public void A_platform_that_asks_to_wait_no_time_is_not_asked_at_once()
    {
        _daily.Settle(_daily.ClaimOne("2026-11-23 08:30"), new SendResult.RetryAfter(TimeSpan.Zero));

        Assert.Empty(_daily.Claim("2026-11-23 08:30"));
        Assert.Single(_daily.Claim("2026-11-23 08:30:01"));
    }

    [Fact]
    public void However_often_it_is_put_off_its_fate_is_still_looked_for()
    {
        for (var time = 0; time < 2 * Settlement.MaxAttempts; time++)
        {
            _daily.Settle(_daily.ClaimOne($"2026-11-23 08:{30 + time}"), new SendResult.RetryAfter(TimeSpan.FromSeconds(30)));
        }

        _daily.Settle(_daily.ClaimOne("2026-11-23 09:30"), new SendResult.Uncertain("The line went dead."), repeats: true);

        Assert.Equal(["2026-11-23 planned 11-23 08:30"], _daily.Posts());
    }

    [Fact]
    public void Where_repeats_are_known_an_unknown_fate_is_looked_for_again_and_again_but_not_for_ever()
    {
        var tries = 0;
        for (_daily.Plan("2026-11-23 08:30"); _daily.Claim($"{_daily.Clock.Now:O}") is [var post]; tries++)
        {
            _daily.Settle(post, new SendResult.Uncertain("The line went dead."), repeats: true);
            Assert.Empty(_daily.Claim($"{_daily.Clock.Now:O}"));
            _daily.Clock.Now += TimeSpan.FromMinutes(5);
        }

        Assert.Equal(Settlement.MaxAttempts, tries);
        Assert.Equal(["2026-11-23 uncertain 11-23 08:30"], _daily.Posts());
    }

    [Fact]
    public void What_the_platform_refuses_is_failed_and_the_next_day_is_another()
    {
        _daily.Settle(_daily.ClaimOne("2026-11-23 08:30"), new SendResult.Rejected("No rights."));
        _daily.Deliver(_daily.ClaimOne("2026-11-24 08:30"));

        Assert.Equal(["2026-11-23 failed 11-23 08:30", "2026-11-24 sent 11-24 08:30"], _daily.Posts());
    }

    [Fact]
    public void A_chat_is_gone_when_the_platform_has_said_so_three_times_in_a_row()
    {
        _daily.Settle(_daily.ClaimOne("2026-11-23 08:30"), new SendResult.Gone("Blocked."));
        Assert.True(_daily.Stored().IsOn);
        _daily.Settle(_daily.ClaimOne("2026-11-23 08:31"), new SendResult.Gone("Blocked."));
        Assert.True(_daily.Stored().IsOn);
        _daily.Settle(_daily.ClaimOne("2026-11-23 08:41"), new SendResult.Gone("Blocked."));

        Assert.Equal((false, Trouble.Gone), (_daily.Stored().IsOn, _daily.Stored().Trouble));
        Assert.Equal(["2026-11-23 failed 11-23 08:30"], _daily.Posts());
    }

    [Fact]
    public void Of_a_chat_that_is_gone_what_is_due_is_told_of_and_what_lies_ahead_is_taken_back()
    {
        _daily.Settle(_daily.ClaimOne("2026-11-23 08:30"), new SendResult.RetryAfter(TimeSpan.FromHours(30)));
        _daily.Plan("2026-11-24 08:25");

        ScheduleStore.TurnOffAsGone(_daily.Connection, 1, _daily.Clock.Now);

        Assert.Equal(["2026-11-23 skipped 11-23 08:30 missed 1"], _daily.Posts());
    }

    [Fact]
    public void One_that_arrives_between_makes_the_strikes_begin_anew()
    {
        _daily.Settle(_daily.ClaimOne("2026-11-23 08:30"), new SendResult.Gone("Blocked."));
        _daily.Settle(_daily.ClaimOne("2026-11-23 08:31"), new SendResult.Gone("Blocked."));
        _daily.Deliver(_daily.ClaimOne("2026-11-23 08:41"));
        _daily.Settle(_daily.ClaimOne("2026-11-24 08:30"), new SendResult.Gone("Blocked."));

        Assert.Equal((true, 1), (_daily.Stored().IsOn, _daily.Stored().Strikes));
    }

    [Fact]
    public void A_chat_that_moved_takes_its_post_and_its_schedule_along()
    {
        var first = _daily.ClaimOne("2026-11-23 08:30");
        _daily.Settle(first, new SendResult.Moved(new ChatAddress(DailyDatabase.Platform, "supergroup")));

        var second = Assert.Single(_daily.Claim("2026-11-23 08:30"));

        Assert.Equal((first.Key, first.Question, "supergroup"), (second.Key, second.Question, second.Chat.Id));
    }

    [Fact]
    public void Moved_to_a_chat_that_is_known_it_is_posted_there_and_that_ones_own_post_is_not_doubled()
    {
        var first = _daily.ClaimOne("2026-11-23 08:30");
        _daily.Settle(first, new SendResult.Moved(new ChatAddress(DailyDatabase.Platform, "two")));
        var second = Assert.Single(_daily.Claim("2026-11-23 08:30"));
        Assert.Equal((2, first.Question), (second.Key.Chat, second.Question));
        _daily.Deliver(second);

        Assert.Equal(["2026-11-23 sent 11-23 08:30"], _daily.Posts(chat: 2));
        Assert.Equal(DailyDatabase.At("2026-11-24 08:30"), _daily.Stored(chat: 2).Next.At);
    }

    [Fact]
    public void Moved_to_a_chat_whose_post_is_on_its_way_there_is_one()
    {
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule(), chat: 2);
        _daily.Plan("2026-11-23 08:30");
        var posts = _daily.Claim("2026-11-23 08:30");

        _daily.Settle(posts.Single(post => post.Key.Chat == 1), new SendResult.Moved(new ChatAddress(DailyDatabase.Platform, "two")));
        Assert.Empty(_daily.Claim("2026-11-23 08:30"));
        _daily.Deliver(posts.Single(post => post.Key.Chat == 2));

        Assert.Equal(["2026-11-23 sent 11-23 08:30"], _daily.Posts(chat: 2));
    }

    [Fact]
    public void A_chat_that_moves_while_its_post_is_on_its_way_has_it()
    {
        var post = _daily.ClaimOne("2026-11-23 08:30");
        ChatMove.Apply(_daily.Connection, post.Chat, new ChatAddress(DailyDatabase.Platform, "two"));

        _daily.Deliver(post);

        Assert.Equal(["2026-11-23 sent 11-23 08:30"], _daily.Posts(chat: 2));
        Assert.Equal(0, _daily.Connection.QueryFirst("SELECT count(*) FROM post", row => row.GetInt32(0)));
    }
}
