using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.Faults;

namespace InterviewBot.Telegram.Tests.Loopback;

public sealed class LimitsTests : LoopbackTest
{
    protected override LoopbackOptions Options => base.Options with { Limits = new RateLimits() };

    [Fact]
    public async Task One_chat_takes_a_short_burst_and_then_one_a_second()
    {
        for (var i = 0; i < 3; i++)
        {
            await Bot.Sends(Group.Id, $"{i}");
        }

        Assert.StartsWith("Too Many", await Bot.RefusalFrom(Group.Id), StringComparison.Ordinal);
        Assert.Equal(3, Telegram.Pace.MostWithin(TimeSpan.FromSeconds(1), Group.Id));
        Clock.Advance(TimeSpan.FromSeconds(3));
        await Bot.Sends(Group.Id, "later");
        Assert.Equal(4, Telegram.Pace.Count);
    }

    [Fact]
    public async Task A_group_takes_twenty_a_minute()
    {
        for (var i = 0; i < 20; i++)
        {
            await Bot.Sends(Group.Id, $"{i}");
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal("Too Many Requests: retry after 40", await Bot.RefusalFrom(Group.Id));
    }

    [Fact]
    public async Task All_chats_together_take_thirty_a_second()
    {
        for (var i = 0; i < 30; i++)
        {
            await Bot.Sends(Telegram.Group($"g{i}", An).Id, "x");
        }

        Assert.StartsWith("Too Many", await Bot.RefusalFrom(Group.Id), StringComparison.Ordinal);
    }
}
