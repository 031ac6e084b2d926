using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Daily.Delivery;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Tests.Daily.Delivery;

/// <summary>What becomes of a post that is claimed.</summary>
public sealed class OutboxTests : IDisposable
{
    private readonly DailyDatabase _daily = new();

    public OutboxTests() => _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());

    public void Dispose() => _daily.Dispose();

    [Fact]
    public void A_post_that_is_there_is_sent_and_shows_its_question_to_who_replies()
    {
        var post = _daily.ClaimOne("2026-11-23 08:30");
        Assert.Equal(["2026-11-23 sending 11-23 08:30"], _daily.Posts());

        _daily.Deliver(post);

        Assert.Equal(["2026-11-23 sent 11-23 08:30"], _daily.Posts());
        Assert.Equal(post.Question.Id.Value, _daily.Connection.QueryFirst("SELECT question_id FROM post WHERE chat_id = 1", row => row.GetString(0)));
        Assert.Empty(_daily.Claim("2026-11-23 08:31"));
    }

    [Fact]
    public void While_its_lease_runs_nobody_else_gets_it_and_renewed_it_runs_on()
    {
        var post = _daily.ClaimOne("2026-11-23 08:30");

        Assert.Equal(0, _daily.Free("2026-11-23 08:31:59", repeats: true));
        PostRows.Renew(_daily.Connection, post.Claim, DailyDatabase.At("2026-11-23 08:33:59"));
        Assert.Equal(0, _daily.Free("2026-11-23 08:33", repeats: true));
        Assert.Equal(0, _daily.Free("2026-11-23 08:40", repeats: true, post.Claim));

        Assert.Empty(_daily.Claim("2026-11-23 08:33"));
    }

    [Fact]
    public void After_a_crash_it_is_sent_again_with_its_question_where_repeats_are_known()
    {
        var first = _daily.ClaimOne("2026-11-23 08:30");

        Assert.Equal(1, _daily.Free("2026-11-23 08:32", repeats: true));
        var second = Assert.Single(_daily.Claim("2026-11-23 08:32"));

        Assert.Equal((first.Key, first.Question, true), (second.Key, second.Question, second.MayBeThere));
    }

    [Fact]
    public void After_a_crash_it_is_uncertain_where_repeats_are_not_known_and_stays_so()
    {
        _daily.ClaimOne("2026-11-23 08:30");

        Assert.Equal(1, _daily.Free("2026-11-23 08:32", repeats: false));

        Assert.Equal(["2026-11-23 uncertain 11-23 08:30"], _daily.Posts());
        Assert.Empty(_daily.Claim("2026-11-23 08:32"));
    }

    [Fact]
    public void A_crash_makes_a_post_no_younger_than_it_is()
    {
        _daily.ClaimOne("2026-11-23 08:30");

        _daily.Free("2026-11-23 14:31", repeats: true);

        Assert.Empty(_daily.Claim("2026-11-23 14:31"));
        Assert.Equal(["2026-11-23 uncertain 11-23 08:30"], _daily.Posts());
    }

    [Fact]
    public void A_lease_from_a_clock_that_was_ahead_ends()
    {
        _daily.Plan("2026-11-25 08:30");
        Assert.NotEmpty(_daily.Claim("2026-11-25 08:30"));

        Assert.Equal(1, _daily.Free("2026-11-23 08:30", repeats: false));
    }

    [Fact]
    public void A_bank_without_a_question_that_is_wanted_fails_the_post_and_is_told()
    {
        using var daily = new DailyDatabase();
        daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule() with { Filter = new QuestionFilter(TopicId.Parse("linux"), level: null) });
        daily.Plan("2026-11-23 08:30");

        Assert.Empty(daily.Claim("2026-11-23 08:30"));

        Assert.Equal(["2026-11-23 failed 11-23 08:30"], daily.Posts());
        Assert.Equal((true, Trouble.Questions), (daily.Stored().IsOn, daily.Stored().Trouble));
    }

    [Fact]
    public void Rows_that_are_over_are_forgotten_but_for_the_latest_of_each_chat()
    {
        foreach (var day in new[] { "23", "24", "25" })
        {
            _daily.Deliver(_daily.ClaimOne($"2026-11-{day} 08:30"));
        }

        Prune("2026-12-25 00:00");

        Assert.Equal(["2026-11-25 sent 11-25 08:30"], _daily.Posts());
    }

    [Fact]
    public void What_is_only_planned_does_not_take_the_latest_ones_place()
    {
        _daily.Deliver(_daily.ClaimOne("2026-11-23 08:30"));
        _daily.Plan("2026-11-24 08:30");

        Prune("2026-12-25 00:00");

        Assert.Equal("2026-11-23 sent 11-23 08:30", _daily.Posts()[0]);
    }

    [Fact]
    public void Rows_that_stay_keep_none_behind_them_from_being_forgotten()
    {
        for (var chat = 1; chat <= 5; chat++)
        {
            _daily.Connection.Execute(
                "INSERT OR IGNORE INTO chat (id, platform, address, is_private) VALUES ($id, 'test', 'chat ' || $id, 0)", ("$id", chat));
            _daily.Choose("2026-11-23 07:30", DailyDatabase.Schedule(), chat);
        }

        foreach (var day in new[] { "23", "24", "25" })
        {
            _daily.Plan($"2026-11-{day} 08:30");
            foreach (var post in _daily.Claim($"2026-11-{day} 08:30", count: 5).Where(post => day is "23" || post.Key.Chat == 5))
            {
                _daily.Deliver(post);
            }
        }

        Prune("2026-11-26 00:00");

        Assert.Equal(5, _daily.Connection.QueryFirst("SELECT count(*) FROM daily_post WHERE state = 'sent'", row => row.GetInt32(0)));
    }

    [Fact]
    public void Those_who_are_due_together_go_out_in_another_order_each_day()
    {
        for (var chat = 1; chat <= 20; chat++)
        {
            _daily.Connection.Execute(
                "INSERT OR IGNORE INTO chat (id, platform, address, is_private) VALUES ($id, 'test', 'chat ' || $id, 0)", ("$id", chat));
            _daily.Choose("2026-11-23 07:30", DailyDatabase.Schedule(), chat);
        }

        _daily.Plan("2026-11-23 08:30");
        var today = _daily.Claim("2026-11-23 08:30", count: 20).Select(post => post.Key.Chat).ToList();
        _daily.Plan("2026-11-24 08:30");
        var tomorrow = _daily.Claim("2026-11-24 08:30", count: 20).Select(post => post.Key.Chat).ToList();

        Assert.Equal(Enumerable.Range(1, 20).Select(chat => (long)chat), today.Order());
        Assert.NotEqual(today, tomorrow);
    }

    private void Prune(string before)
    {
        PastPlace? place = null;
        do
        {
            place = PastPosts.Prune(_daily.Connection, DailyDatabase.At(before), place, count: 2);
        }
        while (place is not null);
    }
}
