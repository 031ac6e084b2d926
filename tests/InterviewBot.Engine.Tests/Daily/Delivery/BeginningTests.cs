namespace InterviewBot.Engine.Tests.Daily.Delivery;

/// <summary>What a crash cuts off before its first request was surely not sent.</summary>
public sealed class BeginningTests : IDisposable
{
    private readonly DailyDatabase _daily = new();

    public BeginningTests()
    {
        _daily.Choose("2026-11-23 07:00", DailyDatabase.Schedule());
        _daily.Plan("2026-11-23 08:30");
    }

    public void Dispose() => _daily.Dispose();

    [Fact]
    public void What_waited_for_its_turn_is_sent_after_the_crash_as_if_nothing_had_been()
    {
        var first = Assert.Single(_daily.Claim("2026-11-23 08:30", isBegun: false));

        Assert.Equal(0, _daily.Free("2026-11-23 08:32", repeats: false));
        Assert.Equal(["2026-11-23 planned 11-23 08:30"], _daily.Posts());
        var second = Assert.Single(_daily.Claim("2026-11-23 08:32", isBegun: false));

        Assert.Equal((first.Question, 1, false), (second.Question, second.Attempt, second.MayBeThere));
    }

    [Fact]
    public void What_was_begun_is_uncertain()
    {
        var post = Assert.Single(_daily.Claim("2026-11-23 08:30", isBegun: false));
        Assert.True(_daily.Begin(post));

        Assert.Equal(1, _daily.Free("2026-11-23 08:32", repeats: false));

        Assert.Equal(["2026-11-23 uncertain 11-23 08:30"], _daily.Posts());
    }

    [Fact]
    public void What_was_begun_once_and_put_off_is_not_taken_for_begun_the_next_time()
    {
        var post = Assert.Single(_daily.Claim("2026-11-23 08:30", isBegun: false));
        Assert.True(_daily.Begin(post));
        _daily.Settle(post, new Engine.Chat.SendResult.RetryAfter(TimeSpan.FromSeconds(30)));
        Assert.Single(_daily.Claim("2026-11-23 08:31", isBegun: false));

        Assert.Equal(0, _daily.Free("2026-11-23 08:33", repeats: false));

        Assert.Equal(["2026-11-23 planned 11-23 08:30"], _daily.Posts());
    }
}
