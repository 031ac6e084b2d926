using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;

namespace InterviewBot.Engine.Tests.Daily;

/// <summary>What comes of <c>/daily now</c> where the chat's last post did not simply arrive.</summary>
public sealed class PostNowTests : IDisposable
{
    private readonly DailyDatabase _daily = new();

    public PostNowTests() => _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule("23:55"));

    public void Dispose() => _daily.Dispose();

    [Fact]
    public void After_midnight_it_is_the_uncertain_one_that_is_sent_and_then_todays()
    {
        var first = _daily.ClaimOne("2026-11-23 23:55");
        _daily.Settle(first, new SendResult.Uncertain("The line went dead."));
        _daily.Clock.Now = DailyDatabase.At("2026-11-24 00:05");

        Assert.Equal(NowResult.Again, PostNow());
        var again = Assert.Single(_daily.Claim("2026-11-24 00:05"));
        Assert.Equal((first.Key, first.Question), (again.Key, again.Question));
        _daily.Deliver(again);

        Assert.Equal(NowResult.Coming, PostNow());
        Assert.Equal(["2026-11-23 sent 11-23 23:55", "2026-11-24 planned 11-24 00:05"], _daily.Posts());
    }

    [Fact]
    public void Sent_again_it_takes_no_later_ones_place()
    {
        _daily.Settle(_daily.ClaimOne("2026-11-23 23:55"), new SendResult.Uncertain("The line went dead."));
        _daily.Clock.Now = DailyDatabase.At("2026-11-24 00:05");
        PostNow();
        _daily.Deliver(Assert.Single(_daily.Claim("2026-11-24 00:05")));

        _daily.Deliver(_daily.ClaimOne("2026-11-24 23:55"));

        Assert.Equal(["2026-11-23 sent 11-23 23:55", "2026-11-24 sent 11-24 23:55"], _daily.Posts());
    }

    [Fact]
    public void Once_a_later_one_had_its_turn_it_is_todays()
    {
        _daily.Settle(_daily.ClaimOne("2026-11-23 23:55"), new SendResult.Uncertain("The line went dead."));
        _daily.Deliver(_daily.ClaimOne("2026-11-24 23:55"));
        _daily.Clock.Now = DailyDatabase.At("2026-11-25 00:05");

        Assert.Equal(NowResult.Coming, PostNow());

        Assert.Equal(["2026-11-23 uncertain 11-23 23:55", "2026-11-24 sent 11-24 23:55", "2026-11-25 planned 11-25 00:05"], _daily.Posts());
    }

    [Fact]
    public void What_the_platform_put_off_stays_put_off_however_often_it_is_wanted()
    {
        _daily.Settle(_daily.ClaimOne("2026-11-23 23:55"), new SendResult.RetryAfter(TimeSpan.FromMinutes(3)));

        Assert.Equal(NowResult.Waiting, PostNow());
        Assert.Equal(NowResult.Waiting, PostNow());

        Assert.Empty(_daily.Claim("2026-11-23 23:57:59"));
        Assert.Single(_daily.Claim("2026-11-23 23:58"));
    }

    [Fact]
    public void Three_presses_make_no_three_strikes()
    {
        _daily.Settle(_daily.ClaimOne("2026-11-23 23:55"), new SendResult.Gone("Blocked."));

        Assert.Equal(NowResult.Waiting, PostNow());

        Assert.Empty(_daily.Claim("2026-11-23 23:55:01"));
        Assert.Equal((true, 1), (_daily.Stored().IsOn, _daily.Stored().Strikes));
    }

    [Fact]
    public void What_was_refused_is_tried_at_once_and_the_trouble_is_over_when_it_arrives()
    {
        _daily.Settle(_daily.ClaimOne("2026-11-23 23:55"), new SendResult.Rejected("No rights."));
        Assert.Equal((true, Trouble.Refused), (_daily.Stored().IsOn, _daily.Stored().Trouble));

        Assert.Equal(NowResult.Coming, PostNow());
        _daily.Deliver(Assert.Single(_daily.Claim("2026-11-23 23:55:01")));

        Assert.Null(_daily.Stored().Trouble);
    }

    private NowResult PostNow() => _daily.Changes.PostNow(_daily.Connection, 1);
}
