using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.Faults;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Telegram.Daily;

/// <summary>Many chats are due at one minute.</summary>
public sealed class RoundScenarios : DailyScenario
{
    private const int Chats = 120;

    protected override LoopbackOptions Options => base.Options with { Limits = new RateLimits() };

    [Fact]
    public async Task They_go_out_at_the_permitted_pace_and_who_asks_meanwhile_is_answered_at_once()
    {
        var binh = Telegram.Person("Bình", "en");
        for (var number = 0; number < Chats; number++)
        {
            TurnOn(Telegram.Supergroup($"Group {number}"));
        }

        await PassAsync(TimeSpan.FromSeconds(15));
        await ComesAsync(Telegram.Until(() => Telegram.Count("sendRichMessage") > 0));

        // The clock stands: what waits for its turn waits on, and what somebody waits for does not.
        binh.Types("/topics");
        await binh.Sees("Topics");
        Assert.InRange(Telegram.Count("sendRichMessage"), 2, Chats / 2);

        var began = Now;
        await PassUntilAsync(
            () => BotDatabase.Read(Folder, "SELECT 1 FROM daily_post WHERE state = 'sent'").Count == Chats, TimeSpan.FromMilliseconds(25));

        Assert.True(Now - began >= TimeSpan.FromSeconds((Chats / 30) - 1));
        Assert.InRange(Telegram.Pace.MostWithin(TimeSpan.FromSeconds(1)), 1, 30);
        Assert.Equal(Chats + 1, Telegram.Pace.Count);
    }
}
