using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Daily.Delivery;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Tests.Daily.Delivery;

/// <summary>What is pinned is kept until it is known to be no longer.</summary>
public sealed class PinTests : IDisposable
{
    private readonly DailyDatabase _daily = new();

    public PinTests() => _daily.Choose("2026-11-23 07:30", DailyDatabase.Schedule() with { Pins = true });

    public void Dispose() => _daily.Dispose();

    [Fact]
    public void The_next_post_knows_what_is_pinned()
    {
        var first = _daily.ClaimOne("2026-11-23 08:30");
        Assert.Empty(first.Pinned);
        _daily.Deliver(first);

        Assert.Equal([MessageOf(first)], _daily.ClaimOne("2026-11-24 08:30").Pinned);
    }

    [Fact]
    public void As_long_as_it_is_not_known_what_came_of_pinning_all_of_them_may_be()
    {
        var first = _daily.ClaimOne("2026-11-23 08:30");
        _daily.Deliver(first);
        var second = _daily.ClaimOne("2026-11-24 08:30");
        _daily.Deliver(second);

        Assert.Equal([MessageOf(first), MessageOf(second)], _daily.ClaimOne("2026-11-25 08:30").Pinned);
    }

    [Fact]
    public void What_is_not_pinned_for_a_day_leaves_what_is()
    {
        var first = _daily.ClaimOne("2026-11-23 08:30");
        _daily.Deliver(first);
        _daily.Choose("2026-11-24 07:30", DailyDatabase.Schedule());
        _daily.Deliver(_daily.ClaimOne("2026-11-24 08:30"));
        _daily.Choose("2026-11-25 07:30", DailyDatabase.Schedule() with { Pins = true });

        Assert.Equal([MessageOf(first)], _daily.ClaimOne("2026-11-25 08:30").Pinned);
    }

    [Fact]
    public void What_can_never_be_taken_off_does_not_grow_for_ever()
    {
        for (var day = 1; day <= 9; day++)
        {
            _daily.Deliver(_daily.ClaimOne($"2026-12-0{day} 08:30"));
        }

        Assert.Equal(5, _daily.ClaimOne("2026-12-10 08:30").Pinned.Length);
    }

    [Fact]
    public void Messages_of_a_chat_that_moved_are_numbered_anew_so_none_is_known()
    {
        _daily.Deliver(_daily.ClaimOne("2026-11-23 08:30"));
        var pinned = Pinned();

        ChatMove.Apply(_daily.Connection, new ChatAddress(DailyDatabase.Platform, "one"), new ChatAddress(DailyDatabase.Platform, "elsewhere"));
        ScheduleStore.SetPinned(_daily.Connection, 1, pinned, "m9");

        Assert.Null(Pinned());
    }

    private string? Pinned() => _daily.Connection.QueryFirst("SELECT pinned FROM schedule", row => row.GetStringOrNull(0));

    private static MessageRef MessageOf(ClaimedPost post) => new(post.Chat, $"m{post.Key.Date.DayNumber}");
}
