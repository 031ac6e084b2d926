using InterviewBot.Telegram.Sending;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Telegram.Tests.Sending;

public sealed class ExpiringCacheTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly ExpiringCache<string> _cache;

    public ExpiringCacheTests() => _cache = new ExpiringCache<string>(TimeSpan.FromHours(1), capacity: 3, _clock);

    [Fact]
    public void What_was_learnt_holds_for_its_time()
    {
        _cache.Set(1, "one");
        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.True(_cache.TryGet(1, out var value));
        Assert.Equal("one", value);

        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(_cache.TryGet(1, out _));
        Assert.Equal(0, _cache.Count);
    }

    [Fact]
    public void What_was_learnt_last_counts_and_holds_from_then()
    {
        _cache.Set(1, "one");
        _clock.Advance(TimeSpan.FromMinutes(59));
        _cache.Set(1, "uno");
        _clock.Advance(TimeSpan.FromMinutes(59));

        Assert.True(_cache.TryGet(1, out var value));
        Assert.Equal("uno", value);
    }

    [Fact]
    public void The_oldest_goes_when_it_is_full()
    {
        for (var chat = 1; chat <= 4; chat++)
        {
            _cache.Set(chat, "x");
        }

        Assert.Equal(3, _cache.Count);
        Assert.False(_cache.TryGet(1, out _));
        Assert.True(_cache.TryGet(4, out _));
    }
}
