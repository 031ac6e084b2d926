using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Daily.Delivery;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Tests.Daily.Delivery;

/// <summary>A post is one sender's at a time: what another says of it, who had it before, changes nothing.</summary>
public sealed class ClaimTests : IDisposable
{
    private readonly DailyDatabase _daily = new();
    private readonly ClaimedPost _late;

    public ClaimTests()
    {
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());
        _daily.Plan("2026-11-23 08:30");
        _late = Assert.Single(_daily.Claim("2026-11-23 08:30", isBegun: false));
    }

    public void Dispose() => _daily.Dispose();

    [Fact]
    public void Who_slept_over_the_lease_sends_nothing_when_another_has_sent()
    {
        _daily.Deliver(TakeOver());

        Assert.False(_daily.Begin(_late));
        Assert.Equal(Settled.Lost, _daily.Settle(_late, new SendResult.RetryAfter(TimeSpan.FromSeconds(10))));
        Assert.Equal(["2026-11-23 sent 11-23 08:30"], _daily.Posts());
    }

    [Fact]
    public void Nor_before_another_takes_it_up()
    {
        _daily.Free("2026-11-23 08:32", repeats: false);

        Assert.False(_daily.Begin(_late));
    }

    [Fact]
    public void What_the_late_one_says_leaves_the_others_claim_alone()
    {
        var post = TakeOver();

        Assert.Equal(Settled.Lost, _daily.Settle(_late, new SendResult.RetryAfter(TimeSpan.Zero)));
        Assert.Equal(Settled.Lost, _daily.Settle(_late, new SendResult.Uncertain("The line went dead."), repeats: true));
        Assert.Equal(Settled.Lost, _daily.Settle(_late, new SendResult.Rejected("No rights.")));
        Assert.Equal(Settled.Lost, _daily.Settle(_late, new SendResult.Gone("Blocked.")));
        PostRows.Renew(_daily.Connection, _late.Claim, DailyDatabase.At("2026-11-23 08:50"));
        Assert.False(PostRows.TakeBack(_daily.Connection, _late.Claim));

        Assert.Equal(["2026-11-23 sending 11-23 08:30"], _daily.Posts());
        Assert.Equal((0, (Trouble?)null), (_daily.Stored().Strikes, _daily.Stored().Trouble));
        Assert.Equal(1, _daily.Free("2026-11-23 08:34", repeats: false));
        Assert.Equal(post.Key, _late.Key);
    }

    [Fact]
    public void What_arrived_after_all_is_there_as_long_as_nobody_else_has_it()
    {
        Assert.True(_daily.Begin(_late));
        _daily.Free("2026-11-23 08:32", repeats: false);
        Assert.Equal(["2026-11-23 uncertain 11-23 08:30"], _daily.Posts());

        Assert.Equal(Settled.Kept, _daily.Deliver(_late));

        Assert.Equal(["2026-11-23 sent 11-23 08:30"], _daily.Posts());
    }

    [Fact]
    public void A_chat_that_was_forgotten_and_is_there_anew_has_posts_of_its_own()
    {
        _daily.Connection.Execute("DELETE FROM chat WHERE id = 1");
        _daily.Connection.Execute("INSERT INTO chat (id, platform, address, is_private) VALUES (1, 'test', 'another', 0)");
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());
        Assert.Equal(_late.Key, _daily.ClaimOne("2026-11-23 08:31").Key);

        Assert.False(_daily.Begin(_late));
        Assert.Equal(Settled.Lost, _daily.Deliver(_late));
    }

    [Fact]
    public void What_may_be_there_is_looked_for_where_it_was_tried_whatever_is_chosen_since()
    {
        _daily.Begin(_late);
        _daily.Settle(_late, new SendResult.Uncertain("The line went dead."), repeats: true);
        _daily.Choose("2026-11-23 08:31", DailyDatabase.Schedule() with { Place = "a thread" });

        var again = _daily.ClaimOne("2026-11-23 08:32");
        Assert.Equal((null, true), (again.Place, again.MayBeThere));
        _daily.Settle(again, new SendResult.RetryAfter(TimeSpan.FromMinutes(1)));
        Assert.Null(_daily.ClaimOne("2026-11-23 08:34").Place);
    }

    [Fact]
    public void What_is_surely_not_there_goes_where_it_is_wanted_now()
    {
        _daily.Begin(_late);
        _daily.Settle(_late, new SendResult.RetryAfter(TimeSpan.FromMinutes(1)));
        _daily.Choose("2026-11-23 08:31", DailyDatabase.Schedule() with { Place = "a thread" });

        Assert.Equal("a thread", _daily.ClaimOne("2026-11-23 08:32").Place);
    }

    /// <summary>Another program takes the post back, as its lease ended, and claims it.</summary>
    private ClaimedPost TakeOver()
    {
        _daily.Free("2026-11-23 08:32", repeats: false);
        return _daily.ClaimOne("2026-11-23 08:32");
    }
}
